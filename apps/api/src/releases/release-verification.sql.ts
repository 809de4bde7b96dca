import type { RequestDatabase } from "#db";
import type { ReleaseKey } from "./release.sql.ts";

/** The hash of one case version of a release, and whether the version itself has been withdrawn. */
export interface VersionHash {
  readonly contentHash: Buffer;
  readonly withdrawn: boolean;
}

/** Every hash the checksum of a release was made of: of the versions it holds, and of those withdrawn since. */
export async function versionHashesOf(db: RequestDatabase, release: ReleaseKey): Promise<VersionHash[]> {
  return db.rows<VersionHash>(
    `/* versionHashesOf */
     select case_version.content_hash as "contentHash", false as withdrawn
       from portal.release_case
       join portal.case_version using (center_id, cohort_id, case_id, version)
      where release_case.center_id = $1 and release_case.cohort_id = $2 and release_case.release_number = $3
     union all
     select content_hash, true
       from portal.withdrawn_version_hash where center_id = $1 and cohort_id = $2 and release_number = $3`,
    [release.centerId, release.cohortId, release.releaseNumber],
  );
}
