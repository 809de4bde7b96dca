import { isAbove, isBelow, isDetected, type LogInterval } from "@nlrp12/statistics";
import erfcx from "@stdlib/math-base-special-erfcx";

/** Mean logs of the control strata under one SD. */
export interface ControlReference {
  /** In the order of the strata given. */
  readonly meanLogs: readonly number[];
  /** Squared standard error of each mean. */
  readonly squaredErrors: readonly number[];
  readonly degreesOfFreedom: number;
}

const MOST_STEPS = 2000;

/**
 * Mean log concentration of each stratum of controls, with one SD for all, values beyond limits allowed: EM for
 * censored normal regression on the strata (Aitkin, Technometrics 1981;23:161), the SD with divisor n − strata. With
 * nothing censored it equals R `lm(log ~ 0 + stratum)`; censored, its means equal `survreg(Surv(..., type =
 * "interval2") ~ 0 + stratum, dist = "gaussian")` at the same SD. Values between two limits count at their middle.
 * `null` where it cannot be had: a stratum without a detected value, fewer than three detected, more than half
 * censored, or no spread.
 */
export function controlReference(strata: readonly (readonly LogInterval[])[]): ControlReference | null {
  const all = strata.flat();
  const detectedCount = all.filter(isDetected).length;
  const degreesOfFreedom = all.length - strata.length;
  const empty = strata.some((values) => !values.some(isDetected));
  if (empty || detectedCount < 3 || 2 * detectedCount < all.length || degreesOfFreedom < 1) return null;
  let meanLogs = strata.map((values) => mean(values.map(startOf)));
  let sd = Math.sqrt(
    sum(strata.flatMap((values, at) => values.map((value) => (startOf(value) - (meanLogs[at] ?? 0)) ** 2))) /
      degreesOfFreedom,
  );
  if (!(sd > 1e-12)) return null;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const expected = expectedIn(strata, meanLogs, sd);
    const nextMeans = expected.map((values) => mean(values.map((value) => value.mean)));
    const spread = expected.flatMap((values, at) =>
      values.map((value) => (value.mean - (nextMeans[at] ?? 0)) ** 2 + value.variance),
    );
    const nextSd = Math.sqrt(sum(spread) / degreesOfFreedom);
    const moved = Math.max(Math.abs(nextSd - sd), ...nextMeans.map((next, at) => Math.abs(next - (meanLogs[at] ?? 0))));
    meanLogs = nextMeans;
    sd = nextSd;
    if (moved < 1e-10 * sd) break;
  }
  // Each censored value carries the information 1 − variance / SD² of a detected one (Louis, JRSS B 1982;44:226).
  const squaredErrors = expectedIn(strata, meanLogs, sd).map(
    (values) => sd ** 2 / sum(values.map((value) => 1 - value.variance / sd ** 2)),
  );
  return { meanLogs, squaredErrors, degreesOfFreedom: Math.max(1, detectedCount - strata.length) };
}

interface Expected {
  readonly mean: number;
  readonly variance: number;
}

function expectedIn(
  strata: readonly (readonly LogInterval[])[],
  meanLogs: readonly number[],
  sd: number,
): readonly (readonly Expected[])[] {
  return strata.map((values, at) => values.map((value) => expectedOf(value, meanLogs[at] ?? 0, sd)));
}

/** Mean and variance of a normal value known to lie beyond a limit: those of the truncated normal distribution. */
function expectedOf(value: LogInterval, meanLog: number, sd: number): Expected {
  if (!isBelow(value) && !isAbove(value)) return { mean: startOf(value), variance: 0 };
  const side = isBelow(value) ? 1 : -1;
  const z = isBelow(value) ? (value.logUpper - meanLog) / sd : (meanLog - value.logLower) / sd;
  const hazard = hazardBelow(z);
  return { mean: meanLog - side * sd * hazard, variance: Math.max(0, sd ** 2 * (1 - z * hazard - hazard ** 2)) };
}

/** Standard normal density over distribution function at z; erfcx overflows beyond 37, where the ratio is 0. */
function hazardBelow(z: number): number {
  return z > 37 ? 0 : Math.sqrt(2 / Math.PI) / erfcx(-z * Math.SQRT1_2);
}

function startOf(value: LogInterval): number {
  if (isBelow(value)) return value.logUpper - Math.LN2;
  if (isAbove(value)) return value.logLower + Math.LN2;
  return (value.logLower + value.logUpper) / 2;
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
