import type { Policy } from "../../policy.ts";
import { protectedShare } from "../../protected-share.ts";

/** One published figure of a hidden yes/no as the attacker holds it: he knows who is in the set, not who is dropped. */
export interface SeenSet {
  /** Names the figure: the same set answered twice is one figure. */
  readonly key: string;
  readonly personKeys: readonly string[];
  /** Log likelihood of the figure when the set holds 0, 1, … n yes in all. */
  readonly logLikelihood: Float64Array;
}

/** What is published of `yes` among `kept`: the text of a share, so that any two figures can be compared. */
export function publishedText(yes: number, kept: number, policy: Policy): string {
  const share = protectedShare(yes, kept, { policy, opening: { number: 0, date: "" } });
  return "persons" in share ? String(share.persons) : "<";
}

/**
 * Log likelihood of two published texts (yes and no) for every number of yes in a set of n of whom `kept` are kept at
 * random: the hypergeometric probability of all kept counts that read so (the dropped persons summed out exactly).
 */
export function logLikelihoodOf(
  seen: { readonly n: number; readonly kept: number; readonly yes: string; readonly no: string },
  policy: Policy,
): Float64Array {
  const { n, kept } = seen;
  const readsSo = Array.from(
    { length: kept + 1 },
    (_, yes) => publishedText(yes, kept, policy) === seen.yes && publishedText(kept - yes, kept, policy) === seen.no,
  );
  return Float64Array.from({ length: n + 1 }, (_, inSet) => {
    let probability = 0;
    for (let yes = Math.max(0, inSet - (n - kept)); yes <= Math.min(inSet, kept); yes += 1) {
      if (readsSo[yes])
        probability += Math.exp(logChoose(inSet, yes) + logChoose(n - inSet, kept - yes) - logChoose(n, kept));
    }
    // Not −∞: a chain that starts from an impossible state must still find its way.
    return Math.log(Math.max(probability, 1e-12));
  });
}

/** Log likelihood of an exact count, softened so that a chain can move between states that agree with it. */
export function exactly(count: number, n: number, softness: number): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, inSet) => -((inSet - count) ** 2) / (2 * softness ** 2));
}

const logFactorials: number[] = [0];

function logChoose(n: number, k: number): number {
  for (let at = logFactorials.length; at <= n; at += 1) logFactorials.push((logFactorials[at - 1] ?? 0) + Math.log(at));
  return (logFactorials[n] ?? 0) - (logFactorials[k] ?? 0) - (logFactorials[n - k] ?? 0);
}
