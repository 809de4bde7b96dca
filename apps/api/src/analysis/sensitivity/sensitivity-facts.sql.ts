import type { Analyte } from "@nlrp12/domain";
import { type StateAtSample, selectedCasesSql } from "#cases";
import type { RequestDatabase } from "#db";
import type { CytokineSelection } from "../summary/cytokine-value.sql.ts";

/** Whose samples are asked about. */
export interface SampleSelection extends Pick<CytokineSelection, "scope" | "filter" | "specimen" | "stimuli"> {
  readonly analytes: readonly Analyte[];
}

/** What the sensitivity set asks of a sample beyond its value. */
export interface SampleFacts {
  readonly cohortId: number;
  readonly caseId: number;
  readonly sampleNo: number;
  readonly stateAtSample: StateAtSample;
  /** Null where no kindred is reported, none is marked, or the viewer may not read kindreds. */
  readonly indexMember: boolean | null;
  /** Null where nothing is recorded within 7 days, or the viewer may not read assessments and courses. */
  readonly underSteroids: boolean | null;
}

/**
 * State, steroids and index member for every sample of the exact cohorts with any of the analytes, each cohort in its
 * release and through the filter. Under steroids is a dose above 0 in an assessment within 7 days of the sample, as the
 * state at sample looks, or a course of a systemic glucocorticoid (ATC H02AB) that covers its day.
 */
export async function sampleFacts(db: RequestDatabase, selection: SampleSelection): Promise<SampleFacts[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const at = (index: number): string => `$${selected.values.length + index}`;
  return db.rowsOfMany<SampleFacts>(
    `/* sampleFacts */
     with selected as (
       ${selected.text}
     ), sampled as materialized (
       select distinct value.center_id, value.cohort_id, value.case_id, value.version, value.sample_no, value.sample_day,
              value.state_at_sample
         from selected
         join portal.sample_analyte as value using (center_id, cohort_id, case_id, version)
        where value.cohort_id = any($2::int[]) and value.analyte = any(${at(1)}::text[])
          and value.stimulus = any(${at(2)}::text[]) and value.specimen = ${at(3)}
     ), recorded as (
       select sampled.center_id, sampled.cohort_id, sampled.case_id, sampled.sample_no,
              assessment.steroid_mg_per_day > 0 as under_steroids
         from sampled
         join portal.assessment using (center_id, cohort_id, case_id, version)
        where assessment.steroid_mg_per_day is not null and abs(assessment.day - sampled.sample_day) <= 7
       union all
       select sampled.center_id, sampled.cohort_id, sampled.case_id, sampled.sample_no, true
         from sampled
         join portal.treatment_course as course using (center_id, cohort_id, case_id, version)
        where course.agent like 'H02AB%' and course.start_day <= sampled.sample_day
          and coalesce(course.stop_day, sampled.sample_day) >= sampled.sample_day
     ), told as (
       select center_id, cohort_id, case_id, sample_no, bool_or(under_steroids) as under_steroids
         from recorded
        group by center_id, cohort_id, case_id, sample_no
     )
     select sampled.cohort_id as "cohortId", sampled.case_id as "caseId", sampled.sample_no as "sampleNo",
            sampled.state_at_sample as "stateAtSample", case_kindred.index_member as "indexMember",
            told.under_steroids as "underSteroids"
       from sampled
       left join told using (center_id, cohort_id, case_id, sample_no)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
      order by sampled.center_id, sampled.cohort_id, sampled.case_id, sampled.sample_no`,
    [...selected.values, selection.analytes, selection.stimuli, selection.specimen],
  );
}
