import type { Transaction } from "#db";
import type { Sentence } from "#errors";

/** What a file says of the release it was made from. */
export interface ReleaseFacts {
  readonly centerId: number;
  readonly cohortId: number;
  readonly releaseNumber: number;
  readonly publishedAt: Date;
  /** SHA-256 in hexadecimal. */
  readonly checksum: string;
  readonly withdrawn: boolean;
  readonly centerName: string;
  readonly cohortSlug: string;
  readonly cohortTitle: Sentence;
  /** DUO codes the cohort carries at this moment. */
  readonly dataUseTerms: readonly string[];
  /** Whether its cases are generated ones of the demonstration. */
  readonly synthetic: boolean;
}

/** One release with its cohort and center; no row of a case. None where there is no such release. */
export async function releaseFacts(
  db: Pick<Transaction, "rows">,
  key: Pick<ReleaseFacts, "centerId" | "cohortId" | "releaseNumber">,
): Promise<ReleaseFacts | null> {
  const [row] = await db.rows<ReleaseFacts>(
    `/* releaseFacts */
     select center_id as "centerId", cohort_id as "cohortId", release_number as "releaseNumber",
            release.published_at as "publishedAt", encode(release.checksum, 'hex') as checksum,
            withdrawal.withdrawn_at is not null as withdrawn, center.name as "centerName",
            cohort.slug as "cohortSlug", json_build_object('en', cohort.title_en, 'fr', cohort.title_fr) as "cohortTitle",
            cohort.data_use_terms as "dataUseTerms", cohort.synthetic
       from portal.release
       join portal.cohort using (center_id, cohort_id)
       join portal.center using (center_id)
       left join portal.release_withdrawal as withdrawal using (center_id, cohort_id, release_number)
      where center_id = $1 and cohort_id = $2 and release_number = $3`,
    [key.centerId, key.cohortId, key.releaseNumber],
  );
  return row ?? null;
}
