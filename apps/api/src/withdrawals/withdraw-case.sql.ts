import type { CaseWithdrawalReason } from "@nlrp12/domain";
import type { Transaction } from "#db";

/** What the database is told of a withdrawal. */
export interface CaseToWithdraw {
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseCode: string;
  readonly codeHash: Buffer;
  readonly reason: CaseWithdrawalReason | "REPLAYED";
  /** Who withdraws; null for the operator of a restored database. */
  readonly accountId: number | null;
  readonly tokenId: number | null;
}

/** A cohort that held the case, with how many releases and versions it was taken out of. */
export interface CohortLeft {
  readonly cohortId: number;
  readonly releases: number;
  readonly versions: number;
}

/**
 * Takes a case out of every table and release of the managed cohorts of its center, leaves the tombstone and the log
 * entry. The database refuses a cohort that the transaction does not manage, and a code the cohort does not hold.
 */
export async function withdrawCaseRows(tx: Transaction, which: CaseToWithdraw): Promise<CohortLeft[]> {
  const { centerId, cohortId, caseCode, codeHash, reason, accountId, tokenId } = which;
  return tx.rows<CohortLeft>(
    `/* withdrawCaseRows */
     select cohort as "cohortId", releases, versions
       from portal.withdraw_case($1::int, $2::int, $3::text, $4::bytea, $5::text, $6::int, $7::int)`,
    [centerId, cohortId, caseCode, codeHash, reason, accountId, tokenId],
  );
}

/** An upload under way, with its bytes. */
export interface UploadUnderWay {
  readonly centerId: number;
  readonly cohortId: number;
  readonly uploadId: number;
  readonly state: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Uploads of a center whose difference names a case; what it is compared with may hold the case no more. */
export async function uploadsNaming(
  tx: Transaction,
  which: { readonly centerId: number; readonly caseCode: string },
): Promise<number[]> {
  const rows = await tx.rows<{ uploadId: number }>(
    `/* uploadsNaming */
     select upload_id as "uploadId"
       from portal.upload
      where center_id = $1 and difference->'cases' @> jsonb_build_array(jsonb_build_object('caseCode', $2::text))`,
    [which.centerId, which.caseCode],
  );
  return rows.map(({ uploadId }) => uploadId);
}

/** Of a center's uploads these, and all of these cohorts, that are still on their way. */
export async function uploadsUnderWay(
  tx: Transaction,
  which: { readonly centerId: number; readonly cohortIds: readonly number[]; readonly uploadIds: readonly number[] },
): Promise<UploadUnderWay[]> {
  return tx.rows<UploadUnderWay>(
    `/* uploadsUnderWay */
     select center_id as "centerId", cohort_id as "cohortId", upload_id as "uploadId", state,
            encode(sha256, 'hex') as sha256
       from portal.upload
      where center_id = $1 and (cohort_id = any($2::int[]) or upload_id = any($3::int[]))
        and state in ('RECEIVED', 'CHECKED', 'APPROVED', 'PUBLISHING')
      order by cohort_id, upload_id`,
    [which.centerId, which.cohortIds, which.uploadIds],
  );
}
