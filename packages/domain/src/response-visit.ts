import { baselineVisit, isCrpBlinded } from "./cluster-2018.ts";
import { daysOnAnakinraAlone, isDayOnDrug } from "./day-on-drug.ts";
import { activityResponse, isActive } from "./disease-activity.ts";
import type { CourseDays, Regimen } from "./phase.ts";
import { type AssessedState, isEvaluable } from "./response-class.ts";

/** Why a response can never be dated in a case. */
export type NoResponseVisitsReason =
  | "CRP_UNDER_IL6_BLOCKADE"
  | "BASELINE_MISSING"
  | "NOT_EVALUABLE"
  | "NO_ASSESSMENT_ON_DRUG";

/** Visits on drug that tell whether there was a response on that day, in order of days; or why there are none. */
export type ResponseVisits =
  | { readonly kind: "SEEN"; readonly visits: readonly { readonly day: number; readonly responds: boolean }[] }
  | { readonly kind: "NOT_SEEN"; readonly reason: NoResponseVisitsReason };

interface History {
  readonly courses: readonly CourseDays[];
  readonly assessments: readonly AssessedState[];
}

const none = (reason: NoResponseVisitsReason): ResponseVisits => ({ kind: "NOT_SEEN", reason });

/**
 * What each visit on drug says of response under a definition: `cluster-2018` by PGA and CRP against baseline, complete
 * or partial; `clinician` by the class recorded. A visit whose missing inputs leave that open is left out, and so is
 * one to which another biologic may have led. Throws RangeError for a definition whose responses have no date.
 */
export function responseVisits(
  history: History,
  regimen: Regimen,
  definition: { readonly code: string; readonly version: number },
): ResponseVisits {
  const alone = daysOnAnakinraAlone(regimen, history.courses);
  const onDrug = history.assessments.filter(({ day }) => isDayOnDrug(day, alone)).sort((a, b) => a.day - b.day);
  switch (`${definition.code}@${definition.version}`) {
    case "clinician@1":
      return recordedVisits(onDrug);
    case "cluster-2018@1":
      return measuredVisits(history, regimen, onDrug);
    default:
      throw new RangeError("Responses under this definition have no date");
  }
}

function recordedVisits(onDrug: readonly AssessedState[]): ResponseVisits {
  const visits = onDrug
    .filter(({ responseRecorded: seen }) => seen !== null && isEvaluable(seen))
    .map(({ day, responseRecorded: seen }) => ({ day, responds: seen === "COMPLETE" || seen === "PARTIAL" }));
  if (visits.length > 0) return { kind: "SEEN", visits };
  const isEvaluated = onDrug.some(({ responseRecorded: seen }) => seen === "NOT_EVALUABLE");
  return none(isEvaluated ? "NOT_EVALUABLE" : "NO_ASSESSMENT_ON_DRUG");
}

function measuredVisits(history: History, regimen: Regimen, onDrug: readonly AssessedState[]): ResponseVisits {
  if (isCrpBlinded(history.courses, regimen)) return none("CRP_UNDER_IL6_BLOCKADE");
  const baseline = baselineVisit(history.assessments, regimen);
  if (baseline && isActive(baseline) === false) return none("NOT_EVALUABLE");
  const { pga, crpMgPerL } = baseline ?? { pga: null, crpMgPerL: null };
  if (pga === null || crpMgPerL === null) return none("BASELINE_MISSING");
  const visits = onDrug.flatMap((visit) => {
    const response = activityResponse({ pga, crpMgPerL }, visit);
    return response ? [{ day: visit.day, responds: response !== "NONE" }] : [];
  });
  return visits.length > 0 ? { kind: "SEEN", visits } : none("NO_ASSESSMENT_ON_DRUG");
}
