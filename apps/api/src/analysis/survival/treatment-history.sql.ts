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
  /** 1 for the case that stands for its person; 2 and more for the same person in further cohorts. */
  readonly place: number;
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

/**
 * Every patient of the exact cohorts of the scope, each cohort in its release, through the filter, with the courses
 * and assessments of those ever treated with anakinra. Numbered within the person, treated cases first, so that a
 * person counts once (by rank: a row that is there twice would count twice and be seen). Ordered by key.
 */
export async function treatmentHistories(
  db: RequestDatabase,
  { scope, filter, by }: HistorySelection,
): Promise<TreatmentHistory[]> {
  const selected = selectedCasesSql(scope, filter);
  const genotype = responseDimensionNeeds(by).includes("GENOTYPE");
  return db.rowsOfMany<TreatmentHistory>(
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
              jsonb_agg(jsonb_build_object('atc', agent, 'startDay', start_day, 'stopDay', stop_day,
                                           'stopReason', stop_reason, 'doseValue', dose_value, 'doseUnit', dose_unit)
                        order by start_day, ordinal) as courses
         from treated
         join portal.treatment_course using (center_id, cohort_id, case_id, version)
        where treated.treatment = 'ANAKINRA'
        group by center_id, cohort_id, case_id, version
     ), seen as (
       select center_id, cohort_id, case_id, version,
              jsonb_agg(jsonb_build_object('day', day, 'pga', pga, 'crpMgPerL', crp_mg_per_l, 'flare', flare,
                                           'steroidMgPerDay', steroid_mg_per_day, 'responseRecorded', response_recorded)
                        order by day, ordinal) as assessments
         from treated
         join portal.assessment using (center_id, cohort_id, case_id, version)
        where treated.treatment = 'ANAKINRA'
        group by center_id, cohort_id, case_id, version
     )
     select treated.center_id as "centerId", treated.cohort_id as "cohortId", treated.case_id as "caseId",
            treated.person_id::text as "personId", case_kindred.kindred_id::text as "kindredId",
            (rank() over (partition by treated.person_id
                          order by treated.treatment <> 'ANAKINRA', treated.center_id, treated.cohort_id,
                                   treated.case_id))::int as place,
            jsonb_build_object('courses', coalesce(course.courses, '[]'), 'assessments', coalesce(seen.assessments, '[]'),
                               'lastFollowUpDay', treated.last_follow_up_day) as history,
            array[${by.map(responseDimensionSql).join(", ")}]::text[] as categories
       from treated
       join portal.case_version using (center_id, cohort_id, case_id, version)
       left join course using (center_id, cohort_id, case_id, version)
       left join seen using (center_id, cohort_id, case_id, version)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
       ${genotype ? "left join portal.case_genotype using (center_id, cohort_id, case_id, version)" : ""}
      order by treated.center_id, treated.cohort_id, treated.case_id`,
    [...selected.values],
  );
}
