import { isBelow, isDetected, type LogInterval } from "./log-interval.ts";
import { selfConsistentCurve } from "./self-consistent-curve.ts";

/**
 * A place that holds mass in an estimated distribution of logs, and the share at or below its upper end.
 * A detected value has `logFrom === logTo`; otherwise the mass lies somewhere between the two.
 */
export type CurveStep = { readonly logFrom: number; readonly logTo: number; readonly atOrBelow: number };

/**
 * The estimated distribution of the logs, steps ascending, the last at share 1: the left-censored Kaplan–Meier curve
 * where values are detected or below limits, else the self-consistent (Turnbull) estimate.
 */
export function distributionCurve(values: readonly LogInterval[]): readonly CurveStep[] {
  return values.every((value) => isDetected(value) || isBelow(value))
    ? leftCensoredCurve(values)
    : selfConsistentCurve(values);
}

/**
 * Left-censored Kaplan–Meier: the share under a detected x is F(x)·(1 − d/r), d values equal x, r lie at or below x,
 * limits included; a value reported below x counts as under x. Equals R `survfit(Surv(-log, event) ~ 1)` read from
 * right to left (Helsel, Statistics for Censored Environmental Data 2012, ch. 6).
 */
function leftCensoredCurve(values: readonly LogInterval[]): readonly CurveStep[] {
  const uppers = Float64Array.from(values, (value) => value.logUpper).sort();
  const detected = Float64Array.from(values.filter(isDetected), (value) => value.logUpper).sort();
  const steps: CurveStep[] = [];
  let share = 1;
  let atRisk = uppers.length;
  for (let last = detected.length; last > 0; ) {
    const log = detected[last - 1] ?? 0;
    steps.push({ logFrom: log, logTo: log, atOrBelow: share });
    while ((uppers[atRisk - 1] ?? 0) > log) atRisk -= 1;
    let first = last - 1;
    while (first > 0 && detected[first - 1] === log) first -= 1;
    share *= (atRisk - (last - first)) / atRisk;
    last = first;
  }
  if (share > 0) steps.push({ logFrom: Number.NEGATIVE_INFINITY, logTo: limitNotReached(values), atOrBelow: share });
  return steps.reverse();
}

/** The highest limit of a value below it that does not exceed the smallest detected value, else that value. */
function limitNotReached(values: readonly LogInterval[]): number {
  const smallest = values.reduce(
    (least, value) => (isDetected(value) ? Math.min(least, value.logLower) : least),
    Infinity,
  );
  const limits = values.filter((value) => isBelow(value) && value.logUpper <= smallest).map((value) => value.logUpper);
  return limits.length > 0 ? limits.reduce((most, limit) => Math.max(most, limit)) : smallest;
}
