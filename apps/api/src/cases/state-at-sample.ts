import type { AssessmentRow } from "@nlrp12/domain";

/** Whether the disease was active when a sample was taken. */
export type StateAtSample = "FLARE" | "QUIET" | "UNKNOWN";

/** An assessment further away than this says nothing of a sample. */
const WITHIN_DAYS = 7;

type Seen = Pick<AssessmentRow, "day" | "flare" | "pga" | "crpMgPerL">;

function stateOf(assessment: Seen): StateAtSample {
  if (assessment.flare !== null) return assessment.flare ? "FLARE" : "QUIET";
  const { pga, crpMgPerL } = assessment;
  if (pga !== null && crpMgPerL !== null) return pga >= 2 && crpMgPerL >= 30 ? "FLARE" : "QUIET";
  // A flare needs both to be high, so one low value rules it out and one high value alone leaves it open.
  const ruledOut = (pga !== null && pga < 2) || (crpMgPerL !== null && crpMgPerL < 30);
  return ruledOut ? "QUIET" : "UNKNOWN";
}

/**
 * The state at a sample: that of the nearest assessment within 7 days that tells one (recorded flare, or PGA ≥ 2 with
 * CRP ≥ 30 mg/L); of two equally near, a flare counts. UNKNOWN where none tells.
 */
export function stateAtSample(assessments: readonly Seen[], sampleDay: number): StateAtSample {
  const telling = assessments
    .map((assessment) => ({ distance: Math.abs(assessment.day - sampleDay), state: stateOf(assessment) }))
    .filter(({ distance, state }) => distance <= WITHIN_DAYS && state !== "UNKNOWN")
    .sort((a, b) => a.distance - b.distance || (a.state === "FLARE" ? -1 : 1));
  return telling[0]?.state ?? "UNKNOWN";
}
