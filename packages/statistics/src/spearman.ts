import { tCdf } from "./distributions.ts";
import { matchingSums } from "./matching-sums.ts";
import {
  centeredRanks,
  type NumberPair,
  type RankCorrelation,
  rankCorrelation,
  sumOfProducts,
} from "./rank-correlation.ts";
import { monteCarloP, PERMUTATIONS, SEED, seededRandom, shuffle } from "./seeded-random.ts";

/** A rank correlation, or why there is none. */
export type Spearman =
  | (RankCorrelation & {
      readonly kind: "ESTIMATED";
      /** Two-sided. */
      readonly pValue: number;
      readonly smallestAttainableP: number | null;
      readonly method: "EXACT" | "MONTE_CARLO" | "ASYMPTOTIC";
      readonly nPairs: number;
    })
  | {
      readonly kind: "NOT_ESTIMABLE";
      readonly reason: "FEWER_THAN_THREE_PAIRS" | "CONSTANT";
      readonly nPairs: number;
    };

/** Pairs above which Student's t stands in for permutation. */
const MOST_PERMUTED = 200;

/**
 * Spearman's rank correlation with the interval of `rankCorrelation` and a test. p by permutation, ties included: exact
 * up to ten pairs (R `cor.test(method = "spearman", exact = TRUE)` without ties, every permutation with them, to 9
 * digits), 100 000 permutations with a fixed seed up to 200, then Student's t (`cor.test(exact = FALSE)`). Throws
 * RangeError for a number that is not finite.
 */
export function spearman(pairs: readonly NumberPair[]): Spearman {
  if (!pairs.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) {
    throw new RangeError("A rank correlation needs finite numbers");
  }
  const nPairs = pairs.length;
  if (nPairs < 3) return { kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE_PAIRS", nPairs };
  const found = rankCorrelation(pairs);
  if (found === null) return { kind: "NOT_ESTIMABLE", reason: "CONSTANT", nPairs };
  return { kind: "ESTIMATED", ...found, ...chanceOf(pairs, found.rho), nPairs };
}

function chanceOf(pairs: readonly NumberPair[], rho: number) {
  const first = centeredRanks(pairs.map(({ x }) => x));
  const second = centeredRanks(pairs.map(({ y }) => y));
  const observed = Math.abs(sumOfProducts(first, second));
  const asFar = (sum: number) => Math.abs(sum) >= observed;
  const all = matchingSums(first, second);
  if (all !== null) {
    const farthest = all.reduce((most, { sum }) => Math.max(most, Math.abs(sum)), 0);
    const total = all.reduce((ways, each) => ways + each.ways, 0);
    const chance = (holds: (sum: number) => boolean) =>
      all.reduce((ways, each) => (holds(each.sum) ? ways + each.ways : ways), 0) / total;
    const smallestAttainableP = chance((sum) => Math.abs(sum) >= farthest);
    return { pValue: chance(asFar), smallestAttainableP, method: "EXACT" } as const;
  }
  if (first.length > MOST_PERMUTED) {
    const degrees = first.length - 2;
    const t = Math.abs(rho) * Math.sqrt(degrees / (1 - rho ** 2));
    return { pValue: 2 * tCdf(-t, degrees), smallestAttainableP: null, method: "ASYMPTOTIC" } as const;
  }
  const random = seededRandom(SEED);
  const shuffled = [...second];
  let found = 0;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    shuffle(shuffled, random);
    if (asFar(sumOfProducts(first, shuffled))) found += 1;
  }
  return { pValue: monteCarloP(found), smallestAttainableP: null, method: "MONTE_CARLO" } as const;
}
