import { ANAKINRA } from "./agent.ts";
import type { CourseDays } from "./phase.ts";
import { DEFAULT_PHASE_PARAMETERS, regimensOf } from "./phase.ts";

/** What a response definition may say of a treated case. */
export const RESPONSE_CLASSES = ["COMPLETE", "PARTIAL", "NONE", "UNKNOWN", "NOT_EVALUABLE"] as const;
/** One response class, see {@link RESPONSE_CLASSES}. */
export type ResponseClass = (typeof RESPONSE_CLASSES)[number];

/** What the response rules read of an assessment; days from the first anakinra dose. */
export interface AssessedState {
  readonly day: number;
  readonly pga: number | null;
  readonly crpMgPerL: number | null;
  readonly responseRecorded: ResponseClass | null;
}

/** The class of a case under one definition, and the input that is missing where the class is UNKNOWN. */
export interface ResponseVerdict {
  readonly responseClass: ResponseClass;
  readonly missing: string | null;
}

/** A versioned rule that turns assessments into a response class. */
export interface ResponseDefinition {
  readonly code: string;
  readonly version: number;
  /** Where it stands alone. */
  readonly name: { readonly en: string; readonly fr: string };
  /** After the word response, within a title or a sentence. */
  readonly qualifier: { readonly en: string; readonly fr: string };
  readonly inputs: readonly string[];
  readonly rule: { readonly en: string; readonly fr: string };
  readonly source: { readonly en: string; readonly fr: string };
  readonly evaluate: (assessments: readonly AssessedState[], courses: readonly CourseDays[]) => ResponseVerdict;
}

/** Tocilizumab and siltuximab: both keep CRP down whatever the disease does. */
const IL6_BLOCKADE: readonly string[] = ["L04AC07", "L04AC11"];

const verdict = (responseClass: ResponseClass, missing: string | null = null): ResponseVerdict => ({
  responseClass,
  missing,
});

/** Whether CRP says nothing of the disease: IL-6 is blocked at some time from day −14 to day 112 of the regimen. */
export function isCrpBlinded(courses: readonly CourseDays[], regimenStartDay: number): boolean {
  return courses.some(
    (course) =>
      IL6_BLOCKADE.includes(course.atc) &&
      course.startDay - regimenStartDay <= 112 &&
      (course.stopDay === null || course.stopDay - regimenStartDay >= -14),
  );
}

/** The assessment a response is measured against: the nearest to the start of the regimen, at most 14 days before it. */
export function baselineAssessment<State extends AssessedState>(
  assessments: readonly State[],
  regimenStartDay: number,
): State | null {
  return nearest(assessments, regimenStartDay, regimenStartDay - 14, regimenStartDay);
}

/** PGA and CRP of one visit, both known. */
export interface MeasuredActivity {
  readonly pga: number;
  readonly crpMgPerL: number;
}

/**
 * What one visit says against the baseline: COMPLETE where PGA < 2 and (CRP ≤ 10 mg/L or a fall of at least 70 %),
 * PARTIAL where PGA is down by at least 1 and CRP by at least 30 %. Flares afterwards are another question.
 */
export function activityResponse(baseline: MeasuredActivity, visit: MeasuredActivity): "COMPLETE" | "PARTIAL" | "NONE" {
  const fall = (baseline.crpMgPerL - visit.crpMgPerL) / baseline.crpMgPerL;
  if (visit.pga < 2 && (visit.crpMgPerL <= 10 || fall >= 0.7)) return "COMPLETE";
  return baseline.pga - visit.pga >= 1 && fall >= 0.3 ? "PARTIAL" : "NONE";
}

function nearest<State extends AssessedState>(
  assessments: readonly State[],
  day: number,
  from: number,
  to: number,
): State | null {
  const inWindow = assessments.filter((assessment) => assessment.day >= from && assessment.day <= to);
  return inWindow.sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day) || a.day - b.day)[0] ?? null;
}

/** One quiet value is enough to rule a flare out, as a flare needs both to be high. */
function excludesFlare(state: AssessedState): boolean {
  return (state.pga !== null && state.pga < 2) || (state.crpMgPerL !== null && state.crpMgPerL < 30);
}

function evaluateCluster2018(all: readonly AssessedState[], courses: readonly CourseDays[]): ResponseVerdict {
  const regimen = regimensOf(courses, ANAKINRA, DEFAULT_PHASE_PARAMETERS)[0];
  if (!regimen) return verdict("NOT_EVALUABLE");
  const assessments = all.map((assessment) => ({ ...assessment, day: assessment.day - regimen.startDay }));
  if (isCrpBlinded(courses, regimen.startDay)) return verdict("UNKNOWN", "CRP_UNDER_IL6_BLOCKADE");

  const baseline = baselineAssessment(assessments, 0);
  if (!baseline) return verdict("UNKNOWN", "BASELINE_ASSESSMENT");
  if (baseline.pga === null) return verdict("UNKNOWN", "BASELINE_PGA");
  if (baseline.crpMgPerL === null) return verdict("UNKNOWN", "BASELINE_CRP");
  if (baseline.pga < 2 || baseline.crpMgPerL <= 10) return verdict("NOT_EVALUABLE");

  const day15 = nearest(assessments, 15, 8, 22);
  if (!day15) return verdict("UNKNOWN", "DAY_15_ASSESSMENT");
  if (day15.pga === null) return verdict("UNKNOWN", "DAY_15_PGA");
  if (day15.crpMgPerL === null) return verdict("UNKNOWN", "DAY_15_CRP");

  const response = activityResponse(
    { pga: baseline.pga, crpMgPerL: baseline.crpMgPerL },
    { pga: day15.pga, crpMgPerL: day15.crpMgPerL },
  );
  const flaredToWeek16 = assessments.some(
    (state) => state.day > day15.day && state.day <= 112 && (state.pga ?? 0) >= 2 && (state.crpMgPerL ?? 0) >= 30,
  );
  if (response !== "COMPLETE") return verdict(response);
  if (flaredToWeek16) return verdict("PARTIAL");
  const seenToWeek16 = assessments.some((state) => state.day >= 84 && state.day <= 140 && excludesFlare(state));
  return seenToWeek16 ? verdict("COMPLETE") : verdict("UNKNOWN", "FOLLOW_UP_TO_WEEK_16");
}

function evaluateClinician(all: readonly AssessedState[], courses: readonly CourseDays[]): ResponseVerdict {
  const regimen = regimensOf(courses, ANAKINRA, DEFAULT_PHASE_PARAMETERS)[0];
  if (!regimen) return verdict("NOT_EVALUABLE");
  const recorded = all
    .filter((assessment) => assessment.responseRecorded !== null && assessment.day > regimen.startDay)
    .sort((a, b) => a.day - b.day)[0];
  return recorded?.responseRecorded ? verdict(recorded.responseRecorded) : verdict("UNKNOWN", "RESPONSE_RECORDED");
}

/** The definitions the consortium has published; a new version is a new entry, never a changed one. */
export const RESPONSE_DEFINITIONS: readonly ResponseDefinition[] = [
  {
    code: "cluster-2018",
    version: 1,
    name: { en: "CLUSTER 2018", fr: "CLUSTER 2018" },
    qualifier: { en: "by CLUSTER 2018", fr: "selon CLUSTER 2018" },
    inputs: ["PGA", "CRP"],
    rule: {
      en: "Evaluable when active at baseline (PGA ≥ 2 and CRP > 10 mg/L within 14 days before day 0). Complete: at day 15 (±7) PGA < 2 and (CRP ≤ 10 mg/L or a fall ≥ 70 %), no flare (PGA ≥ 2 and CRP ≥ 30) to week 16, seen at week 16 (±4). Partial (PGA down ≥ 1 and CRP down ≥ 30 %, or complete with a flare before week 16) and none are consortium rules, not from the trial. Made for canakinumab in other diseases.",
      fr: "Évaluable si actif au départ (PGA ≥ 2 et CRP > 10 mg/L dans les 14 jours avant J0). Complète : à J15 (±7) PGA < 2 et (CRP ≤ 10 mg/L ou baisse ≥ 70 %), sans poussée (PGA ≥ 2 et CRP ≥ 30) jusqu'à la semaine 16, revu à la semaine 16 (±4). Partielle (PGA −1 au moins et CRP −30 % au moins, ou complète avec poussée avant la semaine 16) et absente sont des règles du consortium, absentes de l'essai. Définie pour le canakinumab dans d'autres maladies.",
    },
    source: {
      en: "De Benedetti et al., N Engl J Med 2018;378:1908; Cochrane CD010893",
      fr: "De Benedetti et coll., N Engl J Med 2018;378:1908 ; Cochrane CD010893",
    },
    evaluate: evaluateCluster2018,
  },
  {
    code: "clinician",
    version: 1,
    name: { en: "As recorded by the clinician", fr: "Telle que notée par le clinicien" },
    qualifier: { en: "as recorded by the clinician", fr: "telle que notée par le clinicien" },
    inputs: ["RESPONSE_RECORDED"],
    rule: {
      en: "The first response class recorded by the center after the first anakinra dose.",
      fr: "La première classe de réponse notée par le centre après la première dose d'anakinra.",
    },
    source: { en: "Recorded by the center", fr: "Notée par le centre" },
    evaluate: evaluateClinician,
  },
];

/** The definition of a code in its newest version, or `null`. */
export function responseDefinition(code: string): ResponseDefinition | null {
  const versions = RESPONSE_DEFINITIONS.filter((definition) => definition.code === code);
  return versions.sort((a, b) => b.version - a.version)[0] ?? null;
}
