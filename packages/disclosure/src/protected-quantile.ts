import { isAbove, isBelow, isDetected, type LogInterval } from "@nlrp12/statistics";
import type { Policy } from "./policy.ts";
import type { ProtectedQuantile } from "./protected-answer.ts";
import { roundedValue } from "./rounding.ts";

/**
 * The median of the kept values (rule 5): geometric mean of the 5 middle ones, 6 when their number is even, to 2
 * significant digits; never a single value. Not estimable where a middle value is beyond a limit, or where a limit
 * leaves open on which side of the middle a value lies.
 */
export function protectedMedian(values: readonly LogInterval[], policy: Policy): ProtectedQuantile {
  const n = values.length;
  const width = n % 2 === policy.middleValues % 2 ? policy.middleValues : policy.middleValues + 1;
  return middleMean(values, { from: (n - width) / 2, width }, policy);
}

/** A quartile (p = 0.25 or 0.75): geometric mean of the 5 kept values around it (rule 5). */
export function protectedQuartile(values: readonly LogInterval[], p: number, policy: Policy): ProtectedQuantile {
  const center = Math.round(p * (values.length - 1));
  return middleMean(values, { from: center - (policy.middleValues - 1) / 2, width: policy.middleValues }, policy);
}

function middleMean(
  values: readonly LogInterval[],
  { from, width }: { from: number; width: number },
  policy: Policy,
): ProtectedQuantile {
  // The smallest and the largest value take part in no quantile.
  if (from < 1 || from + width >= values.length) return { kind: "NOT_ESTIMABLE", reason: "TOO_FEW_KEPT" };
  const sorted = values.toSorted((a, b) => place(a) - place(b) || Number(isBelow(b)) - Number(isBelow(a)));
  const middle = sorted.slice(from, from + width);
  const beyond = [
    ...sorted.slice(0, from).filter((value) => !isBelow(value)),
    ...middle,
    ...sorted.slice(from + width).filter((value) => !isAbove(value)),
  ];
  const open = beyond.find((value) => !isDetected(value));
  if (open) return { kind: "NOT_ESTIMABLE", reason: isAbove(open) ? "ABOVE_LIMIT" : "BELOW_LIMIT" };
  const meanLog = middle.reduce((sum, value) => sum + value.logLower, 0) / width;
  return { kind: "VALUE", value: roundedValue(Math.exp(meanLog), policy) };
}

/** Where a value is sorted: a limit at the limit, an interval at its middle. */
function place(value: LogInterval): number {
  if (isBelow(value)) return value.logUpper;
  if (isAbove(value)) return value.logLower;
  return isDetected(value) ? value.logLower : (value.logLower + value.logUpper) / 2;
}
