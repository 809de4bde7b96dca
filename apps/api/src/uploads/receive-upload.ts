import { ledgerObject } from "@nlrp12/domain";
import type { Repair } from "@nlrp12/intake";
import { doneBy, type Viewer } from "#access";
import { recordEffect } from "#audit";
import type { Database, Transaction } from "#db";
import { Conflict } from "#errors";
import type { ArrivedFile, FileStorage } from "./file-storage.ts";
import { UploadEntity } from "./upload.entity.ts";
import { lockFiles, uploadByIdempotencyKey, uploadOfSameContent } from "./upload.sql.ts";
import { enqueueCheck } from "./upload-job.sql.ts";
import type { UploadSettings } from "./upload-settings.ts";
import type { UploadState } from "./upload-state.ts";

/** A file that has arrived, with what was said of it. */
export interface FileReceived {
  readonly centerId: number;
  readonly cohortId: number;
  readonly viewer: Viewer;
  readonly fileName: string;
  readonly mapping: object | null;
  readonly settings: UploadSettings | null;
  readonly repairs: readonly Repair[];
  /** The import profile whose plan mapping, settings and repairs are. */
  readonly profileId: number | null;
  readonly idempotencyKey: string | null;
  readonly file: ArrivedFile;
}

/** The upload that a file became, or already was. */
export interface ReceivedUpload {
  readonly uploadId: number;
  readonly state: UploadState;
  readonly duplicate: boolean;
}

/** The key was used before for another file, another mapping or other settings. */
export class KeyUsedForOtherFile extends Conflict {
  constructor() {
    super({
      en: "This Idempotency-Key was used for another file, or for this one read otherwise; send it under a new key.",
      fr: "Cet Idempotency-Key a servi pour un autre fichier, ou pour celui-ci lu autrement ; envoyez-le sous une nouvelle clé.",
    });
  }
}

const sameContent = (a: object | null, b: object | null): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Keys in order: jsonb gives them back in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

async function earlier(tx: Transaction, received: FileReceived): Promise<ReceivedUpload | null> {
  const { idempotencyKey, file, mapping, settings, repairs } = received;
  const underKey = idempotencyKey === null ? null : await uploadByIdempotencyKey(tx, received, idempotencyKey);
  if (underKey) {
    const same = underKey.sha256.equals(file.sha256) && sameContent(underKey.mapping, mapping);
    const readAlike = sameContent(underKey.settings, settings) && sameContent(underKey.repairs, repairs);
    if (!same || !readAlike) throw new KeyUsedForOtherFile();
    return { uploadId: underKey.uploadId, state: underKey.state, duplicate: true };
  }
  const same = await uploadOfSameContent(tx, received, { sha256: file.sha256, mapping, settings, repairs });
  return same ? { ...same, duplicate: true } : null;
}

/**
 * Makes an arrived file an upload of its cohort and orders its check, in one transaction. The same bytes, mapping,
 * settings and repairs, or the same key with them, are the same upload. Throws KeyUsedForOtherFile.
 */
export async function receiveUpload(
  parts: { readonly database: Database; readonly storage: FileStorage },
  received: FileReceived,
): Promise<ReceivedUpload> {
  const { centerId, cohortId, viewer, file } = received;
  const { accountId } = viewer.facts;
  try {
    return await parts.database.within(viewer.rights(), async (tx) => {
      await lockFiles(tx, cohortId);
      const found = await earlier(tx, received);
      if (found) return found;
      const { identifiers } = await tx.manager.insert(UploadEntity, {
        centerId,
        cohortId,
        state: "RECEIVED",
        fileName: received.fileName,
        sha256: file.sha256,
        sizeBytes: file.sizeBytes,
        mapping: received.mapping,
        settings: received.settings,
        repairs: [...received.repairs],
        profileId: received.profileId,
        idempotencyKey: received.idempotencyKey,
        receivedBy: accountId,
        phase: "RECEIVED",
      });
      const uploadId = Number(identifiers[0]?.uploadId);
      await recordEffect(tx, {
        centerId,
        ...doneBy(viewer.facts),
        action: "UPLOAD_RECEIVED",
        object: ledgerObject("upload", uploadId),
        outcome: "DONE",
        details: { cohort: cohortId, bytes: file.sizeBytes },
      });
      await enqueueCheck(tx, { centerId, cohortId, uploadId, orderedBy: accountId });
      // Last, while the lock is held: a row never points to bytes that are not there.
      await parts.storage.keep(file, cohortId);
      return { uploadId, state: "RECEIVED", duplicate: false };
    });
  } finally {
    await parts.storage.drop(file);
  }
}
