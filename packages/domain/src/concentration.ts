import type { ConcentrationUnit } from "./unit.ts";
import { toPgPerMl } from "./unit.ts";

/** `=` measured, `<` below the lower limit, `>` above the upper limit of quantification. */
export type Comparator = "=" | "<" | ">";

/** A cytokine value as a laboratory reports it; never a bare number. */
export interface ReportedConcentration {
  readonly comparator: Comparator;
  /** In `unit`; for `<` and `>` the limit itself. */
  readonly value: number;
  readonly unit: ConcentrationUnit;
  /** Limits of quantification of the assay in `unit`, where it states them. */
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  /** The text of the cell, as it stood in the file. */
  readonly reported: string;
}

/** Natural logs of pg/mL between which the value lies; equal when measured, infinite at an open end. */
export interface LogInterval {
  readonly logLower: number;
  readonly logUpper: number;
}

function positiveLog(pgPerMl: number): number {
  if (pgPerMl > 0) return Math.log(pgPerMl);
  throw new RangeError("a concentration that is zero, negative or not a number has no log: state a positive limit");
}

/**
 * The interval of natural logs (pg/mL) a reported value stands for. A measured zero or a measured value under the
 * stated lower limit is not known better than that limit, so it becomes an interval below it.
 * @throws RangeError when the value it rests on is not positive: a measured zero without a lower limit, `<0`, `>0`.
 */
export function toLogInterval(reported: ReportedConcentration): LogInterval {
  const value = toPgPerMl(reported.value, reported.unit);
  if (reported.comparator === "<") return { logLower: Number.NEGATIVE_INFINITY, logUpper: positiveLog(value) };
  if (reported.comparator === ">") return { logLower: positiveLog(value), logUpper: Number.POSITIVE_INFINITY };
  const lower = reported.lowerLimit === null ? null : toPgPerMl(reported.lowerLimit, reported.unit);
  if (lower !== null && value < lower) return { logLower: Number.NEGATIVE_INFINITY, logUpper: positiveLog(lower) };
  const upper = reported.upperLimit === null ? null : toPgPerMl(reported.upperLimit, reported.unit);
  if (upper !== null && value > upper) return { logLower: positiveLog(upper), logUpper: Number.POSITIVE_INFINITY };
  return { logLower: positiveLog(value), logUpper: positiveLog(value) };
}
