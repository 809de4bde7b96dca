import { normalCdf } from "./distributions.ts";
import { gehanScores, scoresAreRanks } from "./gehan-scores.ts";
import type { LogInterval } from "./log-interval.ts";
import { sumOfDrawnScores, twoSidedChance } from "./permutation-distribution.ts";
import { permutedSums } from "./permuted-sums.ts";

/** A two-sample rank test, or why there is none. */
export type MannWhitney =
  | {
      readonly kind: "TESTED";
      /** Two-sided. */
      readonly pValue: number;
      /** The smallest p these sizes and ties can give; null unless exact. */
      readonly smallestAttainableP: number | null;
      /** Pairs in which the first group's value is higher, undecided pairs counting half. */
      readonly u: number;
      /** u / (nFirst · nSecond): the chance that a value of the first group exceeds one of the second. */
      readonly superiority: number;
      /** RANKS: all values ordered, censored ones tied at one limit. GEHAN: limits differ. */
      readonly scores: "RANKS" | "GEHAN";
      readonly method: "EXACT" | "MONTE_CARLO" | "ASYMPTOTIC";
      readonly nFirst: number;
      readonly nSecond: number;
    }
  | {
      readonly kind: "NOT_TESTED";
      readonly reason: "FEWER_THAN_THREE_PER_GROUP" | "ALL_TIED";
      readonly nFirst: number;
      readonly nSecond: number;
    };

/** Values per group above which the normal approximation stands in for permutation. */
const LARGEST_PERMUTED = 200;

/** Table cells up to which the exact distribution is built, about half a second. */
const MOST_CELLS = 5e7;

/**
 * Mann–Whitney (Wilcoxon rank sum) test, two-sided, by the exact conditional permutation distribution including ties.
 * Equals R `coin::wilcox_test(y ~ group, distribution = "exact")` to 1e-9 where limits are one; where they differ,
 * Gehan's scores are permuted. Larger samples (about 50 against 50) are permuted 100 000 times with a fixed seed; with
 * more than 200 in both groups p is normal (R `wilcox_test` with its default distribution). Fewer than three values in
 * a group, or all values tied: no p, with the reason.
 */
export function mannWhitney(groups: {
  readonly first: readonly LogInterval[];
  readonly second: readonly LogInterval[];
}): MannWhitney {
  const { first, second } = groups;
  const sizes = { nFirst: first.length, nSecond: second.length };
  if (Math.min(first.length, second.length) < 3) {
    return { kind: "NOT_TESTED", reason: "FEWER_THAN_THREE_PER_GROUP", ...sizes };
  }
  const values = [...first, ...second];
  const scores = gehanScores(values);
  if (scores.every((score) => score === scores[0])) return { kind: "NOT_TESTED", reason: "ALL_TIED", ...sizes };
  const firstSum = scores.slice(0, first.length).reduce((sum, score) => sum + score, 0);
  // All scores sum to 0, so the second group's sum is minus the first's: the smaller group is drawn.
  const drawn = Math.min(first.length, second.length);
  const exact = values.length * drawn * drawn * (2 * values.length) <= MOST_CELLS;
  const method = exact ? "EXACT" : drawn > LARGEST_PERMUTED ? "ASYMPTOTIC" : "MONTE_CARLO";
  const chance = exact
    ? twoSidedChance(sumOfDrawnScores(scores, drawn), firstSum)
    : { pValue: method === "ASYMPTOTIC" ? normalP(scores, drawn, firstSum) : permutedSums(scores, drawn, firstSum) };
  const pairs = first.length * second.length;
  const u = (pairs + firstSum) / 2;
  return {
    kind: "TESTED",
    pValue: chance.pValue,
    smallestAttainableP: "smallest" in chance ? chance.smallest : null,
    u,
    superiority: u / pairs,
    scores: scoresAreRanks(values) ? "RANKS" : "GEHAN",
    method,
    ...sizes,
  };
}

/** The smallest two-sided p of an untied comparison: 2 / C(n, nFirst); 0.10 at 3 against 3. */
export function smallestMannWhitneyP(nFirst: number, nSecond: number): number {
  let choices = 1;
  for (let index = 1; index <= nFirst; index += 1) choices *= (nSecond + index) / index;
  return Math.min(1, 2 / choices);
}

/** Two-sided normal p of a sum of drawn scores whose total is 0. */
function normalP(scores: readonly number[], drawn: number, sum: number): number {
  const n = scores.length;
  const squares = scores.reduce((total, score) => total + score ** 2, 0);
  return 2 * normalCdf(-Math.abs(sum) / Math.sqrt((squares * drawn * (n - drawn)) / (n * (n - 1))));
}
