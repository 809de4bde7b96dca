import { ANAKINRA, washoutDaysOf } from "./agent.ts";
import { type DrugDays, daysOnAnakinraAlone, isDayOnDrug } from "./day-on-drug.ts";
import {
  activityResponse,
  type DiseaseActivity,
  isActive,
  isFlaring,
  type MeasuredActivity,
} from "./disease-activity.ts";
import { type CourseDays, type Regimen, regimensOf } from "./phase.ts";
import { type RegimenStop, stopOfRegimen } from "./regimen-stop.ts";
import type { AssessedState, JudgedCourse, ResponseClass, ResponseVerdict } from "./response-class.ts";

/** Tocilizumab and siltuximab: both keep CRP down whatever the disease does. */
const IL6_BLOCKADE: readonly string[] = ["L04AC07", "L04AC11"];

/** Days of the regimen in which a visit counts for a look, and the day it is due. */
interface Look {
  readonly name: string;
  readonly from: number;
  readonly due: number;
  readonly to: number;
}
const BASELINE: Look = { name: "BASELINE", from: -14, due: 0, to: 0 };
const DAY_15: Look = { name: "DAY_15", from: 8, due: 15, to: 22 };
const WEEK_16: Look = { name: "WEEK_16", from: 84, due: 112, to: 140 };

const verdict = (responseClass: Exclude<ResponseClass, "UNKNOWN">): ResponseVerdict => ({
  responseClass,
  missing: null,
});
const unknown = (missing: string): ResponseVerdict => ({ responseClass: "UNKNOWN", missing });

/**
 * Whether CRP says nothing of the disease: IL-6 is blocked between day −14 and day 112 of the regimen or its stop, by a
 * drug that is given or not yet washed out.
 */
export function isCrpBlinded(courses: readonly CourseDays[], { startDay, stopDay }: Regimen): boolean {
  const from = startDay + BASELINE.from;
  const to = Math.min(startDay + WEEK_16.due, stopDay ?? Number.POSITIVE_INFINITY);
  return courses.some(
    (course) =>
      IL6_BLOCKADE.includes(course.atc) &&
      course.startDay <= to &&
      (course.stopDay === null || course.stopDay + washoutDaysOf(course.atc) >= from),
  );
}

/** What a response is measured against: what was found nearest to the start of the regimen, at most 14 days before. */
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

/** The nearest visit of a look with both inputs; without one the nearest value of each, on the day both are known. */
function nearest(visits: readonly Visit[], look: Look): Visit | null {
  const distance = ({ day }: Visit) => Math.abs(day - look.due);
  const inLook = visits.filter(({ day }) => isIn(look, day)).sort((a, b) => distance(a) - distance(b) || a.day - b.day);
  const ofPga = inLook.find(({ pga }) => pga !== null);
  const ofCrp = inLook.find(({ crpMgPerL }) => crpMgPerL !== null);
  const whole = inLook.find(({ pga, crpMgPerL }) => pga !== null && crpMgPerL !== null);
  if (whole || !ofPga || !ofCrp) return whole ?? ofPga ?? ofCrp ?? null;
  return { day: Math.max(ofPga.day, ofCrp.day), pga: ofPga.pga, crpMgPerL: ofCrp.crpMgPerL };
}

/**
 * The class by the rule of the CLUSTER trial (see `RESPONSE_DEFINITIONS`), from the visits on the first regimen of
 * anakinra, without another biologic. Who stops for primary failure before a look has no response. A missing input
 * leaves the class UNKNOWN, and is named, where its value could change the class; the first such input in order of
 * days. NOT_EVALUABLE without anakinra.
 */
export function evaluateCluster2018(
  assessments: readonly AssessedState[],
  courses: readonly JudgedCourse[],
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

  const alone = daysOnAnakinraAlone(regimen, courses);
  const onDrug = assessments.filter(({ day }) => isDayOnDrug(day, alone));
  const visits = visitsOf(onDrug, regimen.startDay);
  return classAfter({ pga, crpMgPerL }, visits, watchOf(regimen, alone, stopOfRegimen(courses, regimen)));
}

/** The class of a case active at baseline, by its visits that count. */
function classAfter(baseline: MeasuredActivity, visits: readonly Visit[], watch: Watch): ResponseVerdict {
  const day15 = nearest(visits, DAY_15);
  if (!day15) return unseen(DAY_15, watch, "DAY_15_ASSESSMENT");
  const response = activityResponse(baseline, day15);
  if (response === null) return unknown(day15.pga === null ? "DAY_15_PGA" : "DAY_15_CRP");
  if (response !== "COMPLETE") return verdict(response);

  const flares = visits.filter(({ day }) => day > day15.day && day <= WEEK_16.due).map(isFlaring);
  if (flares.includes(true)) return verdict("PARTIAL");
  if (flares.includes(null)) return unknown("PGA_OR_CRP_TO_WEEK_16");
  if (visits.some((visit) => isIn(WEEK_16, visit.day) && isFlaring(visit) === false)) return verdict("COMPLETE");
  return unseen(WEEK_16, watch, "FOLLOW_UP_TO_WEEK_16");
}

/** The days of the regimen whose visits count, both included, and what bounds them. */
interface Watch {
  readonly from: number;
  readonly to: number;
  readonly boundBy: "STOPPED" | "OTHER_BIOLOGIC";
  /** The day anakinra was stopped for primary failure; null where it was not. */
  readonly failedOn: number | null;
}

function watchOf({ startDay }: Regimen, alone: DrugDays, stop: RegimenStop | null): Watch {
  const to = alone.stopDay ?? Number.POSITIVE_INFINITY;
  const isShared = alone.startDay > startDay || to < (stop?.day ?? Number.POSITIVE_INFINITY);
  return {
    from: alone.startDay + 1 - startDay,
    to: to - startDay,
    boundBy: isShared ? "OTHER_BIOLOGIC" : "STOPPED",
    failedOn: stop?.reason === "PRIMARY_FAILURE" ? stop.day - startDay : null,
  };
}

/** The class where no visit of a look counts: none after a stop for primary failure, else unknown, and why. */
function unseen({ name, from, to }: Look, watch: Watch, missing: string): ResponseVerdict {
  if (watch.failedOn !== null && watch.failedOn <= to) return verdict("NONE");
  const isPossible = Math.max(from, watch.from) <= Math.min(to, watch.to);
  return unknown(isPossible ? missing : `${watch.boundBy}_BEFORE_${name}`);
}
