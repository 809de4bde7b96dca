import type { ReleaseWithdrawalReason } from "@nlrp12/domain";
import type { Transaction } from "#db";
import type { ReleaseKey } from "./release.sql.ts";

/** What is written of a withdrawal. */
export interface WithdrawalToWrite extends ReleaseKey {
  readonly withdrawnBy: number;
  readonly reason: ReleaseWithdrawalReason;
  readonly note: string | null;
}

/** Marks a release as withdrawn, once; false where it was before. Under the row policy of those who manage the cohort. */
export async function insertWithdrawal(tx: Transaction, withdrawal: WithdrawalToWrite): Promise<boolean> {
  const { centerId, cohortId, releaseNumber, withdrawnBy, reason, note } = withdrawal;
  const written = await tx.rows(
    `/* insertWithdrawal */
     insert into portal.release_withdrawal (center_id, cohort_id, release_number, withdrawn_by, reason, note)
     values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing
     returning release_number`,
    [centerId, cohortId, releaseNumber, withdrawnBy, reason, note],
  );
  return written.length === 1;
}
