import type { GeometricMean, PairedGeometricMeanRatio } from "@nlrp12/statistics";
import type { Policy } from "./policy.ts";
import type { ProtectedEstimate } from "./protected-answer.ts";
import { roundedValue } from "./rounding.ts";

/** A geometric mean or a geometric mean of ratios as it may leave: 2 significant digits, no size, no spread. */
export function protectedEstimate(
  estimate: GeometricMean | PairedGeometricMeanRatio,
  policy: Policy,
): ProtectedEstimate {
  const rounded = (value: number | null) => (value === null ? null : roundedValue(value, policy));
  if (estimate.kind === "NOT_ESTIMABLE") return { kind: "NOT_ESTIMABLE", reason: "BEYOND_LIMITS" };
  if (estimate.kind === "BOUND") {
    return { kind: "BOUND", atLeast: rounded(estimate.atLeast), atMost: rounded(estimate.atMost) };
  }
  const value = "ratio" in estimate ? estimate.ratio : estimate.geometricMean;
  return {
    kind: "ESTIMATED",
    value: roundedValue(value, policy),
    lower: rounded(estimate.lower),
    upper: rounded(estimate.upper),
    method: "CENSORED_LOG_NORMAL",
  };
}
