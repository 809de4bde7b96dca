import { gibbsChain } from "./gibbs-chain.ts";
import type { SeenSet } from "./seen-set.ts";

/** Share of the log likelihood the chains start with; it grows to the whole by equal factors. */
const COLDEST = 0.01;

/** What the attacker holds. */
export interface Held {
  readonly sets: readonly SeenSet[];
  /** Whose secret he looks for. */
  readonly unknown: readonly string[];
  /** The secrets he knows. */
  readonly knownYes: (personKey: string) => boolean;
}

/** How long the chains run. */
export interface ChainLength {
  readonly chains: number;
  /** Sweeps from a flat to the full likelihood, and sweeps counted after that. */
  readonly warming: number;
  readonly counted: number;
}

export const SHORT_CHAINS: ChainLength = { chains: 2, warming: 150, counted: 250 };

/**
 * Probability that each unknown person is a yes given every published figure and the known rows: Gibbs sampling over
 * the unknown secrets (prior one half each), the dropped persons summed out exactly in the likelihood of each figure.
 * Chains start at random, are warmed from a flat likelihood, and count the conditional probabilities they pass.
 */
export function posteriorYes(held: Held, random: () => number, length: ChainLength): Float64Array {
  const { sets, unknown, knownYes } = held;
  const indexOf = new Map(unknown.map((key, at) => [key, at]));
  const setsOf: number[][] = unknown.map(() => []);
  const startingAt = sets.map(({ personKeys }, at) => {
    let known = 0;
    for (const key of personKeys) {
      const index = indexOf.get(key);
      if (index === undefined) known += knownYes(key) ? 1 : 0;
      else setsOf[index]?.push(at);
    }
    return known;
  });
  const ground = { setsOf, knownYes: startingAt, tables: sets.map((set) => set.logLikelihood) };
  const mean = new Float64Array(unknown.length);
  for (let turn = 0; turn < length.chains; turn += 1) {
    const chain = gibbsChain(ground, random);
    for (let sweep = 0; sweep < length.warming; sweep += 1) chain.sweep(COLDEST ** (1 - sweep / length.warming), null);
    for (let sweep = 0; sweep < length.counted; sweep += 1) chain.sweep(1, mean);
  }
  return mean.map((total) => total / (length.chains * length.counted));
}

/** How often the attacker was right, and how often he was sure. */
export interface Score {
  readonly guesses: number;
  readonly right: number;
  /** Guesses held with a probability of 0.95 or more. */
  readonly sure: number;
}

/** Scores probabilities against the truth; a probability of one half counts as half right. */
export function scoreOf(
  probabilities: Float64Array,
  unknown: readonly string[],
  isYes: (key: string) => boolean,
): Score {
  let right = 0;
  let sure = 0;
  for (const [at, key] of unknown.entries()) {
    const probability = probabilities[at] ?? 0.5;
    if (probability === 0.5) right += 0.5;
    else if (probability > 0.5 === isYes(key)) right += 1;
    if (Math.max(probability, 1 - probability) >= 0.95) sure += 1;
  }
  return { guesses: unknown.length, right, sure };
}

/** Scores together. */
export function summed(scores: readonly Score[]): Score {
  return scores.reduce(
    (all, one) => ({ guesses: all.guesses + one.guesses, right: all.right + one.right, sure: all.sure + one.sure }),
    { guesses: 0, right: 0, sure: 0 },
  );
}
