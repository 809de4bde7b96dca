import { type LedgerAction, ledgerObject } from "@nlrp12/domain";
import { In } from "typeorm";
import { type EffectDetails, recordEffect } from "#audit";
import type { Transaction } from "#db";
import { UploadEntity } from "./upload.entity.ts";
import type { UploadKey } from "./upload.sql.ts";
import { postUploadLetter } from "./upload-letter.ts";
import { REACHED_FROM } from "./upload-state.ts";

/** Who moves an upload on; no account is the operator at the server itself. */
export interface Mover {
  readonly accountId: number | null;
  readonly tokenId: number | null;
}

type Reached = keyof typeof REACHED_FROM;
/** Whether nobody has to look at a file in this state any more. */
const isDecided = (state: Reached) =>
  state !== "RECEIVED" && state !== "CHECKED" && state !== "APPROVED" && state !== "PUBLISHING";

type Columns = Partial<Omit<UploadEntity, keyof UploadKey | "state">>;

/**
 * Moves an upload to its next state and writes the log entry, together. False, and nothing written, when the upload is
 * in a state this one is not reached from: somebody else has moved it meanwhile.
 */
export async function moveUpload(
  tx: Transaction,
  key: UploadKey,
  move: {
    readonly to: Reached;
    readonly by: Mover;
    /** What the log calls the step, where the state it leads to does not tell. */
    readonly action?: LedgerAction;
    readonly columns?: Columns;
    readonly details?: EffectDetails;
  },
): Promise<boolean> {
  const { centerId, cohortId, uploadId } = key;
  const { affected } = await tx.manager.update(
    UploadEntity,
    { centerId, cohortId, uploadId, state: In([...REACHED_FROM[move.to]]) },
    // What cases are like is of use while somebody decides; afterwards the release tells it to whom it may.
    { ...(isDecided(move.to) ? { rareCombinations: null } : {}), ...move.columns, state: move.to },
  );
  if (affected !== 1) return false;
  await recordEffect(tx, {
    centerId,
    ...move.by,
    action: move.action ?? `UPLOAD_${move.to}`,
    object: ledgerObject("upload", uploadId),
    outcome: move.to === "FAILED" ? "FAILED" : "DONE",
    details: { cohort: cohortId, ...move.details },
  });
  await postUploadLetter(tx, { cohortId, to: move.to, accountId: move.by.accountId, details: move.details ?? {} });
  return true;
}
