import type { Viewer } from "#access";
import { nodeId } from "#node-id";
import type { ShownUpload } from "./shown-upload.sql.ts";
import type { UploadKey, UploadProgressRow } from "./upload.sql.ts";
import { Upload, type UploadProgress } from "./upload.type.ts";
import { isBusy, REACHED_FROM } from "./upload-state.ts";

/** The global id of an upload. */
export function uploadNodeId(key: UploadKey): string {
  return nodeId("Upload", key.centerId, key.cohortId, key.uploadId);
}

/** Whether the second-person rule keeps this viewer from publishing: who approved may not publish where two are wanted. */
export function wantsAnotherPerson(
  upload: Pick<ShownUpload, "requiresSecondPerson" | "approvedById">,
  viewer: Viewer,
): boolean {
  return upload.requiresSecondPerson && upload.approvedById === viewer.facts.accountId;
}

function viewerCan(upload: ShownUpload, viewer: Viewer): readonly string[] {
  const held = viewer.actionsIn(upload.centerId);
  const from = (states: readonly string[]) => states.includes(upload.state);
  return [
    ...(held.includes("cohort:upload") && from(REACHED_FROM.APPROVED) ? ["upload:approve", "upload:compare"] : []),
    ...(held.includes("cohort:publish") && from(REACHED_FROM.PUBLISHING) && !wantsAnotherPerson(upload, viewer)
      ? ["upload:publish"]
      : []),
    ...(held.includes("cohort:upload") && from(REACHED_FROM.DISCARDED) ? ["upload:discard"] : []),
  ];
}

/** Progress as the API shows it. */
export function presentProgress(key: UploadKey, row: UploadProgressRow): UploadProgress {
  const { state, phase, done, total } = row;
  return { uploadId: uploadNodeId(key), state, phase, done, total, rowsPerSecond: null };
}

/** A stored upload as the API shows it to a manager of its center. */
export function presentUpload(row: ShownUpload, viewer: Viewer): Upload {
  return Object.assign(new Upload(), {
    id: uploadNodeId(row),
    centerId: row.centerId,
    cohortId: row.cohortId,
    uploadId: row.uploadId,
    releaseNumber: row.releaseNumber,
    state: row.state,
    fileName: row.fileName,
    sha256: row.sha256.toString("hex"),
    sizeBytes: row.sizeBytes,
    receivedAt: row.receivedAt,
    receivedBy: row.receivedBy,
    checkedAt: row.checkedAt,
    approvedAt: row.approvedAt,
    approvedBy: row.approvedBy,
    publishedAt: row.publishedAt,
    errors: row.errors,
    warnings: row.warnings,
    blankErases: row.blankErases,
    failure: row.failure,
    progress: isBusy(row.state) ? presentProgress(row, row) : null,
    viewerCan: viewerCan(row, viewer),
  });
}
