import type { Policy } from "./policy.ts";

/** A count to the nearest 5, halves upwards (rule 5). */
export function roundedCount(count: number, policy: Policy): number {
  return Math.round(count / policy.roundCountsTo) * policy.roundCountsTo;
}

/** A whole percentage made from two rounded counts (rule 5); `null` where the rounded whole is 0. */
export function roundedPercent(part: number, whole: number, policy: Policy): number | null {
  const roundedWhole = roundedCount(whole, policy);
  return roundedWhole === 0 ? null : Math.round((100 * roundedCount(part, policy)) / roundedWhole);
}

/** A positive value to 2 significant digits (rule 5). */
export function roundedValue(value: number, policy: Policy): number {
  return Number(value.toPrecision(policy.significantDigits));
}
