import { type RequestDatabase, releaseInForce } from "#db";

/** A release in force for a question. */
export interface ReleaseInForce {
  readonly centerId: number;
  readonly cohortId: number;
  readonly releaseNumber: number;
}

/**
 * For each cohort the release a question reads: the pinned one where it is pinned, else the last published by `asOf`
 * (now when null), of those that are not withdrawn. Cohorts without such a release give no row.
 */
export async function releasesInForce(
  db: RequestDatabase,
  question: {
    readonly cohortIds: readonly number[];
    readonly asOf: Date | null;
    readonly pins: readonly PinnedRelease[];
  },
): Promise<ReleaseInForce[]> {
  return db.rows<ReleaseInForce>(
    `/* releasesInForce */
     select distinct on (release.cohort_id)
            release.center_id as "centerId", release.cohort_id as "cohortId", release.release_number as "releaseNumber"
       from portal.release
       left join unnest($3::int[], $4::int[]) as pin(cohort_id, release_number) on pin.cohort_id = release.cohort_id
      where release.cohort_id = any($1::int[])
        and case when pin.release_number is null then release.published_at <= coalesce($2::timestamptz, now())
                 else release.release_number = pin.release_number end
        and ${releaseInForce()}
      order by release.cohort_id, release.release_number desc`,
    [
      question.cohortIds,
      question.asOf,
      question.pins.map((pin) => pin.cohortId),
      question.pins.map((pin) => pin.releaseNumber),
    ],
  );
}

/** A release by the two numbers a pin holds of it. */
export interface PinnedRelease {
  readonly cohortId: number;
  readonly releaseNumber: number;
}

/** Of these releases the ones that were withdrawn. */
export async function withdrawnAmong(db: RequestDatabase, pins: readonly PinnedRelease[]): Promise<PinnedRelease[]> {
  return db.rows<PinnedRelease>(
    `/* withdrawnAmong */
     select cohort_id as "cohortId", release_number as "releaseNumber"
       from unnest($1::int[], $2::int[]) as pin(cohort_id, release_number)
       join portal.release_withdrawal using (cohort_id, release_number)`,
    [pins.map((pin) => pin.cohortId), pins.map((pin) => pin.releaseNumber)],
  );
}
