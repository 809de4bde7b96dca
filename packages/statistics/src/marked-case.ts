import { scoresAgainst } from "./gehan-scores.ts";
import type { LogInterval } from "./log-interval.ts";

/** One case, or relatives as one: a measurement (log, perhaps censored) from before, and whether the outcome came after. */
export type MarkedCase = { readonly value: LogInterval; readonly outcome: boolean };

/** Whether high or low measurements are held to go with the outcome; said beforehand, never read off the data. */
export type MarkerDirection = "HIGH_WITH_OUTCOME" | "LOW_WITH_OUTCOME";

/** Why cases cannot show how a measurement predicts an outcome. */
export type NoAucReason = "FEWER_THAN_THREE_WITH_OUTCOME" | "FEWER_THAN_THREE_WITHOUT_OUTCOME";

/** The measurement turned so that high goes with the outcome. */
export function directed(value: LogInterval, direction: MarkerDirection): LogInterval {
  return direction === "HIGH_WITH_OUTCOME" ? value : { logLower: -value.logUpper, logUpper: -value.logLower };
}

/**
 * For each value the share of others it is higher than: 1 for each surely lower other, 0 for each surely higher, ½ for
 * equal ones and those that limits leave open.
 */
export function sharesWon(values: readonly LogInterval[], others: readonly LogInterval[]): number[] {
  return scoresAgainst(values, others).map((score) => (1 + score / others.length) / 2);
}

/** The values of cases with and without the outcome. */
export function split(cases: readonly MarkedCase[], direction: MarkerDirection) {
  const valuesOf = (outcome: boolean) =>
    cases.filter((each) => each.outcome === outcome).map(({ value }) => directed(value, direction));
  return { withOutcome: valuesOf(true), without: valuesOf(false) };
}
