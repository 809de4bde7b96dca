import type { Analyte, Phase, Specimen, Stimulus } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import type { StateAtSample } from "#cases";
import type { RequestDatabase } from "#db";

/** One case of the scope, by number. */
export interface TimelineKey {
  readonly scope: CohortScope;
  readonly cohortId: number;
  readonly caseId: number;
}

/** One value of the read model with the culture it comes from; days are the case's own. */
export interface TimelineValue {
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly sampleNo: number;
  readonly sampleCode: string;
  readonly sampleDay: number;
  readonly nominalHours: number | null;
  readonly phase: Phase | "NONE";
  readonly stateAtSample: StateAtSample;
  /** Natural logs of pg/mL; equal where measured, infinite at an open end. */
  readonly logLower: number;
  readonly logUpper: number;
  /** In pg/mL. */
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly comparabilityClass: string;
  readonly interference: string | null;
  /** Text of the cells of the file, technical replicates joined. */
  readonly reported: string;
}

/**
 * Every value of one case as the scope's release of its cohort holds it, by analyte, stimulus and specimen, in order of
 * time; also those a drug disturbs, which are marked.
 */
export async function timelineValues(
  db: RequestDatabase,
  { scope, cohortId, caseId }: TimelineKey,
): Promise<TimelineValue[]> {
  return db.rows<TimelineValue>(
    `/* timelineValues */
     with asked as materialized (
       select release_case.center_id, release_case.cohort_id, release_case.case_id, release_case.version
         from unnest($1::int[], $2::int[], $3::int[]) as released(center_id, cohort_id, release_number)
         join portal.release_case using (center_id, cohort_id, release_number)
        where release_case.cohort_id = $4 and release_case.case_id = $5
     ), reported as (
       select measurement.sample_no, measurement.analyte,
              string_agg(measurement.reported, '; ' order by measurement.measurement_no) as text
         from asked
         join portal.measurement using (center_id, cohort_id, case_id, version)
        group by measurement.sample_no, measurement.analyte
     )
     select value.analyte, value.stimulus, value.specimen, value.sample_no as "sampleNo",
            sample.sample_code as "sampleCode", value.sample_day as "sampleDay",
            value.nominal_hours as "nominalHours", value.phase, value.state_at_sample as "stateAtSample",
            value.log_lower as "logLower", value.log_upper as "logUpper", value.lower_limit as "lowerLimit",
            value.upper_limit as "upperLimit", value.comparability_class as "comparabilityClass",
            value.interference, reported.text as reported
       from asked
       join portal.sample_analyte as value using (center_id, cohort_id, case_id, version)
       join portal.sample using (center_id, cohort_id, case_id, version, sample_no)
       join reported on reported.sample_no = value.sample_no and reported.analyte = value.analyte
      order by value.analyte, value.stimulus, value.specimen, value.sample_day, value.nominal_hours nulls first,
               value.sample_no`,
    [...scope.columns, cohortId, caseId],
  );
}
