import type { NodeReader } from "#node-reader";
import { importProfileOfNumber } from "./import-profile.sql.ts";
import { presentImportProfile } from "./present-import-profile.ts";

/** Import profiles by (center, cohort, profile), of the cohorts the viewer manages. */
export const importProfileNodes: NodeReader = {
  keyLength: 3,
  read: async (context, keys) =>
    Promise.all(
      keys.map(async ([centerId = 0, cohortId = 0, profileId = 0]) => {
        const row = await importProfileOfNumber(context.db, { centerId, cohortId, profileId });
        return row && presentImportProfile(row);
      }),
    ),
};
