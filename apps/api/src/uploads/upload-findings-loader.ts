import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { NotFound } from "#errors";
import { type UploadFindings, uploadFindings } from "./shown-upload.sql.ts";
import type { UploadKey } from "./upload.sql.ts";

/** Whether two keys are of one upload. */
export const isSameUpload = (one: UploadKey, other: UploadKey): boolean =>
  one.centerId === other.centerId && one.cohortId === other.cohortId && one.uploadId === other.uploadId;

/** What was found of uploads by key, batched within one request; NotFound for one that the rights do not reach. */
export function uploadFindingsLoader(db: RequestDatabase): DataLoader<UploadKey, UploadFindings> {
  return new DataLoader<UploadKey, UploadFindings>(
    async (keys) => {
      const found = await uploadFindings(db, keys);
      return keys.map((key) => found.find((row) => isSameUpload(row, key)) ?? new NotFound());
    },
    // Two steps in one request change what is found between them.
    { cache: false },
  );
}
