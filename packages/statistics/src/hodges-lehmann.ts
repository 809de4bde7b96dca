import { normalCdf, normalQuantile } from "./distributions.ts";
import { isDetected, type LogInterval, logRatioOf } from "./log-interval.ts";
import { sumOfDrawnScores } from "./permutation-distribution.ts";

/** The median ratio of a value of the one group to a value of the other. */
export type HodgesLehmann = {
  /** Null where censored values leave it between `atLeast` and `atMost`. */
  readonly ratio: number | null;
  readonly atLeast: number;
  readonly atMost: number;
  /** Interval by inverting the rank test; 0 and Infinity where censored values leave an end open. */
  readonly lower: number;
  readonly upper: number;
  /** The level the interval really has, at least 0.95 from four against four on; 0.90 at three against three. */
  readonly achievedLevel: number;
};

/**
 * Hodges–Lehmann shift of logs as a ratio (Ann Math Stat 1963;34:598): the median of all log differences between the
 * groups, with the interval of the exact rank test. Equals R `wilcox.test(log(x), log(y), exact = TRUE,
 * conf.int = TRUE)` without ties; with ties the level is a lower bound. With more than
 * 50 in both groups the interval's rank comes from the normal approximation. Null with fewer than three in a group.
 */
export function hodgesLehmann(groups: {
  readonly numerator: readonly LogInterval[];
  readonly denominator: readonly LogInterval[];
}): HodgesLehmann | null {
  const { numerator, denominator } = groups;
  if (Math.min(numerator.length, denominator.length) < 3) return null;
  const differences = numerator.flatMap((first) => denominator.map((second) => logRatioOf(first, second)));
  const lowers = differences.map((difference) => difference.logLower).sort((a, b) => a - b);
  const uppers = differences.map((difference) => difference.logUpper).sort((a, b) => a - b);
  const { rank, achievedLevel } = intervalRank(numerator.length, denominator.length);
  const atLeast = Math.exp(median(lowers));
  const atMost = Math.exp(median(uppers));
  const exact = differences.every(isDetected) || atLeast === atMost;
  return {
    ratio: exact ? atLeast : null,
    atLeast,
    atMost,
    achievedLevel,
    lower: Math.exp(lowers[rank - 1] ?? -Infinity),
    upper: Math.exp(uppers[uppers.length - rank] ?? Infinity),
  };
}

/** Sizes up to which the exact distribution of U is built, as R does. */
const LARGEST_EXACT = 50;

/** Ranks of the intervals of two sizes met before: they depend on the sizes alone, of which answers have few. */
const ranksKnown = new Map<string, IntervalRank>();

type IntervalRank = { readonly rank: number; readonly achievedLevel: number };

function intervalRank(m: number, n: number): IntervalRank {
  const sizes = `${Math.min(m, n)} ${Math.max(m, n)}`;
  const known = ranksKnown.get(sizes) ?? newIntervalRank(Math.min(m, n), Math.max(m, n));
  ranksKnown.set(sizes, known);
  return known;
}

/**
 * The rank R takes: `max(1, qwilcox(0.025, m, n))`, and 1 − 2·pwilcox(rank − 1, m, n). With more than 50 in both groups
 * U is taken as normal, and the rank is at most one off. U has one distribution for m against n and n against m: m is
 * the smaller.
 */
function newIntervalRank(m: number, n: number): IntervalRank {
  if (m > LARGEST_EXACT) {
    const sd = Math.sqrt((m * n * (m + n + 1)) / 12);
    const rank = Math.round((m * n) / 2 - normalQuantile(0.975) * sd);
    return { rank, achievedLevel: 1 - 2 * normalCdf((rank - 0.5 - (m * n) / 2) / sd) };
  }
  const ranks = Array.from({ length: m + n }, (_, index) => index);
  const { chance } = sumOfDrawnScores(ranks, m);
  // The ranks 0 … m − 1 are the lowest draw; from there the index of the sum is U.
  const first = (m * (m - 1)) / 2;
  let cumulated = 0;
  let u = 0;
  for (; cumulated + (chance[first + u] ?? 0) < 0.025; u += 1) cumulated += chance[first + u] ?? 0;
  return u === 0
    ? { rank: 1, achievedLevel: 1 - 2 * (chance[first] ?? 0) }
    : { rank: u, achievedLevel: 1 - 2 * cumulated };
}

function median(ascending: readonly number[]): number {
  const half = ascending.length / 2;
  const upper = ascending[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((ascending[half - 1] ?? Number.NaN) + upper) / 2 : upper;
}
