import { ANAKINRA } from "./agent.ts";
import { isDayOnDrug } from "./day-on-drug.ts";
import {
  activityResponse,
  type DiseaseActivity,
  isActive,
  isFlaring,
  type MeasuredActivity,
} from "./disease-activity.ts";
import { type CourseDays, type Regimen, regimensOf } from "./phase.ts";
import type { AssessedState, ResponseClass, ResponseVerdict } from "./response-class.ts";

/** Tocilizumab and siltuximab: both keep CRP down whatever the disease does. */
const IL6_BLOCKADE: readonly string[] = ["L04AC07", "L04AC11"];

/** Days of the regimen in which a visit counts for a look, and the day it is due. */
interface Look {
  readonly from: number;
  readonly due: number;
  readonly to: number;
}
const BASELINE: Look = { from: -14, due: 0, to: 0 };
const DAY_15: Look = { from: 8, due: 15, to: 22 };
const WEEK_16: Look = { from: 84, due: 112, to: 140 };

const verdict = (responseClass: Exclude<ResponseClass, "UNKNOWN">): ResponseVerdict => ({
  responseClass,
  missing: null,
});
const unknown = (missing: string): ResponseVerdict => ({ responseClass: "UNKNOWN", missing });

/** Whether CRP says nothing of the disease: IL-6 is blocked between day −14 and day 112 of the regimen or its stop. */
export function isCrpBlinded(courses: readonly CourseDays[], { startDay, stopDay }: Regimen): boolean {
  const from = startDay + BASELINE.from;
  const to = Math.min(startDay + WEEK_16.due, stopDay ?? Number.POSITIVE_INFINITY);
  return courses.some(
    (course) =>
      IL6_BLOCKADE.includes(course.atc) && course.startDay <= to && (course.stopDay === null || course.stopDay >= from),
  );
}

/** The visit a response is measured against: the nearest to the start of the regimen, at most 14 days before it. */
export function baselineVisit(assessments: readonly AssessedState[], { startDay }: Regimen): DiseaseActivity | null {
  return nearest(visitsOf(assessments, startDay), BASELINE);
}

interface Visit extends DiseaseActivity {
  /** Day of the regimen. */
  readonly day: number;
}

/** Visits by day of the regimen; an assessment with neither PGA nor CRP is no visit of this rule. */
function visitsOf(assessments: readonly AssessedState[], startDay: number): readonly Visit[] {
  return assessments
    .filter(({ pga, crpMgPerL }) => pga !== null || crpMgPerL !== null)
    .map(({ day, pga, crpMgPerL }) => ({ day: day - startDay, pga, crpMgPerL }));
}

const isIn = ({ from, to }: Look, day: number) => day >= from && day <= to;

function nearest(visits: readonly Visit[], look: Look): Visit | null {
  const distance = ({ day }: Visit) => Math.abs(day - look.due);
  const inLook = visits.filter(({ day }) => isIn(look, day));
  return inLook.sort((a, b) => distance(a) - distance(b) || a.day - b.day)[0] ?? null;
}

/**
 * The class by the rule of the CLUSTER trial (see `RESPONSE_DEFINITIONS`), from the visits on the first regimen of
 * anakinra. A missing input leaves the class UNKNOWN, and is named, where its value could change the class; the first
 * such input in order of days. NOT_EVALUABLE without anakinra.
 */
export function evaluateCluster2018(
  assessments: readonly AssessedState[],
  courses: readonly CourseDays[],
): ResponseVerdict {
  const [regimen] = regimensOf(courses, ANAKINRA);
  if (!regimen) return verdict("NOT_EVALUABLE");
  if (isCrpBlinded(courses, regimen)) return unknown("CRP_UNDER_IL6_BLOCKADE");
  const baseline = baselineVisit(assessments, regimen);
  if (!baseline) return unknown("BASELINE_ASSESSMENT");
  const { pga, crpMgPerL } = baseline;
  if (isActive(baseline) === false) return verdict("NOT_EVALUABLE");
  if (pga === null) return unknown("BASELINE_PGA");
  if (crpMgPerL === null) return unknown("BASELINE_CRP");

  const onDrug = assessments.filter(({ day }) => isDayOnDrug(day, regimen));
  return classAfter(
    { pga, crpMgPerL },
    visitsOf(onDrug, regimen.startDay),
    regimen.stopDay === null ? Number.POSITIVE_INFINITY : regimen.stopDay - regimen.startDay,
  );
}

/** The class of a case active at baseline, by its visits on drug; `stopDay` is of the regimen. */
function classAfter(baseline: MeasuredActivity, visits: readonly Visit[], stopDay: number): ResponseVerdict {
  const day15 = nearest(visits, DAY_15);
  if (!day15) return unknown(stopDay < DAY_15.from ? "STOPPED_BEFORE_DAY_15" : "DAY_15_ASSESSMENT");
  const response = activityResponse(baseline, day15);
  if (response === null) return unknown(day15.pga === null ? "DAY_15_PGA" : "DAY_15_CRP");
  if (response !== "COMPLETE") return verdict(response);

  const flares = visits.filter(({ day }) => day > day15.day && day <= WEEK_16.due).map(isFlaring);
  if (flares.includes(true)) return verdict("PARTIAL");
  if (flares.includes(null)) return unknown("PGA_OR_CRP_TO_WEEK_16");
  if (visits.some((visit) => isIn(WEEK_16, visit.day) && isFlaring(visit) === false)) return verdict("COMPLETE");
  return unknown(stopDay < WEEK_16.from ? "STOPPED_BEFORE_WEEK_16" : "FOLLOW_UP_TO_WEEK_16");
}
