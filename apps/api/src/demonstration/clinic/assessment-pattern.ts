import type { AssessmentRow, CourseRow, ResponseClass } from "@nlrp12/domain";
import type { RandomStream } from "../random-stream.ts";
import type { PatientStory } from "./treatment-story.ts";
import type { Visit, VisitKind } from "./visit-schedule.ts";

interface State {
  readonly pga: number;
  readonly crpMgPerL: number;
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;

function quiet(random: RandomStream): State {
  return { pga: random.integer(0, 1), crpMgPerL: random.between(1, 9) };
}

function flaring(random: RandomStream): State {
  return { pga: random.integer(2, 4), crpMgPerL: random.between(35, 120) };
}

/** The state before treatment: active, unless the case is not evaluable; active enough for a partial response. */
function baselineState(response: ResponseClass | null, random: RandomStream): State {
  if (response === "NOT_EVALUABLE") return { pga: 1, crpMgPerL: random.between(4, 9) };
  return { pga: random.integer(3, 4), crpMgPerL: random.between(40, 120) };
}

/** PARTIAL comes in two kinds: half a response at day 15, or a whole one with a flare before week 16. */
interface Course {
  readonly patient: PatientStory;
  readonly baseline: State;
  readonly flaresEarly: boolean;
}

/** Days 15, 30 and 90, by response class. */
function earlyState(course: Course, kind: VisitKind, random: RandomStream): State {
  const { baseline, flaresEarly } = course;
  const { response } = course.patient;
  if (response === "NONE") return { pga: baseline.pga, crpMgPerL: baseline.crpMgPerL * random.between(0.85, 1.1) };
  if (response !== "PARTIAL" || (flaresEarly && kind !== "DAY_90")) return quiet(random);
  if (flaresEarly) return { pga: 2, crpMgPerL: random.between(35, 60) };
  if (kind === "DAY_15") return { pga: baseline.pga - 1, crpMgPerL: baseline.crpMgPerL * random.between(0.4, 0.6) };
  return { pga: 1, crpMgPerL: random.between(12, 25) };
}

function stateAt(course: Course, visit: Visit, random: RandomStream): State {
  const { story, relapseDay } = course.patient;
  const day = visit.assessmentDay ?? 0;
  switch (visit.kind) {
    case "SCREENING":
    case "BASELINE":
      return course.baseline;
    case "DAY_15":
    case "DAY_30":
    case "DAY_90":
      return earlyState(course, visit.kind, random);
    case "DAY_180":
    case "DAY_365":
    case "DAY_400":
      if (relapseDay !== null && day >= relapseDay) return flaring(random);
      // An isolated flare now and then, so that a flare is not yet a relapse.
      return random.chance(0.05) ? flaring(random) : quiet(random);
    case "AFTER_STOP":
    case "LONG_AFTER_STOP":
      return story === "REMISSION" ? quiet(random) : flaring(random);
    case "UNTREATED":
      return random.chance(0.6) ? flaring(random) : quiet(random);
  }
}

/** What the clinician wrote at day 30: mostly the rule's class, now and then another, and a guess where it has none. */
function recordedResponse(response: ResponseClass | null, random: RandomStream): ResponseClass | null {
  switch (response) {
    case "COMPLETE":
      return random.chance(0.85) ? "COMPLETE" : "PARTIAL";
    case "PARTIAL":
      return random.chance(0.7) ? "PARTIAL" : "COMPLETE";
    case "NONE":
      return random.chance(0.8) ? "NONE" : "PARTIAL";
    case "UNKNOWN":
      return "COMPLETE";
    case "NOT_EVALUABLE":
      return random.chance(0.5) ? "COMPLETE" : "NOT_EVALUABLE";
    case null:
      return null;
  }
}

function steroidsOn(day: number, courses: readonly CourseRow[]): number {
  const course = courses.find(
    ({ agent, startDay, stopDay }) => agent === "H02AB07" && startDay <= day && day <= (stopDay ?? day),
  );
  return course?.doseValue ?? 0;
}

/** A patient with what treatment it had and when it was seen. */
export interface FollowedPatient {
  readonly caseCode: string;
  readonly patient: PatientStory;
  readonly courses: readonly CourseRow[];
  readonly visits: readonly Visit[];
}

/** The assessments of one patient, in order of days. */
export function assessmentsOf(followed: FollowedPatient, random: RandomStream): readonly AssessmentRow[] {
  const { caseCode, patient, courses, visits } = followed;
  const course: Course = {
    patient,
    baseline: baselineState(patient.response, random),
    flaresEarly: random.chance(0.4),
  };
  return visits.flatMap((visit): AssessmentRow[] => {
    const { assessmentDay: day, kind } = visit;
    if (day === null) return [];
    const state = stateAt(course, visit, random);
    const hidesCrp = kind === "BASELINE" && patient.gap === "BASELINE_CRP";
    return [
      {
        caseCode,
        day,
        pga: state.pga,
        aidai: Math.max(0, Math.round(state.pga * 14 + random.between(-5, 8))),
        crpMgPerL: hidesCrp ? null : oneDecimal(state.crpMgPerL),
        saaMgPerL: random.chance(0.15) ? null : oneDecimal(state.crpMgPerL * random.between(1.2, 3)),
        steroidMgPerDay: steroidsOn(day, courses),
        flare: state.pga >= 2 && state.crpMgPerL >= 30,
        infection: random.chance(0.05),
        adverseEvent: kind === "DAY_15" ? random.chance(0.3) : random.chance(0.03),
        responseRecorded: kind === "DAY_30" ? recordedResponse(patient.response, random) : null,
      },
    ];
  });
}
