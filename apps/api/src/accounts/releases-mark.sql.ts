import type { RequestDatabase } from "#db";

/**
 * A short text that is the same as long as no release of these cohorts is published and none withdrawn or undone:
 * releases and withdrawals are only ever added, so their numbers tell.
 */
export async function releasesMark(db: RequestDatabase, cohortIds: readonly number[]): Promise<string> {
  const [row] = await db.rows<{ releases: number; withdrawals: number }>(
    `/* releasesMark */
     select count(*)::int as releases, count(withdrawal.release_number)::int as withdrawals
       from portal.release
       left join portal.release_withdrawal as withdrawal using (center_id, cohort_id, release_number)
      where release.cohort_id = any($1::int[])`,
    [cohortIds],
  );
  return `${row?.releases ?? 0}.${row?.withdrawals ?? 0}`;
}
