import { wilson } from "./binomial-interval.ts";
import { logFactorials } from "./log-factorials.ts";

/** The same cases judged twice, as before and on treatment: with the outcome both times, only once, or never. */
export type PairedCounts = {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
};

/** The share the first time minus the share the second, and McNemar's exact p. */
export type PairedShareDifference =
  | {
      readonly kind: "ESTIMATED";
      readonly difference: number;
      readonly lower: number;
      readonly upper: number;
      /** Two-sided; null under three pairs or where no pair changed. */
      readonly pValue: number | null;
      readonly noTest: "FEWER_THAN_THREE_PAIRS" | "NO_PAIR_CHANGED" | null;
      readonly nPairs: number;
    }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: "NO_PAIRS" };

/**
 * Difference of two shares of the same cases with Newcombe's interval from the Wilson intervals and their correlation,
 * continuity corrected (method 10, Stat Med 1998;17:2635), and McNemar's exact test, R `binom.test(onlyFirst,
 * onlyFirst + onlySecond)` (golden/share-differences.R), both to 12 digits. Throws RangeError unless counts are whole
 * and not negative.
 */
export function pairedShareDifference(counts: PairedCounts): PairedShareDifference {
  const { both, onlyFirst, onlySecond, neither } = counts;
  if (!Object.values(counts).every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError("Pairs are whole counts that are not negative");
  }
  const nPairs = both + onlyFirst + onlySecond + neither;
  const one = wilson(both + onlyFirst, nPairs);
  const other = wilson(both + onlySecond, nPairs);
  if (one === null || other === null) return { kind: "NOT_ESTIMABLE", reason: "NO_PAIRS" };
  const correlation = correlationOf(counts, nPairs);
  const away = (a: number, b: number) => Math.sqrt(Math.max(0, a ** 2 - 2 * correlation * a * b + b ** 2));
  const difference = (onlyFirst - onlySecond) / nPairs;
  const changed = onlyFirst + onlySecond;
  const noTest = nPairs < 3 ? "FEWER_THAN_THREE_PAIRS" : changed === 0 ? "NO_PAIR_CHANGED" : null;
  return {
    kind: "ESTIMATED",
    difference,
    lower: difference - away(one.share - one.lower, other.upper - other.share),
    upper: difference + away(one.upper - one.share, other.share - other.lower),
    pValue: noTest ? null : evenChance(Math.min(onlyFirst, onlySecond), changed),
    noTest,
    nPairs,
  };
}

/**
 * Newcombe's phi: the correlation of the two judgements, shrunk by half a pair where positive; 0 where a margin is 0.
 */
function correlationOf({ both, onlyFirst, onlySecond, neither }: PairedCounts, n: number): number {
  const margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither);
  if (margins === 0) return 0;
  const cross = both * neither - onlyFirst * onlySecond;
  return (cross > n / 2 ? cross - n / 2 : Math.min(cross, 0)) / Math.sqrt(margins);
}

/** Twice the chance that of so many even choices at most the smaller count falls one way, at most 1. */
function evenChance(smaller: number, n: number): number {
  const logFactorial = logFactorials(n);
  let chance = 0;
  for (let count = 0; count <= smaller; count += 1) {
    const ways = (logFactorial[n] ?? 0) - (logFactorial[count] ?? 0) - (logFactorial[n - count] ?? 0);
    chance += Math.exp(ways - n * Math.LN2);
  }
  return Math.min(1, 2 * chance);
}
