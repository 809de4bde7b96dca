import { isDetected, isUninformative, type LogInterval } from "./log-interval.ts";

/** The mean of the lower and of the upper bounds: the interval that must hold the mean log of these values. */
export function meanOfBounds(values: readonly LogInterval[]): LogInterval {
  const [first] = values;
  if (!first) throw new RangeError("A mean needs at least one value");
  if (values.length === 1) return { logLower: first.logLower, logUpper: first.logUpper };
  if (values.some(isUninformative)) return { logLower: -Infinity, logUpper: Infinity };
  const logLower = mean(values.map((value) => value.logLower));
  // One sum for a detected group, so that both bounds are the same number.
  return { logLower, logUpper: values.every(isDetected) ? logLower : mean(values.map((value) => value.logUpper)) };
}

/** Arithmetic mean. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Sample variance with divisor n − 1; R `var(x)`. */
export function variance(numbers: readonly number[]): number {
  const center = mean(numbers);
  return numbers.reduce((sum, number) => sum + (number - center) ** 2, 0) / (numbers.length - 1);
}
