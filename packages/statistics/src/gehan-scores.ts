import { isDetected, type LogInterval } from "./log-interval.ts";

/** −1, 0 or 1: whether a is surely lower than b, cannot be told from it, or is surely higher. */
export function compareCensored(a: LogInterval, b: LogInterval): -1 | 0 | 1 {
  if (isDetected(a) && isDetected(b)) return a.logLower < b.logLower ? -1 : a.logLower > b.logLower ? 1 : 0;
  // A value reported below x is under a detected x, hence "at most" suffices once one of the two is not exact.
  if (a.logUpper <= b.logLower) return -1;
  return a.logLower >= b.logUpper ? 1 : 0;
}

/**
 * Gehan's scores (Biometrika 1965;52:203): for each value the number surely lower minus the number surely higher. With
 * one common limit under all detected values these are midranks with censored values tied lowest (score = 2·rank −
 * n − 1), so rank tests and tests for differing limits share one statistic.
 */
export function gehanScores(values: readonly LogInterval[]): number[] {
  return values.map((value) => values.reduce<number>((score, other) => score + compareCensored(value, other), 0));
}

/** Whether the scores are plain midranks: every two values are ordered or tied at one common limit. */
export function scoresAreRanks(values: readonly LogInterval[]): boolean {
  return values.every((value) =>
    values.every((other) => compareCensored(value, other) !== 0 || sameInterval(value, other)),
  );
}

/**
 * The values with everything under the highest limit of a value below it reported as below that limit: an alternative
 * to Gehan's scores where limits differ.
 */
export function recensoredAtHighestLimit(values: readonly LogInterval[]): LogInterval[] {
  const highest = Math.max(...values.filter((value) => value.logLower === -Infinity).map((value) => value.logUpper));
  return values.map((value) =>
    value.logLower < highest && value.logUpper < Infinity
      ? { logLower: -Infinity, logUpper: Math.max(highest, value.logUpper) }
      : value,
  );
}

function sameInterval(a: LogInterval, b: LogInterval): boolean {
  return a.logLower === b.logLower && a.logUpper === b.logUpper;
}
