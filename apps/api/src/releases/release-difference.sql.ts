import type { RequestDatabase } from "#db";
import type { ReleaseKey } from "./release.sql.ts";

/** How many cases came, changed, stayed and left between two releases. */
export interface DifferenceCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Counts of the cases of a release against an earlier one of its cohort, by the version each holds; under the row
 * policies, so all 0 where no row of the cohort may be read.
 */
export async function differenceCounts(
  db: RequestDatabase,
  release: ReleaseKey,
  fromNumber: number,
): Promise<DifferenceCounts> {
  const [counts] = await db.rows<DifferenceCounts>(
    `/* differenceCounts */
     with held as (
       select case_id, version, release_number
         from portal.release_case
        where center_id = $1 and cohort_id = $2 and release_number in ($3, $4)
     ), compared as (
       select case_id, max(version) filter (where release_number = $3) as now,
              max(version) filter (where release_number = $4) as before
         from held group by case_id
     )
     select count(*) filter (where before is null)::int as added,
            count(*) filter (where before <> now)::int as changed,
            count(*) filter (where before = now)::int as unchanged,
            count(*) filter (where now is null)::int as removed
       from compared`,
    [release.centerId, release.cohortId, release.releaseNumber, fromNumber],
  );
  return counts ?? { added: 0, changed: 0, unchanged: 0, removed: 0 };
}
