import type { Comparator } from "@nlrp12/domain";
import type { LogInterval } from "@nlrp12/statistics";
import { Concentration } from "#cases";

/** How an interval of logs is written: the number itself, or the limit it lies beyond. */
export function writtenInterval(interval: LogInterval): { readonly comparator: Comparator; readonly value: number } {
  if (interval.logLower === Number.NEGATIVE_INFINITY) return { comparator: "<", value: Math.exp(interval.logUpper) };
  if (interval.logUpper === Number.POSITIVE_INFINITY) return { comparator: ">", value: Math.exp(interval.logLower) };
  return { comparator: "=", value: Math.exp((interval.logLower + interval.logUpper) / 2) };
}

/** A value of the read model, in pg/mL, with the text of its cell. */
export interface StoredLevel extends LogInterval {
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly reported: string;
}

/** A value of the read model as the API shows it; never a bare number. */
export function presentLevel(stored: StoredLevel): Concentration {
  const level = writtenInterval(stored);
  return Object.assign(new Concentration(), {
    ...level,
    unit: "pg/mL",
    canonical: { value: level.value, unit: "pg/mL" },
    lowerLimit: stored.lowerLimit,
    upperLimit: stored.upperLimit,
    reported: stored.reported,
  });
}
