import type { RequestDatabase, Transaction } from "#db";

/** One cohort's share of a kept answer. */
export interface KeptShare {
  readonly centerId: number;
  readonly cohortId: number;
  readonly releaseNumber: number;
  /** All exact cohorts of the answer. */
  readonly cohortIds: readonly number[];
  /** Field groups that a reader must hold of this cohort. */
  readonly needs: readonly string[];
  readonly question: string;
  /** Null once a withdrawal took rows out that the answer held. */
  readonly share: Buffer | null;
  readonly keptAt: Date;
  readonly purgedAt: Date | null;
  /** When the release was withdrawn. */
  readonly releaseWithdrawnAt: Date | null;
}

/** The shares of an answer that the viewer's row policies let through, by cohort. */
export async function keptShares(db: Pick<RequestDatabase, "rows">, hash: string): Promise<KeptShare[]> {
  return db.rows<KeptShare>(
    `/* keptShares */
     select kept.center_id as "centerId", kept.cohort_id as "cohortId", kept.release_number as "releaseNumber",
            kept.cohort_ids as "cohortIds", kept.needs, kept.question, kept.share, kept.kept_at as "keptAt",
            kept.purged_at as "purgedAt", withdrawal.withdrawn_at as "releaseWithdrawnAt"
       from portal.kept_answer as kept
       left join portal.release_withdrawal as withdrawal using (center_id, cohort_id, release_number)
      where kept.hash = $1
      order by kept.center_id, kept.cohort_id`,
    [hash],
  );
}

/** Versions of cases that withdrawals took out of the releases of all cohorts the viewer may read; it only grows. */
export async function withdrawnVersions(db: Pick<RequestDatabase, "rows">): Promise<number> {
  const [counted] = await db.rows<{ count: number }>(
    "/* withdrawnVersions */ select count(*)::int as count from portal.withdrawn_version_hash",
  );
  return counted?.count ?? 0;
}

/**
 * Keeps the shares of an answer, all in one statement, and says whether it did: an answer that is kept already stays as
 * it is.
 */
export async function keepShares(
  tx: Transaction,
  answer: {
    readonly hash: string;
    readonly question: string;
    readonly parts: readonly (Pick<KeptShare, "centerId" | "cohortId" | "releaseNumber" | "needs"> & {
      readonly share: Buffer;
    })[];
  },
): Promise<boolean> {
  const { parts } = answer;
  const kept = await tx.rows(
    `/* keepShares */
     insert into portal.kept_answer (center_id, cohort_id, hash, release_number, cohort_ids, needs, question, share)
     select center_id, cohort_id, $1, release_number, $3::int[], string_to_array(needs, ','), $2, decode(share, 'base64')
       from unnest($4::int[], $5::int[], $6::int[], $7::text[], $8::text[])
            as part(center_id, cohort_id, release_number, needs, share)
      order by center_id, cohort_id
     on conflict (center_id, cohort_id, hash) do nothing
     returning cohort_id`,
    [
      answer.hash,
      answer.question,
      parts.map(({ cohortId }) => cohortId),
      parts.map(({ centerId }) => centerId),
      parts.map(({ cohortId }) => cohortId),
      parts.map(({ releaseNumber }) => releaseNumber),
      parts.map(({ needs }) => needs.join(",")),
      parts.map(({ share }) => share.toString("base64")),
    ],
  );
  return kept.length > 0;
}
