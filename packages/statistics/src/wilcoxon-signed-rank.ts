import { normalCdf } from "./distributions.ts";
import { compareCensored } from "./gehan-scores.ts";
import { isDetected, type LogInterval } from "./log-interval.ts";
import { sumOfSignedScores, twoSidedChance } from "./permutation-distribution.ts";

/** A paired rank test, or why there is none. */
export type WilcoxonSignedRank =
  | {
      readonly kind: "TESTED";
      /** Two-sided. */
      readonly pValue: number;
      /** The smallest p these pairs and ties can give; 0.0625 for five pairs. Null unless exact. */
      readonly smallestAttainableP: number | null;
      readonly method: "EXACT" | "ASYMPTOTIC";
      /** Sum of the ranks of positive differences. */
      readonly v: number;
      readonly nPairs: number;
      /** Differences that are zero, or whose sign their limits leave open: ranked, then left out (Pratt). */
      readonly undecidedPairs: number;
    }
  | {
      readonly kind: "NOT_TESTED";
      readonly reason: "FEWER_THAN_THREE_PAIRS" | "NO_DECIDED_PAIR";
      readonly nPairs: number;
    };

/** Decided pairs up to which the exact distribution is built. */
const LARGEST_EXACT = 200;

/**
 * Wilcoxon signed rank test of log differences, two-sided, exact including ties, zeros by Pratt's method. Equals R
 * `coin::wilcoxsign_test(x ~ y, distribution = "exact")` to 1e-9. A difference known within limits takes part when its
 * sign is certain, ranked by how many differences are surely smaller or larger in size. Above 200 decided pairs p is
 * normal.
 */
export function wilcoxonSignedRank(differences: readonly LogInterval[]): WilcoxonSignedRank {
  const nPairs = differences.length;
  if (nPairs < 3) return { kind: "NOT_TESTED", reason: "FEWER_THAN_THREE_PAIRS", nPairs };
  const sizes = differences.map(sizeOf);
  const decided = differences.flatMap((difference, index) => {
    const size = sizes[index];
    const sign = signOf(difference);
    return size && sign !== 0 ? [{ sign, doubledRank: doubledRank(size, sizes) }] : [];
  });
  if (decided.length === 0) return { kind: "NOT_TESTED", reason: "NO_DECIDED_PAIR", nPairs };
  const positive = decided.reduce((sum, { sign, doubledRank: rank }) => sum + (sign > 0 ? rank : 0), 0);
  const ranks = decided.map((pair) => pair.doubledRank);
  const exact = decided.length <= LARGEST_EXACT;
  const { pValue, smallest } = exact
    ? twoSidedChance(sumOfSignedScores(ranks), positive)
    : normalChance(ranks, positive);
  return {
    kind: "TESTED",
    pValue,
    smallestAttainableP: smallest,
    method: exact ? "EXACT" : "ASYMPTOTIC",
    v: positive / 2,
    nPairs,
    undecidedPairs: nPairs - decided.length,
  };
}

function normalChance(ranks: readonly number[], positive: number): { pValue: number; smallest: null } {
  const expected = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
  const sd = Math.sqrt(ranks.reduce((sum, rank) => sum + rank ** 2, 0)) / 2;
  return { pValue: 2 * normalCdf(-Math.abs(positive - expected) / sd), smallest: null };
}

/** The smallest two-sided p of so many pairs without ties at zero: 2 / 2^n; 0.0625 for five. */
export function smallestSignedRankP(nPairs: number): number {
  return Math.min(1, 2 ** (1 - nPairs));
}

function signOf({ logLower, logUpper }: LogInterval): -1 | 0 | 1 {
  if (logLower >= 0 && logUpper > 0) return 1;
  return logUpper <= 0 && logLower < 0 ? -1 : 0;
}

function sizeOf(difference: LogInterval): LogInterval {
  const { logLower, logUpper } = difference;
  if (isDetected(difference)) return { logLower: Math.abs(logLower), logUpper: Math.abs(logLower) };
  if (logLower >= 0) return difference;
  return logUpper <= 0
    ? { logLower: -logUpper, logUpper: -logLower }
    : { logLower: 0, logUpper: Math.max(-logLower, logUpper) };
}

/** Twice the midrank, a whole number; sizes that cannot be told apart share their ranks. */
function doubledRank(size: LogInterval, sizes: readonly LogInterval[]): number {
  // The size itself is among the sizes and compares as equal, hence the 1.
  return sizes.reduce((sum, other) => sum + 1 + compareCensored(size, other), 1);
}
