import { requireViewer } from "#access";
import type { NodeReader } from "#node-reader";
import { presentUpload } from "./present-upload.ts";
import { uploadsByKeys } from "./upload.sql.ts";

/** Uploads by (center, cohort, upload), of the cohorts the viewer manages. */
export const uploadNodes: NodeReader = {
  keyLength: 3,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const asked = keys.map(([centerId = 0, cohortId = 0, uploadId = 0]) => ({ centerId, cohortId, uploadId }));
    const rows = await uploadsByKeys(context.db, asked);
    return asked.map((key) => {
      const row = rows.find(
        ({ centerId, cohortId, uploadId }) =>
          centerId === key.centerId && cohortId === key.cohortId && uploadId === key.uploadId,
      );
      return row ? presentUpload(row, viewer) : null;
    });
  },
};
