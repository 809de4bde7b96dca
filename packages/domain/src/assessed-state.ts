/** Whether the disease was active on a day. */
export type ActivityState = "FLARE" | "QUIET" | "UNKNOWN";

/** What one assessment says by itself: a recorded flare, else PGA ≥ 2 with CRP ≥ 30 mg/L. */
export function assessedState(assessment: {
  readonly flare: boolean | null;
  readonly pga: number | null;
  readonly crpMgPerL: number | null;
}): ActivityState {
  if (assessment.flare !== null) return assessment.flare ? "FLARE" : "QUIET";
  const { pga, crpMgPerL } = assessment;
  if (pga !== null && crpMgPerL !== null) return pga >= 2 && crpMgPerL >= 30 ? "FLARE" : "QUIET";
  // A flare needs both to be high, so one low value rules it out and one high value alone leaves it open.
  const ruledOut = (pga !== null && pga < 2) || (crpMgPerL !== null && crpMgPerL < 30);
  return ruledOut ? "QUIET" : "UNKNOWN";
}
