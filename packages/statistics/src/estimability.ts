import { isDetected, type LogInterval } from "./log-interval.ts";

/** Why a group's geometric mean is not estimated. */
export type Shortfall = "FEWER_THAN_THREE" | "FEWER_THAN_THREE_DETECTED" | "MORE_THAN_HALF_CENSORED";

/** Why an estimate stands without its interval. */
export type NoIntervalReason =
  /** Three or four values, some value censored: no method covers. */
  | "SMALL_CENSORED_GROUP"
  /** All values of a group are equal, so nothing is known of its spread. */
  | "CONSTANT_GROUP";

/** The smallest group of a censored comparison that is given an interval. */
export const SMALLEST_CENSORED_GROUP = 5;

/**
 * Whether a group's mean log may be estimated: at least three values, at least three of them detected and at most half
 * censored; null if so.
 */
export function shortfallOf(values: readonly LogInterval[]): Shortfall | null {
  const detectedCount = values.filter(isDetected).length;
  if (values.length < 3) return "FEWER_THAN_THREE";
  if (2 * detectedCount < values.length) return "MORE_THAN_HALF_CENSORED";
  return detectedCount < 3 ? "FEWER_THAN_THREE_DETECTED" : null;
}

/** Number of values that are not detected. */
export function censoredCount(values: readonly LogInterval[]): number {
  return values.filter((value) => !isDetected(value)).length;
}
