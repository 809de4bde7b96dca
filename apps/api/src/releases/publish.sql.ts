import type { CohortKey } from "#cases/writing";
import type { Transaction } from "#db";

/** First key of the advisory locks of publishing; the second is the center. */
const PUBLISHING_LOCK = 1_212;

/** One publisher at a time in a center: numbers of cases, assays and releases are given without gaps or races. */
export async function lockPublishing(tx: Transaction, centerId: number): Promise<void> {
  await tx.rows("/* lockPublishing */ select pg_advisory_xact_lock($1::int, $2::int)", [PUBLISHING_LOCK, centerId]);
}

/** Keeps publishers and withdrawals of a center away until the transaction ends; others may do so at the same time. */
export async function lockPublishingShared(tx: Transaction, centerId: number): Promise<void> {
  await tx.rows("/* lockPublishingShared */ select pg_advisory_xact_lock_shared($1::int, $2::int)", [
    PUBLISHING_LOCK,
    centerId,
  ]);
}

/**
 * Keeps the planner from nested loops until the transaction ends. Publishing refreshes the statistics after its commit,
 * and with them both ways read 2,500 cases in half a second. Without them (a database just restored, a worker killed
 * between commit and refresh) the planner expects one row: the same reading takes a second so, and minutes in loops.
 */
export async function preferHashJoins(tx: Transaction): Promise<void> {
  await tx.rows("/* preferHashJoins */ set local enable_nestloop = off");
}

/** Whether the transaction may write the cohort and see all of it; without both, a release would forget its cases. */
export async function holdsPublishingRights(tx: Transaction, cohortId: number): Promise<boolean> {
  const { holds } = await tx.one<{ holds: boolean }>(
    `/* holdsPublishingRights */
     select bool_and(coalesce($1::text = any(string_to_array(current_setting(list, true), ',')), false)) as holds
       from unnest(array['app.managed_cohorts', 'app.exact_clinical', 'app.exact_cytokine', 'app.exact_genotype']) as list`,
    [String(cohortId)],
  );
  return holds;
}

/** Number of the cohort's last release; 0 before the first. */
export async function lastReleaseNumber(tx: Transaction, cohort: CohortKey): Promise<number> {
  const { last } = await tx.one<{ last: number }>(
    `/* lastReleaseNumber */
     select coalesce(max(release_number), 0)::int as last
       from portal.release where center_id = $1 and cohort_id = $2`,
    [cohort.centerId, cohort.cohortId],
  );
  return last;
}

/** A case as a release holds it, with what the next release needs to know of it. */
export interface ReleasedCase {
  readonly caseCode: string;
  readonly caseId: number;
  readonly version: number;
  readonly caseGroup: string;
  readonly citation: string | null;
  readonly salt: Buffer;
  readonly contentHash: Buffer;
  readonly samples: number;
  readonly measurements: number;
}

/** The cases of one release of a cohort in the order of their numbers, with the size of each. */
export async function casesOfRelease(
  tx: Transaction,
  release: CohortKey & { readonly releaseNumber: number },
): Promise<ReleasedCase[]> {
  return tx.rows<ReleasedCase>(
    `/* casesOfRelease */
     with sampled as (
       select case_id, version, count(*)::int as samples
         from portal.sample where center_id = $1 and cohort_id = $2 group by case_id, version
     ), measured as (
       select case_id, version, count(*)::int as measurements
         from portal.measurement where center_id = $1 and cohort_id = $2 group by case_id, version
     )
     select cohort_case.case_code as "caseCode", case_version.case_id as "caseId", case_version.version,
            case_version.case_group as "caseGroup", case_version.citation, case_version.salt, case_version.content_hash as "contentHash",
            coalesce(sampled.samples, 0) as samples, coalesce(measured.measurements, 0) as measurements
       from portal.release_case
       join portal.case_version using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join sampled using (case_id, version)
       left join measured using (case_id, version)
      where release_case.center_id = $1 and release_case.cohort_id = $2 and release_case.release_number = $3
      order by case_version.case_id`,
    [release.centerId, release.cohortId, release.releaseNumber],
  );
}

/** The highest version of every case the cohort ever had. */
export async function highestVersions(tx: Transaction, cohort: CohortKey): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.rows<{ caseId: number; version: number }>(
    `/* highestVersions */
     select case_id as "caseId", max(version)::int as version
       from portal.case_version where center_id = $1 and cohort_id = $2 group by case_id`,
    [cohort.centerId, cohort.cohortId],
  );
  return new Map(rows.map((row) => [row.caseId, row.version]));
}
