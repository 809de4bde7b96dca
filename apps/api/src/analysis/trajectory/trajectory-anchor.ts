import { ANAKINRA, assessedState, type CaseGroup, regimensOf } from "@nlrp12/domain";
import { registerEnumType } from "type-graphql";
import type { TrajectoryAssessment, TrajectoryCourse } from "./trajectory.sql.ts";

/** What day 0 of a trajectory is. */
export const TrajectoryAnchorEnum = {
  FIRST_DOSE: "FIRST_DOSE",
  FLARE_ONSET: "FLARE_ONSET",
  DIAGNOSIS: "DIAGNOSIS",
} as const;
export type TrajectoryAnchor = keyof typeof TrajectoryAnchorEnum;
registerEnumType(TrajectoryAnchorEnum, {
  name: "TrajectoryAnchor",
  description: "What day 0 of a trajectory is.",
  valuesConfig: {
    FIRST_DOSE: { description: "The first dose of the first regimen of anakinra." },
    FLARE_ONSET: {
      description: "The first flare seen to begin: the day of the first assessment in flare after one that was not.",
    },
    DIAGNOSIS: { description: "The day of diagnosis; cohort files do not record it, so every case is left out." },
  },
});

/** Why a case has no day 0. */
export type NoAnchorReason =
  | "NOT_A_PATIENT"
  | "NEVER_TREATED"
  | "NO_TELLING_ASSESSMENT"
  | "NO_FLARE"
  | "FLARE_ONSET_NOT_SEEN"
  | "NO_DIAGNOSIS_DAY";

/** Day 0 of a case in its own days, with the last day of the regimen it starts; or why there is none. */
export type AnchorOutcome =
  | { readonly kind: "ANCHORED"; readonly day: number; readonly stopDay: number | null }
  | { readonly kind: "LEFT_OUT"; readonly reason: NoAnchorReason };

const leftOut = (reason: NoAnchorReason): AnchorOutcome => ({ kind: "LEFT_OUT", reason });

/** Day 0 of one case from its courses and assessments. */
export function anchorOf(
  anchor: TrajectoryAnchor,
  of: {
    readonly caseGroup: CaseGroup;
    readonly courses: readonly TrajectoryCourse[];
    readonly assessments: readonly TrajectoryAssessment[];
  },
): AnchorOutcome {
  if (of.caseGroup !== "PATIENT") return leftOut("NOT_A_PATIENT");
  if (anchor === "DIAGNOSIS") return leftOut("NO_DIAGNOSIS_DAY");
  if (anchor === "FLARE_ONSET") return flareOnset(of.assessments);
  const [first] = regimensOf(
    of.courses.map((course) => ({ ...course, atc: course.agent })),
    ANAKINRA,
  );
  return first ? { kind: "ANCHORED", day: first.startDay, stopDay: first.stopDay } : leftOut("NEVER_TREATED");
}

/** A flare that the first telling assessment already shows began on no known day. */
function flareOnset(assessments: readonly TrajectoryAssessment[]): AnchorOutcome {
  const telling = assessments
    .map((assessment) => ({ day: assessment.day, state: assessedState(assessment) }))
    .filter(({ state }) => state !== "UNKNOWN")
    .sort((a, b) => a.day - b.day);
  if (telling.length === 0) return leftOut("NO_TELLING_ASSESSMENT");
  const onset = telling.find(({ state }, at) => state === "FLARE" && telling[at - 1]?.state === "QUIET");
  if (onset) return { kind: "ANCHORED", day: onset.day, stopDay: null };
  return leftOut(telling.some(({ state }) => state === "FLARE") ? "FLARE_ONSET_NOT_SEEN" : "NO_FLARE");
}
