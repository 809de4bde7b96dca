import { censoredCount, type NoIntervalReason, type Shortfall, shortfallOf } from "./estimability.ts";
import { isUninformative, type LogInterval, logRatioOf } from "./log-interval.ts";
import { meanLogOf } from "./mean-log.ts";
import { meanOfBounds } from "./moments.ts";

/** Two measurements of one case or one sample pair, as after over before or stimulated over spontaneous. */
export type RatioPair = { readonly numerator: LogInterval; readonly denominator: LogInterval };

/** Sizes every form of the answer carries. A pair is uninformative where both its values are below their limits. */
export type PairCounts = {
  readonly nPairs: number;
  readonly censoredPairs: number;
  readonly uninformativePairs: number;
};

/** A geometric mean of ratios within pairs with its 95 % interval, or a bound, or why there is none. */
export type PairedGeometricMeanRatio =
  | (PairCounts & {
      readonly kind: "ESTIMATED";
      readonly ratio: number;
      readonly lower: number | null;
      readonly upper: number | null;
      readonly noInterval: NoIntervalReason | null;
      readonly method: "PAIRED_T" | "PROFILE_LIKELIHOOD";
      readonly degreesOfFreedom: number;
      readonly logRatio: number;
      readonly standardErrorLog: number;
    })
  | (PairCounts & {
      readonly kind: "BOUND";
      readonly atLeast: number | null;
      readonly atMost: number | null;
      readonly reason: Shortfall;
    })
  | (PairCounts & {
      readonly kind: "NOT_ESTIMABLE";
      readonly reason: "NO_PAIRS" | "FEWER_THAN_THREE_PAIRS" | Shortfall;
    });

/**
 * Geometric mean of the ratios within pairs (change from baseline, stimulation index).
 * Nothing censored: t on log differences, R `t.test(log(x), log(y), paired = TRUE)`. Otherwise censored normal likelihood of the differences, each an interval, with the
 * t-calibrated profile of `meanLogOf`; at least three exact differences and at most half censored, otherwise a bound; of fewer than three pairs nothing is said.
 * Simulated coverage at n = 5 / 10 / 20 with 0 to 60 % of the differences censored: 95–96 / 95–98 / 95–98
 * (golden/coverage.ts, 10 000 sets a cell).
 */
export function pairedGeometricMeanRatio(pairs: readonly RatioPair[]): PairedGeometricMeanRatio {
  const differences = pairs.map((pair) => logRatioOf(pair.numerator, pair.denominator));
  const counts: PairCounts = {
    nPairs: pairs.length,
    censoredPairs: censoredCount(differences),
    uninformativePairs: differences.filter(isUninformative).length,
  };
  if (pairs.length === 0) return { kind: "NOT_ESTIMABLE", reason: "NO_PAIRS", ...counts };
  if (pairs.length < 3) return { kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE_PAIRS", ...counts };
  const shortfall = shortfallOf(differences);
  if (shortfall !== null) return boundOf(differences, shortfall, counts);
  const fitted = meanLogOf(differences);
  if (fitted === null) return boundOf(differences, "FEWER_THAN_THREE_DETECTED", counts);
  return {
    kind: "ESTIMATED",
    ratio: Math.exp(fitted.meanLog),
    lower: fitted.logLower === null ? null : Math.exp(fitted.logLower),
    upper: fitted.logUpper === null ? null : Math.exp(fitted.logUpper),
    noInterval: fitted.noInterval,
    method: fitted.method === "T" ? "PAIRED_T" : "PROFILE_LIKELIHOOD",
    degreesOfFreedom: fitted.degreesOfFreedom,
    logRatio: fitted.meanLog,
    standardErrorLog: fitted.standardError,
    ...counts,
  };
}

function boundOf(differences: LogInterval[], reason: Shortfall, counts: PairCounts): PairedGeometricMeanRatio {
  const { logLower, logUpper } = meanOfBounds(differences);
  if (logLower === -Infinity && logUpper === Infinity) return { kind: "NOT_ESTIMABLE", reason, ...counts };
  const atLeast = logLower === -Infinity ? null : Math.exp(logLower);
  return { kind: "BOUND", atLeast, atMost: logUpper === Infinity ? null : Math.exp(logUpper), reason, ...counts };
}
