import { isFlaring } from "./disease-activity.ts";

/** Whether the disease was active on a day. */
export type ActivityState = "FLARE" | "QUIET" | "UNKNOWN";

/** What one assessment says by itself: a recorded flare, else PGA ≥ 2 with CRP ≥ 30 mg/L. */
export function assessedState(assessment: {
  readonly flare: boolean | null;
  readonly pga: number | null;
  readonly crpMgPerL: number | null;
}): ActivityState {
  const flares = assessment.flare ?? isFlaring(assessment);
  if (flares === null) return "UNKNOWN";
  return flares ? "FLARE" : "QUIET";
}
