import { databaseCodeOf, type Transaction } from "#db";
import { NotFound, type Sentence } from "#errors";
import { lockAgainstPublishing } from "#releases";
import { enqueueForgetting, moveUpload } from "#uploads";
import {
  type CaseToWithdraw,
  type CohortLeft,
  type UploadUnderWay,
  uploadsNaming,
  uploadsUnderWay,
  withdrawCaseRows,
} from "./withdraw-case.sql.ts";

/** What the function answers for a code that the cohort does not hold. */
const NO_SUCH_CASE = "P0002";

/** What a file under way is told; it names no case. */
const WITHDRAWN_MEANWHILE: Sentence = {
  en: "A case of this cohort was withdrawn while this file was on its way; send it again without that case.",
  fr: "Un cas de cette cohorte a été retiré pendant le traitement de ce fichier ; renvoyez-le sans ce cas.",
};

/** Gives up an upload whose file may hold the case, and orders its bytes to be forgotten. */
async function giveUp(tx: Transaction, upload: UploadUnderWay, by: Pick<CaseToWithdraw, "accountId" | "tokenId">) {
  const { accountId, tokenId } = by;
  const columns = { difference: null, removals: [], failure: WITHDRAWN_MEANWHILE };
  const to = upload.state === "PUBLISHING" ? "FAILED" : "DISCARDED";
  const moved = await moveUpload(tx, upload, { to, by: { accountId, tokenId }, columns });
  if (moved) await enqueueForgetting(tx, { cohortId: upload.cohortId, sha256: upload.sha256 });
}

/**
 * Withdraws a case, all in the caller's transaction: the database takes the rows out everywhere, and files under way that
 * may hold them are given up. Waits for a publisher of the center first, so that what it publishes is also reached.
 * Throws NotFound for a code the cohort does not hold, and Conflict while a release is being published.
 */
export async function withdrawCase(tx: Transaction, which: CaseToWithdraw): Promise<readonly CohortLeft[]> {
  const { centerId } = which;
  await lockAgainstPublishing(tx, centerId);
  const uploadIds = await uploadsNaming(tx, which);
  const left = await withdrawCaseRows(tx, which).catch((error: unknown) => {
    throw databaseCodeOf(error) === NO_SUCH_CASE ? new NotFound() : error;
  });
  const cohortIds = left.map(({ cohortId }) => cohortId);
  for (const upload of await uploadsUnderWay(tx, { centerId, cohortIds, uploadIds })) await giveUp(tx, upload, which);
  return left;
}
