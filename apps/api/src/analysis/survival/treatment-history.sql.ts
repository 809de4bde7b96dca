import type { TreatedHistory } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import type { RequestDatabase } from "#db";
import {
  type ResponseDimension,
  responseDimensionNeeds,
  responseDimensionSql,
} from "../response/anakinra-response-dimension.ts";

/** One patient of the scope with its treatment. */
export interface TreatmentHistory {
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  /** Null where it is not marked, or the viewer may not read kindreds. */
  readonly indexMember: boolean | null;
  /** Courses and assessments; both empty for a patient who never had anakinra. */
  readonly history: TreatedHistory;
  /** Categories of the asked dimensions, in their order. */
  readonly categories: readonly string[];
}

/** What is read for a question about time on anakinra. */
export interface HistorySelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly by: readonly ResponseDimension[];
}

type Course = TreatedHistory["courses"][number];
type Visit = TreatedHistory["assessments"][number];
/** Courses or visits of one case, column by column: half the work for the database of one object each. */
type Columns<Of> = { readonly [Name in keyof Of]: readonly Of[Name][] };

interface HistoryRow extends Omit<TreatmentHistory, "history"> {
  readonly courses: Columns<Course> | null;
  readonly visits: Columns<Visit> | null;
  readonly lastFollowUpDay: number | null;
}

function coursesOf(columns: Columns<Course> | null): Course[] {
  if (!columns) return [];
  const { atc, startDay, stopDay, stopReason, doseValue, doseUnit } = columns;
  return startDay.map((day, at) => ({
    ...{ atc: atc[at] ?? "", startDay: day, stopDay: stopDay[at] ?? null, stopReason: stopReason[at] ?? null },
    ...{ doseValue: doseValue[at] ?? null, doseUnit: doseUnit[at] ?? null },
  }));
}

function visitsOf(columns: Columns<Visit> | null): Visit[] {
  if (!columns) return [];
  const { pga, crpMgPerL, flare, steroidMgPerDay, responseRecorded } = columns;
  return columns.day.map((day, at) => ({
    ...{ day, pga: pga[at] ?? null, crpMgPerL: crpMgPerL[at] ?? null, flare: flare[at] ?? null },
    ...{ steroidMgPerDay: steroidMgPerDay[at] ?? null, responseRecorded: responseRecorded[at] ?? null },
  }));
}

/** One list for each column, all in the same order. */
const columnsSql = (columns: Readonly<Record<string, string>>, order: string): string =>
  Object.entries(columns)
    .map(([name, column]) => `'${name}', array_agg(${column} order by ${order})`)
    .join(", ");

const COURSE_COLUMNS = columnsSql(
  {
    ...{ atc: "agent", startDay: "start_day", stopDay: "stop_day", stopReason: "stop_reason" },
    ...{ doseValue: "dose_value", doseUnit: "dose_unit" },
  },
  "start_day, ordinal",
);
const VISIT_COLUMNS = columnsSql(
  {
    ...{ day: "day", pga: "pga", crpMgPerL: "crp_mg_per_l", flare: "flare" },
    ...{ steroidMgPerDay: "steroid_mg_per_day", responseRecorded: "response_recorded" },
  },
  "day, ordinal",
);

/**
 * Every patient of the exact cohorts of the scope, each cohort in its release, through the filter, with the courses
 * and assessments of those ever treated with anakinra. Ordered by key.
 */
export async function treatmentHistories(
  db: RequestDatabase,
  { scope, filter, by }: HistorySelection,
): Promise<TreatmentHistory[]> {
  const selected = selectedCasesSql(scope, filter);
  const genotype = responseDimensionNeeds(by).includes("GENOTYPE");
  const rows = await db.rowsOfMany<HistoryRow>(
    `/* treatmentHistories */
     with selected as materialized (
       ${selected.text}
     ), treated as materialized (
       select selected.*, case_version.treatment, case_version.last_follow_up_day, cohort_case.person_id
         from selected
         join portal.case_version using (center_id, cohort_id, case_id, version)
         join portal.cohort_case using (center_id, cohort_id, case_id)
        where case_version.case_group = 'PATIENT'
     ), course as (
       select center_id, cohort_id, case_id, version,
              json_build_object(${COURSE_COLUMNS}) as courses
         from treated
         join portal.treatment_course using (center_id, cohort_id, case_id, version)
        where treated.treatment = 'ANAKINRA'
        group by center_id, cohort_id, case_id, version
     ), seen as (
       select center_id, cohort_id, case_id, version,
              json_build_object(${VISIT_COLUMNS}) as visits
         from treated
         join portal.assessment using (center_id, cohort_id, case_id, version)
        where treated.treatment = 'ANAKINRA'
        group by center_id, cohort_id, case_id, version
     )
     select treated.center_id as "centerId", treated.cohort_id as "cohortId", treated.case_id as "caseId",
            treated.person_id::text as "personId", case_kindred.kindred_id::text as "kindredId",
            case_kindred.index_member as "indexMember",
            course.courses, seen.visits, treated.last_follow_up_day as "lastFollowUpDay",
            array[${by.map(responseDimensionSql).join(", ")}]::text[] as categories
       from treated
       ${by.length > 0 ? "join portal.case_version using (center_id, cohort_id, case_id, version)" : ""}
       left join course using (center_id, cohort_id, case_id, version)
       left join seen using (center_id, cohort_id, case_id, version)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
       ${genotype ? "left join portal.case_genotype using (center_id, cohort_id, case_id, version)" : ""}
      order by treated.center_id, treated.cohort_id, treated.case_id`,
    [...selected.values],
  );
  return rows.map(({ courses, visits, lastFollowUpDay, ...one }) => ({
    ...one,
    history: { courses: coursesOf(courses), assessments: visitsOf(visits), lastFollowUpDay },
  }));
}
