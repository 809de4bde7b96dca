import { normalCdf } from "./distributions.ts";
import { gehanScores, scoresAreRanks } from "./gehan-scores.ts";
import type { ScoredStratum } from "./group-sums.ts";
import type { LogInterval } from "./log-interval.ts";
import { stratifiedPermutation } from "./stratified-permutation.ts";
import { weightedSumChance } from "./weighted-sum-chance.ts";

/** One stratum (center) of a stratified comparison of two groups. */
export type TwoGroupStratum = {
  readonly stratum: string;
  readonly first: readonly LogInterval[];
  readonly second: readonly LogInterval[];
};

type StrataCounts = {
  /** Sizes over the strata that hold both groups. */
  readonly nFirst: number;
  readonly nSecond: number;
  readonly strata: number;
  /** Strata with values of one group only compare nothing and are dropped. */
  readonly droppedStrata: readonly string[];
  readonly droppedValues: number;
};

/** A rank test of two groups within strata, or why there is none. */
export type VanElteren =
  | (StrataCounts & {
      readonly kind: "TESTED";
      /** Two-sided. */
      readonly pValue: number;
      readonly smallestAttainableP: number | null;
      /** The standardised sum of weighted ranks; above 0 where the first group's values are higher. */
      readonly z: number;
      /** The share of pairs within strata in which the first group's value is higher, undecided ones counting half. */
      readonly superiority: number;
      /** RANKS: within each stratum all values are ordered. GEHAN: limits differ within a stratum. */
      readonly scores: "RANKS" | "GEHAN";
      readonly method: "EXACT" | "MONTE_CARLO" | "ASYMPTOTIC";
    })
  | (StrataCounts & { readonly kind: "NOT_TESTED"; readonly reason: "FEWER_THAN_THREE_PER_GROUP" | "ALL_TIED" });

/** Values per group above which the normal approximation stands in for permutation. */
const LARGEST_PERMUTED = 200;
/** Values in all above which it does so too: permuting would take minutes. */
const MOST_PERMUTED = 1000;

/**
 * Van Elteren's test, the Wilcoxon test within strata with weights 1 / (n + 1) (Bull Inst Int Stat 1960;37:351), p by
 * permuting within strata: exact to 9 digits (four centers of 60 in some milliseconds, `weightedSumChance`) unless that
 * takes too long, else 100 000 times with a fixed seed, normal with more than 200 in both groups or 1000 in all.
 * Equals R `coin::independence_test(score ~ group | stratum)` with midranks of each stratum over n + 1; z is the
 * statistic of `coin`. Limits may differ between strata; where they differ within one, Gehan's scores stand for ranks.
 * Fewer than three values in a group over the strata with both: no p.
 */
export function vanElteren(strata: readonly TwoGroupStratum[]): VanElteren {
  const kept = strata.filter(({ first, second }) => first.length > 0 && second.length > 0);
  const dropped = strata.filter((stratum) => !kept.includes(stratum));
  const size = (of: readonly TwoGroupStratum[], group: "first" | "second") =>
    of.reduce((sum, stratum) => sum + stratum[group].length, 0);
  const counts = {
    nFirst: size(kept, "first"),
    nSecond: size(kept, "second"),
    strata: kept.length,
    droppedStrata: dropped.map(({ stratum }) => stratum),
    droppedValues: size(dropped, "first") + size(dropped, "second"),
  };
  const fewest = Math.min(counts.nFirst, counts.nSecond);
  if (fewest < 3) return { kind: "NOT_TESTED", reason: "FEWER_THAN_THREE_PER_GROUP", ...counts };
  const scored = kept.map(scoredStratum);
  const { sum, variance } = standardised(scored);
  if (variance === 0) return { kind: "NOT_TESTED", reason: "ALL_TIED", ...counts };
  const z = sum / Math.sqrt(variance);
  const asymptotic = { pValue: 2 * normalCdf(-Math.abs(z)), smallestAttainableP: null, method: "ASYMPTOTIC" as const };
  const large = fewest > LARGEST_PERMUTED || counts.nFirst + counts.nSecond > MOST_PERMUTED;
  const permuted = large ? null : (exactChance(kept, sum) ?? stratifiedPermutation(scored, 2));
  const { pValue, smallestAttainableP, method } = permuted ?? asymptotic;
  const ranked = kept.every(({ first, second }) => scoresAreRanks([...first, ...second]));
  const scores = ranked ? "RANKS" : "GEHAN";
  return {
    kind: "TESTED",
    pValue,
    smallestAttainableP,
    z,
    superiority: superiorityOf(scored),
    scores,
    method,
    ...counts,
  };
}

/** Every permutation within strata, counted in whole numbers: twice the weighted ranks, each over its 2·(n + 1). */
function exactChance(strata: readonly TwoGroupStratum[], sum: number) {
  const draws = strata.map(({ first, second }) => ({
    scores: gehanScores([...first, ...second]),
    inFirst: first.length,
    divisor: 2 * (first.length + second.length + 1),
  }));
  const chance = weightedSumChance(draws, sum);
  return chance && { pValue: chance.pValue, smallestAttainableP: chance.smallest, method: "EXACT" as const };
}

/** Gehan's scores are 2·rank − n − 1 where values are ordered, so halved and over n + 1 they are van Elteren's. */
function scoredStratum({ first, second }: TwoGroupStratum): ScoredStratum {
  const scores = gehanScores([...first, ...second]);
  const groups = scores.map((_, index) => (index < first.length ? 0 : 1));
  return { scores: scores.map((score) => score / 2 / (scores.length + 1)), groups };
}

/** The first group's score sum, whose expectation is 0 as scores sum to 0 in each stratum, and its variance. */
function standardised(strata: readonly ScoredStratum[]): { sum: number; variance: number } {
  let sum = 0;
  let variance = 0;
  for (const { scores, groups } of strata) {
    const n = scores.length;
    const inFirst = groups.filter((group) => group === 0).length;
    const squares = scores.reduce((total, score) => total + score ** 2, 0);
    sum += scores.reduce((total, score, index) => (groups[index] === 0 ? total + score : total), 0);
    variance += (squares * inFirst * (n - inFirst)) / (n * (n - 1));
  }
  return { sum, variance };
}

function superiorityOf(strata: readonly ScoredStratum[]): number {
  let higher = 0;
  let pairs = 0;
  for (const { scores, groups } of strata) {
    const inFirst = groups.filter((group) => group === 0).length;
    const here = inFirst * (groups.length - inFirst);
    const sum = scores.reduce((total, score, index) => (groups[index] === 0 ? total + score : total), 0);
    higher += here / 2 + sum * (groups.length + 1);
    pairs += here;
  }
  return higher / pairs;
}
