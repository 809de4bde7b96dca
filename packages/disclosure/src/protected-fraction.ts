import { wilson } from "@nlrp12/statistics";
import type { Policy } from "./policy.ts";
import type { ProtectedFraction } from "./protected-answer.ts";
import { roundedShare } from "./rounding.ts";

/** A share or an area with its interval as they may leave: to 0.05, the interval outward (rule 5). */
export function protectedFraction(
  estimate: { readonly value: number; readonly lower: number; readonly upper: number },
  policy: Policy,
): ProtectedFraction {
  return {
    value: roundedShare(estimate.value, policy),
    lower: roundedShare(estimate.lower, policy, "DOWN"),
    upper: roundedShare(estimate.upper, policy, "UP"),
  };
}

/**
 * A share of a survival curve with an interval made of published numbers only: Wilson's for the rounded share at the
 * effective size at risk / share free (Peto et al., Br J Cancer 1977;35:1, whose variance S²(1−S)/r this is). Wider
 * than Greenwood's, and it says nothing that the curve does not.
 */
export function protectedCurveShare(
  share: number,
  at: { readonly atRisk: number; readonly free: number },
  policy: Policy,
): ProtectedFraction {
  const value = roundedShare(share, policy);
  const size = Math.round(at.atRisk / Math.max(at.free, policy.roundSharesTo));
  const interval = wilson(Math.round(value * size), size);
  const { lower, upper } = interval ?? { lower: 0, upper: 1 };
  return protectedFraction({ value, lower: Math.min(lower, value), upper: Math.max(upper, value) }, policy);
}
