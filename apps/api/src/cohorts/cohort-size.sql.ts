import type { CaseGroup } from "@nlrp12/domain";
import { type RequestDatabase, releaseInForce } from "#db";

/** Patients and controls of a cohort's newest release. */
export interface CohortSizeRow {
  readonly cohortId: number;
  readonly patients: number;
  readonly controls: number;
}

/** Sizes of the newest release of each cohort; under the row policies, so only of cohorts whose rows may be read. */
export async function cohortSizes(db: RequestDatabase, cohortIds: readonly number[]): Promise<CohortSizeRow[]> {
  return db.rows<CohortSizeRow>(
    `/* cohortSizes */
     select distinct on (cohort_id) cohort_id as "cohortId", patients, controls
       from portal.release_size
      where cohort_id = any($1::int[]) and ${releaseInForce("release_size")}
      order by cohort_id, release_number desc`,
    [cohortIds],
  );
}

/** What a cohort that contributes COUNT shows since the last opening: a rounded total, or why there is none. */
export interface OpeningCountRow {
  readonly cohortId: number;
  readonly policy: string;
  readonly openedAt: Date;
  readonly caseGroups: readonly {
    readonly caseGroup: CaseGroup;
    readonly persons: number | { readonly reason: "TOO_FEW_PERSONS"; readonly bound: string };
  }[];
}

/** Totals fixed at the last opening, of the cohorts that contribute COUNT. */
export async function openingCounts(db: RequestDatabase, cohortIds: readonly number[]): Promise<OpeningCountRow[]> {
  return db.rows<OpeningCountRow>(
    `/* openingCounts */
     select (counted->>'cohortId')::int as "cohortId", opening.policy, opening.opened_at as "openedAt",
            counted->'caseGroups' as "caseGroups"
       from (select policy, opened_at, plan from portal.opening order by opening_id desc limit 1) as opening
      cross join jsonb_array_elements(opening.plan->'countedCohorts') as counted
      where (counted->>'cohortId')::int = any($1::int[])`,
    [cohortIds],
  );
}
