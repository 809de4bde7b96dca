import { withinCenterAuc } from "@nlrp12/statistics";
import type { DescribedSet } from "./described-set.ts";
import { keptOf } from "./keyed-drop.ts";
import { keyedHash } from "./keyed-hash.ts";
import type { Member } from "./member.ts";
import type { ProtectedArea } from "./protected-answer.ts";
import { protectedFraction } from "./protected-fraction.ts";
import type { ResultInput } from "./protected-result.ts";
import { withheld } from "./withheld.ts";

/**
 * How well a measurement tells who has the outcome (rule 5): the area over pairs within one center and comparability
 * class, to 0.05, its interval (Newcombe's method 5) outward to 0.05; withheld where an arm has too few persons.
 * Each arm loses its own q persons (rule 4). No point of the curve, no cut, no arm's size.
 */
export function protectedArea(set: DescribedSet, persons: readonly Member[], input: ResultInput): ProtectedArea {
  const { values, policy } = input;
  const { family } = set.variable;
  const least = policy.areaArmTimesK * policy.k;
  const enough = least + marginOf(persons, input);
  const arms = [true, false].map((outcome) =>
    persons.filter((person) => values.marked(person.personKey).outcome === outcome),
  );
  const tooFew = { statistic: "AUC", area: withheld("TOO_FEW_PERSONS", input, least + policy.areaArmMargin) } as const;
  if (arms.some((arm) => arm.length < enough)) return tooFew;
  const kept = arms.flatMap((arm) => keptOf(arm, { ...input, family }));
  const cases = kept.map(({ personKey }) => {
    const { value, outcome } = values.marked(personKey);
    return { value, outcome, center: set.stratumOf.get(personKey) ?? "" };
  });
  const area = withinCenterAuc(cases, "HIGH_WITH_OUTCOME");
  // Arms that hardly meet in one center leave no pairs worth the name.
  if (area.kind !== "ESTIMATED" || area.nWith < policy.k || area.nWithout < policy.k) return tooFew;
  const { lower, upper } = area.newcombe;
  return { statistic: "AUC", area: protectedFraction({ value: area.auc, lower, upper }, policy) };
}

/**
 * 0 to the margin of the policy, drawn by key from the set's persons and not from their outcomes. Were an area told
 * from exactly 2k persons an arm, its being told would give away the last outcome to who knows all others.
 */
function marginOf(persons: readonly Member[], { secret, policy }: ResultInput): number {
  const drawn = keyedHash(secret, ["arm margin", ...persons.map(({ version }) => version).sort()]);
  return Number.parseInt(drawn.slice(0, 8), 16) % (policy.areaArmMargin + 1);
}
