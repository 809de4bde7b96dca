import type { ReleaseWithdrawalReason } from "@nlrp12/domain";
import { pageWithTotal, type RequestDatabase } from "#db";

/** What identifies a release. */
export interface ReleaseKey {
  readonly centerId: number;
  readonly cohortId: number;
  readonly releaseNumber: number;
}

/** A release as stored; holds no number of cases. */
export interface ReleaseRow extends ReleaseKey {
  readonly publishedAt: Date;
  readonly checksum: Buffer;
  readonly note: string | null;
  /** Null while the release stands; then the reason is there too. */
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: ReleaseWithdrawalReason | null;
  readonly withdrawalNote: string | null;
}

const columns = `release.center_id as "centerId", release.cohort_id as "cohortId",
  release.release_number as "releaseNumber", release.published_at as "publishedAt", release.checksum, release.note,
  withdrawal.withdrawn_at as "withdrawnAt", withdrawal.reason as "withdrawalReason",
  withdrawal.note as "withdrawalNote"`;

const withWithdrawal = "left join portal.release_withdrawal as withdrawal using (center_id, cohort_id, release_number)";

/** The releases of these keys. */
export async function releasesByKeys(db: RequestDatabase, keys: readonly ReleaseKey[]): Promise<ReleaseRow[]> {
  return db.rows<ReleaseRow>(
    `/* releasesByKeys */
     select ${columns}
       from unnest($1::int[], $2::int[], $3::int[]) as wanted(center_id, cohort_id, release_number)
       join portal.release using (center_id, cohort_id, release_number)
       ${withWithdrawal}`,
    [keys.map((key) => key.centerId), keys.map((key) => key.cohortId), keys.map((key) => key.releaseNumber)],
  );
}

/** Every release of these cohorts, newest first, withdrawn ones among them. */
export async function releasesOfCohorts(db: RequestDatabase, cohortIds: readonly number[]): Promise<ReleaseRow[]> {
  return db.rows<ReleaseRow>(
    `/* releasesOfCohorts */
     select ${columns}
       from portal.release ${withWithdrawal}
      where release.cohort_id = any($1::int[])
      order by release.cohort_id, release.release_number desc`,
    [cohortIds],
  );
}

/** A page of a cohort's releases, newest first, below the given number, with one row more than asked, and how many in all. */
export async function releasesPage(
  db: RequestDatabase,
  page: { readonly cohortId: number; readonly below: number | null; readonly limit: number },
): Promise<{ readonly rows: ReleaseRow[]; readonly total: number }> {
  return pageWithTotal<ReleaseRow>(db, {
    name: "releasesPage",
    page: `select ${columns}
       from portal.release ${withWithdrawal}
      where release.cohort_id = $1 and ($2::int is null or release.release_number < $2)
      order by release.release_number desc
      limit $3`,
    total: "select count(*)::int from portal.release where cohort_id = $1",
    values: [page.cohortId, page.below, page.limit],
  });
}

/** How much a release holds and what it changed. */
export interface ReleaseSizeRow extends ReleaseKey {
  readonly cases: number;
  readonly measurements: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Sizes of these releases; under the row policies, so only of cohorts whose rows may be read. */
export async function releaseSizes(db: RequestDatabase, keys: readonly ReleaseKey[]): Promise<ReleaseSizeRow[]> {
  return db.rows<ReleaseSizeRow>(
    `/* releaseSizes */
     select release_size.center_id as "centerId", release_size.cohort_id as "cohortId",
            release_size.release_number as "releaseNumber", release_size.cases, release_size.measurements,
            release_size.added, release_size.changed, release_size.unchanged, release_size.removed
       from unnest($1::int[], $2::int[], $3::int[]) as wanted(center_id, cohort_id, release_number)
       join portal.release_size using (center_id, cohort_id, release_number)`,
    [keys.map((key) => key.centerId), keys.map((key) => key.cohortId), keys.map((key) => key.releaseNumber)],
  );
}
