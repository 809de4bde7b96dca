/**
 * A measured concentration as what is known of its natural logarithm.
 * `logLower === logUpper`: detected. `logLower === -Infinity`: below a limit. `logUpper === Infinity`: above a limit.
 * Both finite and unequal: between two limits. Both infinite: nothing is known.
 */
export type LogInterval = { readonly logLower: number; readonly logUpper: number };

/** A detected concentration. Throws RangeError unless it is positive and finite. */
export function detected(concentration: number): LogInterval {
  const log = positiveLog(concentration);
  return { logLower: log, logUpper: log };
}

/** A concentration reported as below `limit`. Throws RangeError unless the limit is positive and finite. */
export function below(limit: number): LogInterval {
  return { logLower: Number.NEGATIVE_INFINITY, logUpper: positiveLog(limit) };
}

/** A concentration reported as above `limit`. Throws RangeError unless the limit is positive and finite. */
export function above(limit: number): LogInterval {
  return { logLower: positiveLog(limit), logUpper: Number.POSITIVE_INFINITY };
}

/** A concentration seen but not quantified, as between detection and quantification limit. */
export function between(lower: number, upper: number): LogInterval {
  const logLower = positiveLog(lower);
  const logUpper = positiveLog(upper);
  if (logLower > logUpper) throw new RangeError("The lower limit of an interval must not exceed the upper limit");
  return { logLower, logUpper };
}

/** Whether the value is known exactly. */
export function isDetected({ logLower, logUpper }: LogInterval): boolean {
  return logLower === logUpper;
}

/** Whether only an upper bound is known. */
export function isBelow({ logLower, logUpper }: LogInterval): boolean {
  return logLower === Number.NEGATIVE_INFINITY && logUpper < Number.POSITIVE_INFINITY;
}

/** Whether only a lower bound is known. */
export function isAbove({ logLower, logUpper }: LogInterval): boolean {
  return logLower > Number.NEGATIVE_INFINITY && logUpper === Number.POSITIVE_INFINITY;
}

/** Whether nothing is known, as of a ratio of two values below their limits. */
export function isUninformative({ logLower, logUpper }: LogInterval): boolean {
  return logLower === Number.NEGATIVE_INFINITY && logUpper === Number.POSITIVE_INFINITY;
}

/** The interval of the log of numerator / denominator: exact only when both are detected. */
export function logRatioOf(numerator: LogInterval, denominator: LogInterval): LogInterval {
  return {
    logLower: numerator.logLower - denominator.logUpper,
    logUpper: numerator.logUpper - denominator.logLower,
  };
}

function positiveLog(concentration: number): number {
  if (!(concentration > 0) || concentration === Number.POSITIVE_INFINITY) {
    throw new RangeError("A concentration or limit must be a positive, finite number to have a logarithm");
  }
  return Math.log(concentration);
}
