import type { RequestDatabase } from "#db";

/** A case by number, with the code its center gave it. */
export interface CaseReferenceRow {
  readonly cohortId: number;
  readonly caseId: number;
  readonly caseCode: string;
}

/** The codes of many cases; under row policies that any one field group opens. */
export async function caseReferences(
  db: RequestDatabase,
  keys: readonly { readonly centerId: number; readonly cohortId: number; readonly caseId: number }[],
): Promise<CaseReferenceRow[]> {
  return db.rows<CaseReferenceRow>(
    `/* caseReferences */
     select cohort_case.cohort_id as "cohortId", cohort_case.case_id as "caseId", cohort_case.case_code as "caseCode"
       from unnest($1::int[], $2::int[], $3::int[]) as asked(center_id, cohort_id, case_id)
       join portal.cohort_case using (center_id, cohort_id, case_id)`,
    [keys.map((key) => key.centerId), keys.map((key) => key.cohortId), keys.map((key) => key.caseId)],
  );
}
