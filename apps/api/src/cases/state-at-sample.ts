import { type ActivityState, type AssessmentRow, assessedState } from "@nlrp12/domain";

/** Whether the disease was active when a sample was taken. */
export type StateAtSample = ActivityState;

/** An assessment further away than this says nothing of a sample. */
const WITHIN_DAYS = 7;

type Seen = Pick<AssessmentRow, "day" | "flare" | "pga" | "crpMgPerL">;

/**
 * The state at a sample: that of the nearest assessment within 7 days that tells one (recorded flare, or PGA ≥ 2 with
 * CRP ≥ 30 mg/L); of two equally near, a flare counts. UNKNOWN where none tells.
 */
export function stateAtSample(assessments: readonly Seen[], sampleDay: number): StateAtSample {
  const telling = assessments
    .map((assessment) => ({ distance: Math.abs(assessment.day - sampleDay), state: assessedState(assessment) }))
    .filter(({ distance, state }) => distance <= WITHIN_DAYS && state !== "UNKNOWN")
    .sort((a, b) => a.distance - b.distance || (a.state === "FLARE" ? -1 : 1));
  return telling[0]?.state ?? "UNKNOWN";
}
