import type { RequestDatabase } from "#db";
import type { Placed } from "./case-children.sql.ts";
import { CASE_REFS, type CaseRef, caseRefColumns } from "./case-ref.ts";

/** The reported family of a case; its id joins and is never shown. */
export interface StoredKindred {
  readonly kindredId: string;
  readonly kindredCode: string;
  readonly indexMember: boolean | null;
}

/** The family of each case that has one reported; needs the genotype group. */
export async function kindredsOfCases(db: RequestDatabase, refs: readonly CaseRef[]): Promise<Placed<StoredKindred>[]> {
  return db.rows(
    `/* kindredsOfCases */
     select asked.place::int as place, case_kindred.kindred_id::text as "kindredId",
            case_kindred.kindred_code as "kindredCode", case_kindred.index_member as "indexMember"
       from ${CASE_REFS}
       join portal.case_kindred using (center_id, cohort_id, case_id, version)
      order by asked.place`,
    caseRefColumns(refs),
  );
}

/** How many cases of a release belong to a family. */
export interface KindredSize {
  readonly cohortId: number;
  readonly releaseNumber: number;
  readonly kindredId: string;
  readonly members: number;
}

/** Sizes of these families in the releases that hold the given cases; needs the genotype group. */
export async function kindredSizes(
  db: RequestDatabase,
  refs: readonly CaseRef[],
  kindredIds: readonly string[],
): Promise<KindredSize[]> {
  const releases = [...new Map(refs.map((ref) => [`${ref.cohortId}:${ref.releaseNumber}`, ref])).values()];
  return db.rows<KindredSize>(
    `/* kindredSizes */
     select release_case.cohort_id as "cohortId", release_case.release_number as "releaseNumber",
            case_kindred.kindred_id::text as "kindredId", count(*)::int as members
       from unnest($1::int[], $2::int[], $3::int[]) as asked(center_id, cohort_id, release_number)
       join portal.release_case using (center_id, cohort_id, release_number)
       join portal.case_kindred using (center_id, cohort_id, case_id, version)
      where case_kindred.kindred_id = any($4::uuid[])
      group by 1, 2, 3`,
    [
      releases.map((ref) => ref.centerId),
      releases.map((ref) => ref.cohortId),
      releases.map((ref) => ref.releaseNumber),
      kindredIds,
    ],
  );
}
