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
  return scoresAgainst(values, values);
}

/** For each value the number of others surely lower minus the number surely higher. */
export function scoresAgainst(values: readonly LogInterval[], others: readonly LogInterval[]): number[] {
  const lowers = Float64Array.from(others, (other) => other.logLower).sort();
  const uppers = Float64Array.from(others, (other) => other.logUpper).sort();
  // Detected others equal to a detected value are counted on both sides and cancel.
  return values.map(
    ({ logLower, logUpper }) =>
      countUnder(uppers, logLower, true) - (others.length - countUnder(lowers, logUpper, false)),
  );
}

/** Pairs of a value and another whose limits leave open which is higher; equal ones, tied at one limit too, are not. */
export function undecidedPairs(values: readonly LogInterval[], others: readonly LogInterval[]): number {
  const lowers = Float64Array.from(others, (other) => other.logLower).sort();
  const uppers = Float64Array.from(others, (other) => other.logUpper).sort();
  const equal = new Map<string, number>();
  for (const other of others) equal.set(keyOf(other), (equal.get(keyOf(other)) ?? 0) + 1);
  return values.reduce((sum, value) => {
    const ends = countUnder(uppers, value.logLower, true) + others.length - countUnder(lowers, value.logUpper, false);
    const same = equal.get(keyOf(value)) ?? 0;
    // Detected others equal to a detected value stand among both ends.
    return sum + others.length - ends + (isDetected(value) ? same : -same);
  }, 0);
}

function keyOf({ logLower, logUpper }: LogInterval): string {
  return `${logLower} ${logUpper}`;
}

/** Whether the scores are plain midranks: every two values are ordered or tied at one common limit. */
export function scoresAreRanks(values: readonly LogInterval[]): boolean {
  const ascending = [...values].sort((a, b) => order(a.logLower, b.logLower) || order(a.logUpper, b.logUpper));
  return ascending.every((value, index) => {
    const next = ascending[index + 1];
    return !next || sameInterval(value, next) || value.logUpper <= next.logLower;
  });
}

/**
 * The values with everything that could lie under the highest limit reported as below that limit (Helsel, Statistics
 * for Censored Environmental Data 2012, ch. 9): an alternative to Gehan's scores where limits differ. A value between
 * two limits counts as below the upper one. Values above an upper limit stay as they are.
 */
export function recensoredAtHighestLimit(values: readonly LogInterval[]): LogInterval[] {
  const limits = values
    .filter((value) => !isDetected(value) && value.logUpper < Infinity)
    .map((value) => value.logUpper);
  const highest = Math.max(...limits);
  return values.map((value) =>
    value.logLower < highest && value.logUpper < Infinity ? { logLower: -Infinity, logUpper: highest } : value,
  );
}

function sameInterval(a: LogInterval, b: LogInterval): boolean {
  return a.logLower === b.logLower && a.logUpper === b.logUpper;
}

/** How many of the ascending numbers are under a number, or equal to it where `orEqual`. */
function countUnder(ascending: Float64Array, number: number, orEqual: boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = ascending[middle] ?? Infinity;
    if (at < number || (orEqual && at === number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
