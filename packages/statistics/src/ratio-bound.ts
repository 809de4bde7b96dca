import { isDetected, type LogInterval, logRatioOf } from "./log-interval.ts";
import { meanLogOf } from "./mean-log.ts";
import { meanOfBounds } from "./moments.ts";

/** Lower bounds of a ratio of geometric means whose groups cannot both be estimated. */
export type RatioBound = {
  /** GM(numerator) / GM(denominator) of the values themselves is at least this, censored ones taken at their limits. */
  readonly atLeast: number;
  /** At least this with 95 % certainty about the populations; null where the groups are too small or censored. */
  readonly certainAtLeast: number | null;
};

/** The two groups of a ratio. */
export type RatioGroups = { readonly numerator: readonly LogInterval[]; readonly denominator: readonly LogInterval[] };

/**
 * Lower bounds of a ratio of two non-empty groups; null where a numerator below, or a denominator above, its limit
 * leaves none. The certain bound is the numerator's lower 97.5 % t limit over the upper 97.5 % order-statistic limit of
 * the denominator's median (n of at least 6; the largest value at n = 5; below 5 none), censored values at their limits.
 */
export function ratioBound({ numerator, denominator }: RatioGroups): RatioBound | null {
  const { logLower } = logRatioOf(meanOfBounds(numerator), meanOfBounds(denominator));
  if (!Number.isFinite(logLower)) return null;
  const logNumerator = numerator.length >= 3 && numerator.every(isDetected) ? meanLogOf(numerator)?.logLower : null;
  const logDenominator = medianUpperLimit(denominator);
  const certain = typeof logNumerator === "number" && logDenominator !== null && logDenominator < Infinity;
  return { atLeast: Math.exp(logLower), certainAtLeast: certain ? Math.exp(logNumerator - logDenominator) : null };
}

/** The log that exceeds the population's median with at least 97.5 % certainty (at n = 5: 96.9 %), null below five. */
function medianUpperLimit(values: readonly LogInterval[]): number | null {
  const n = values.length;
  if (n < 5) return null;
  const ascending = values.map((value) => value.logUpper).sort((a, b) => a - b);
  return ascending[n === 5 ? 4 : medianUpperRank(n) - 1] ?? null;
}

/** The least rank r with P(Binomial(n, ½) < r) of at least 0.975; R `qbinom(0.975, n, 0.5) + 1`. */
function medianUpperRank(n: number): number {
  let logChoose = 0;
  let cumulated = 0;
  for (let count = 0; count < n; count += 1) {
    cumulated += Math.exp(logChoose - n * Math.LN2);
    if (cumulated >= 0.975) return count + 1;
    logChoose += Math.log((n - count) / (count + 1));
  }
  return n;
}
