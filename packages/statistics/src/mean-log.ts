import { type CensoredLogNormal, censoredLogNormal } from "./censored-log-normal.ts";
import { tQuantile } from "./distributions.ts";
import { censoredCount, type NoIntervalReason, SMALLEST_CENSORED_GROUP } from "./estimability.ts";
import { isUninformative, type LogInterval } from "./log-interval.ts";
import { meanAtDeviance } from "./mean-profile.ts";
import { mean, variance } from "./moments.ts";

/** The estimated mean log of one estimable group. */
export type MeanLogPoint = {
  readonly meanLog: number;
  /** SD of the logs: divisor n − 1 where nothing is censored, else maximum likelihood. */
  readonly sdLog: number;
  /** Standard error; after censored likelihood with the correction √(n / (n − 1)). */
  readonly standardError: number;
};

/** The same with its 95 % interval and how it was made. */
export type MeanLog = MeanLogPoint & {
  readonly logLower: number | null;
  readonly logUpper: number | null;
  readonly noInterval: NoIntervalReason | null;
  readonly method: "T" | "PROFILE_LIKELIHOOD";
  readonly degreesOfFreedom: number;
};

/**
 * Mean log of one group that `shortfallOf` lets pass, of values or of log differences within pairs.
 * Nothing censored: Student t (R `t.test(logs)`). Otherwise censored lognormal likelihood, the interval being all means
 * whose deviance, less the allowance for selection of `meanAtDeviance`, is at most (ν + 1)·log(1 + t²₀.₉₇₅,ν / ν),
 * ν = n − 1, which is Student's interval if nothing is censored.
 * Uninformative values are left out of n. Null where no likelihood exists.
 */
export function meanLogOf(values: readonly LogInterval[]): MeanLog | null {
  const known = values.filter((value) => !isUninformative(value));
  if (censoredCount(known) > 0) return fromLikelihood(known);
  const fitted = fromStudent(known);
  // Detected values beside uninformative ones are the part of a censored group that happened to be seen.
  const selected = known.length < values.length && known.length < SMALLEST_CENSORED_GROUP;
  return fitted && selected
    ? { ...fitted, logLower: null, logUpper: null, noInterval: "SMALL_CENSORED_GROUP" }
    : fitted;
}

/** The mean log of detected values, without its interval. */
export function meanOfDetected(values: readonly LogInterval[]): MeanLogPoint {
  const logs = values.map((value) => value.logLower);
  const sdLog = Math.sqrt(variance(logs));
  return { meanLog: mean(logs), sdLog, standardError: sdLog / Math.sqrt(logs.length) };
}

/** The mean log of n values, of which some are censored, by their likelihood; null where there is none. */
export function meanOfLikelihood(fitted: CensoredLogNormal, n: number): MeanLogPoint | null {
  if (fitted.kind === "NOT_ESTIMABLE") return null;
  if (fitted.kind === "CONSTANT") return { meanLog: fitted.meanLog, sdLog: 0, standardError: 0 };
  const { meanLog, sdLog, standardErrorMeanLog } = fitted;
  return { meanLog, sdLog, standardError: standardErrorMeanLog * Math.sqrt(n / (n - 1)) };
}

function fromStudent(values: readonly LogInterval[]): MeanLog | null {
  if (values.length === 0) return null;
  const n = values.length;
  const point = meanOfDetected(values);
  const { meanLog, sdLog, standardError } = point;
  const noInterval = isConstant(sdLog, meanLog) ? "CONSTANT_GROUP" : null;
  const half = noInterval ? null : tQuantile(0.975, n - 1) * standardError;
  return {
    ...point,
    noInterval,
    method: "T",
    degreesOfFreedom: n - 1,
    logLower: half === null ? null : meanLog - half,
    logUpper: half === null ? null : meanLog + half,
  };
}

function fromLikelihood(values: readonly LogInterval[]): MeanLog | null {
  const n = values.length;
  const fitted = censoredLogNormal(values);
  const point = meanOfLikelihood(fitted, n);
  if (point === null) return null;
  const made = { ...point, method: "PROFILE_LIKELIHOOD", degreesOfFreedom: n - 1 } as const;
  if (fitted.kind !== "FITTED") return { ...made, logLower: null, logUpper: null, noInterval: "CONSTANT_GROUP" };
  if (n < SMALLEST_CENSORED_GROUP) {
    return { ...made, logLower: null, logUpper: null, noInterval: "SMALL_CENSORED_GROUP" };
  }
  const limit = n * Math.log1p(tQuantile(0.975, n - 1) ** 2 / (n - 1));
  const meanAt = meanAtDeviance(values, fitted);
  return { ...made, logLower: meanAt(limit, -1), logUpper: meanAt(limit, 1), noInterval: null };
}

/** Whether logs are one value but for rounding; R `t.test` refuses them as "essentially constant" likewise. */
function isConstant(sdLog: number, meanLog: number): boolean {
  return sdLog <= 1e-14 * Math.max(1, Math.abs(meanLog));
}
