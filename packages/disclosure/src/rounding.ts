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

/** A share or an area to a multiple of 0.05, or its interval's ends outward (rule 5). */
export function roundedShare(share: number, policy: Policy, towards: "NEAREST" | "DOWN" | "UP" = "NEAREST"): number {
  const steps = share / policy.roundSharesTo;
  // A hair's breadth of floating point must not push an end a whole step outward.
  const whole = { NEAREST: Math.round(steps), DOWN: Math.floor(steps + 1e-9), UP: Math.ceil(steps - 1e-9) }[towards];
  return Number(Math.min(1, Math.max(0, whole * policy.roundSharesTo)).toFixed(4));
}

/** A positive value to 2 significant digits (rule 5). */
export function roundedValue(value: number, policy: Policy): number {
  return Number(value.toPrecision(policy.significantDigits));
}
