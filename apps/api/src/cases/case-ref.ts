/** A case as one release holds it: what every look-up of a case is keyed by. */
export interface CaseRef {
  readonly centerId: number;
  readonly cohortId: number;
  readonly releaseNumber: number;
  readonly caseId: number;
  readonly version: number;
}

/** One text for one case in one release, so that look-ups of the same case meet. */
export function caseRefKey(ref: CaseRef): string {
  return `${ref.cohortId}:${ref.releaseNumber}:${ref.caseId}:${ref.version}`;
}

/** The arrays a statement joins to look up many cases at once, in the order of `CASE_REFS`. */
export function caseRefColumns(refs: readonly CaseRef[]): readonly (readonly number[])[] {
  return [
    refs.map((ref) => ref.centerId),
    refs.map((ref) => ref.cohortId),
    refs.map((ref) => ref.releaseNumber),
    refs.map((ref) => ref.caseId),
    refs.map((ref) => ref.version),
  ];
}

/** The looked-up cases as a row source; `place` numbers them from 1 in the order given. */
export const CASE_REFS = `unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[]) with ordinality
       as asked(center_id, cohort_id, release_number, case_id, version, place)`;
