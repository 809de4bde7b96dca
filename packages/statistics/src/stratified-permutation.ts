import { groupSums, type ScoredStratum } from "./group-sums.ts";
import { quadraticForm } from "./quadratic-form.ts";
import { monteCarloP, PERMUTATIONS, SEED, seededRandom, shuffle } from "./seeded-random.ts";

/** A permutation test of scores between groups, groups permuted within strata only. */
export type StratifiedPermutation = {
  /** uᵀV⁻u of the groups' score sums about their expectation; with two groups the squared standardised sum. */
  readonly statistic: number;
  readonly pValue: number;
  /** The smallest p these sizes and scores can give; null by Monte Carlo. */
  readonly smallestAttainableP: number | null;
  readonly method: "EXACT" | "MONTE_CARLO";
};

/**
 * How often a permutation of the groups within strata gives a statistic as large: every permutation where their
 * distinct sums can be listed, else 100 000 with a fixed seed. Equals R `coin::independence_test(score ~ group |
 * stratum, teststat = "quadratic")`, with two groups also its two-sided exact p (Strasser & Weber, Math Methods Stat
 * 1999;8:220). Null where no stratum holds two groups with unequal scores.
 */
export function stratifiedPermutation(
  strata: readonly ScoredStratum[],
  groupCount: number,
): StratifiedPermutation | null {
  const covariance = covarianceOf(strata, groupCount);
  const expected = totals(strata, groupCount, (stratum) => {
    const mean = sum(stratum.scores) / stratum.scores.length;
    return (group) => mean * count(stratum.groups, group);
  });
  const [variance = 0] = covariance[0] ?? [];
  const statisticOf = (sums: readonly number[]) => {
    // Two groups, the usual case and the one permuted most, need no matrix.
    if (groupCount === 2) {
      const rank = variance > 0 ? 1 : 0;
      return { value: rank === 0 ? 0 : ((sums[0] ?? 0) - (expected[0] ?? 0)) ** 2 / variance, rank };
    }
    return quadraticForm(
      expected.map((value, group) => (sums[group] ?? 0) - value),
      covariance,
    );
  };
  const observed = statisticOf(sumsOf(strata, groupCount));
  if (observed.rank === 0) return null;
  const asLarge = (value: number) => value >= observed.value - 1e-8 * Math.max(1, observed.value);
  const all = groupSums(strata, groupCount);
  if (all === null) {
    const pValue = permutedP(strata, groupCount, (sums) => asLarge(statisticOf(sums).value));
    return { statistic: observed.value, pValue, smallestAttainableP: null, method: "MONTE_CARLO" };
  }
  const values = all.map(({ sums, ways }) => ({ value: statisticOf(sums).value, ways }));
  const total = values.reduce((ways, each) => ways + each.ways, 0);
  const largest = values.reduce((most, { value }) => Math.max(most, value), 0);
  const chanceFrom = (from: (value: number) => boolean) =>
    values.reduce((ways, each) => (from(each.value) ? ways + each.ways : ways), 0) / total;
  const smallestAttainableP = chanceFrom((value) => value >= largest * (1 - 1e-8));
  return { statistic: observed.value, pValue: chanceFrom(asLarge), smallestAttainableP, method: "EXACT" };
}

/** Sums of scores of all groups but the last, which the others decide. */
function sumsOf(strata: readonly ScoredStratum[], groupCount: number): number[] {
  return totals(
    strata,
    groupCount,
    ({ scores, groups }) =>
      (group) =>
        sum(scores.filter((_, at) => groups[at] === group)),
  );
}

function covarianceOf(strata: readonly ScoredStratum[], groupCount: number): number[][] {
  return Array.from({ length: groupCount - 1 }, (_, row) =>
    totals(strata, groupCount, ({ scores, groups }) => {
      const n = scores.length;
      const mean = sum(scores) / n;
      const spread = n < 2 ? 0 : sum(scores.map((score) => (score - mean) ** 2)) / (n - 1);
      const inRow = count(groups, row);
      return (column) => spread * ((row === column ? inRow : 0) - (inRow * count(groups, column)) / n);
    }),
  );
}

function permutedP(
  strata: readonly ScoredStratum[],
  groupCount: number,
  asLarge: (sums: readonly number[]) => boolean,
): number {
  if (groupCount === 2) return drawnP(strata, asLarge);
  const random = seededRandom(SEED);
  const shuffled = strata.map(({ scores, groups }) => ({ scores, groups: [...groups] }));
  const sums = Array.from({ length: groupCount }, () => 0);
  let found = 0;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    sums.fill(0);
    for (const { scores, groups } of shuffled) {
      shuffle(groups, random);
      for (let at = 0; at < groups.length; at += 1) {
        const group = groups[at] ?? 0;
        sums[group] = (sums[group] ?? 0) + (scores[at] ?? 0);
      }
    }
    if (asLarge(sums)) found += 1;
  }
  return monteCarloP(found);
}

/** Of two groups the sum of one decides: the smaller one of each stratum is drawn, and nobody else moved. */
function drawnP(strata: readonly ScoredStratum[], asLarge: (sums: readonly number[]) => boolean): number {
  const random = seededRandom(SEED);
  const drawn = strata.map(({ scores, groups }) => {
    const inFirst = count(groups, 0);
    const size = Math.min(inFirst, scores.length - inFirst);
    return { scores: Float64Array.from(scores), size, total: sum(scores), isFirst: size === inFirst };
  });
  const sums = [0];
  let found = 0;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    let first = 0;
    for (const { scores, size, total, isFirst } of drawn) {
      let ofDrawn = 0;
      for (let at = 0; at < size; at += 1) {
        const other = at + Math.floor(random() * (scores.length - at));
        const score = scores[other] ?? 0;
        scores[other] = scores[at] ?? 0;
        scores[at] = score;
        ofDrawn += score;
      }
      first += isFirst ? ofDrawn : total - ofDrawn;
    }
    sums[0] = first;
    if (asLarge(sums)) found += 1;
  }
  return monteCarloP(found);
}

function totals(
  strata: readonly ScoredStratum[],
  groupCount: number,
  of: (stratum: ScoredStratum) => (group: number) => number,
): number[] {
  const parts = strata.map(of);
  return Array.from({ length: groupCount - 1 }, (_, group) => sum(parts.map((part) => part(group))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function count(groups: readonly number[], group: number): number {
  return groups.filter((each) => each === group).length;
}
