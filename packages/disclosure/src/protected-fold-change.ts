import { detected, type LogInterval, pairedGeometricMeanRatio } from "@nlrp12/statistics";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { controlReference } from "./control-reference.ts";
import type { Policy } from "./policy.ts";
import type { ProtectedEstimate } from "./protected-answer.ts";
import { protectedEstimate } from "./protected-estimate.ts";
import { roundedValue } from "./rounding.ts";

/** The kept values of one stratum (center and comparability class) of both arms. */
export interface FoldChangeStratum {
  readonly patients: readonly LogInterval[];
  readonly controls: readonly LogInterval[];
}

/**
 * Fold change of patients against controls of the same center and comparability class (rule 5): the geometric mean of
 * each patient's value over the geometric mean of its stratum's controls. Every kept patient weighs the same, so the
 * patients' side is the plain mean the audit counts; no center's control mean is published.
 *
 * SE² = SE²(patients) + Σ pₛ² SE²(control mean of s), pₛ the share of patients in stratum s; degrees of freedom by
 * Satterthwaite. With one stratum and nothing censored it equals R `t.test(log(x), log(y))` (Welch).
 */
export function protectedFoldChange(strata: readonly FoldChangeStratum[], policy: Policy): ProtectedEstimate {
  const used = strata.filter((stratum) => stratum.patients.length > 0);
  const reference = controlReference(used.map((stratum) => stratum.controls));
  if (!reference) return { kind: "NOT_ESTIMABLE", reason: "BEYOND_LIMITS" };
  const pairs = used.flatMap(({ patients }, at) => {
    const denominator = detected(Math.exp(reference.meanLogs[at] ?? 0));
    return patients.map((numerator) => ({ numerator, denominator }));
  });
  const ratio = pairedGeometricMeanRatio(pairs);
  if (ratio.kind !== "ESTIMATED") return protectedEstimate(ratio, policy);
  const value = roundedValue(ratio.ratio, policy);
  if (ratio.noInterval) return { kind: "ESTIMATED", value, lower: null, upper: null, method: "STRATIFIED_RATIO" };
  const ofPatients = ratio.standardErrorLog ** 2;
  const ofControls = reference.squaredErrors.reduce(
    (sum, error, at) => sum + error * ((used[at]?.patients.length ?? 0) / pairs.length) ** 2,
    0,
  );
  const squared = ofPatients + ofControls;
  const degreesOfFreedom =
    squared ** 2 / (ofPatients ** 2 / ratio.degreesOfFreedom + ofControls ** 2 / reference.degreesOfFreedom);
  const half = tQuantile(0.975, degreesOfFreedom) * Math.sqrt(squared);
  return {
    kind: "ESTIMATED",
    value,
    lower: roundedValue(Math.exp(ratio.logRatio - half), policy),
    upper: roundedValue(Math.exp(ratio.logRatio + half), policy),
    method: "STRATIFIED_RATIO",
  };
}
