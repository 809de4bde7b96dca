import { requireViewer } from "#access";
import type { NodeReader } from "#node-reader";
import { presentUpload } from "./present-upload.ts";
import { shownUploads } from "./shown-upload.sql.ts";
import { isSameUpload } from "./upload-findings-loader.ts";

/** Uploads by (center, cohort, upload), of the cohorts the viewer manages. */
export const uploadNodes: NodeReader = {
  keyLength: 3,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const asked = keys.map(([centerId = 0, cohortId = 0, uploadId = 0]) => ({ centerId, cohortId, uploadId }));
    const rows = await shownUploads(context.db, asked);
    return asked.map((key) => {
      const row = rows.find((found) => isSameUpload(found, key));
      return row ? presentUpload(row, viewer) : null;
    });
  },
};
