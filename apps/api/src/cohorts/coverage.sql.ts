import type { Analyte, CaseGroup, Phase, Specimen, Stimulus } from "@nlrp12/domain";
import { type RequestDatabase, releaseInForce } from "#db";

/** How many cases of a cohort's newest release have a value of an analyte in a phase. */
export interface CoverageRow {
  readonly cohortId: number;
  readonly releaseNumber: number;
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly phase: Phase | "NONE";
  readonly caseGroup: CaseGroup;
  readonly cases: number;
  readonly measurements: number;
}

/** What was measured, of the newest release of each cohort; under the row policies. */
export async function coverageOf(db: RequestDatabase, cohortIds: readonly number[]): Promise<CoverageRow[]> {
  return db.rows<CoverageRow>(
    `/* coverageOf */
     with newest as (
       select center_id, cohort_id, max(release_number) as release_number
         from portal.release
        where cohort_id = any($1::int[]) and ${releaseInForce()}
        group by center_id, cohort_id
     )
     select sample_analyte.cohort_id as "cohortId", newest.release_number as "releaseNumber", sample_analyte.analyte, sample_analyte.stimulus,
            sample_analyte.specimen, sample_analyte.phase, sample_analyte.case_group as "caseGroup",
            count(distinct sample_analyte.case_id)::int as cases, count(*)::int as measurements
       from newest
       join portal.release_case using (center_id, cohort_id, release_number)
       join portal.sample_analyte using (center_id, cohort_id, case_id, version)
      group by 1, 2, 3, 4, 5, 6, 7
      order by 1, 3, 4, 5, 7, 6`,
    [cohortIds],
  );
}
