import type { NodeReader } from "#node-reader";
import { cohortsByIds } from "./cohort.sql.ts";
import { presentCohort } from "./present-cohort.ts";

/** Cohorts by their number; that a cohort exists is known to every member of the consortium. */
export const cohortNodes: NodeReader = {
  keyLength: 1,
  read: async (context, keys) => {
    const rows = await cohortsByIds(
      context.db,
      keys.flatMap(([cohortId]) => cohortId ?? []),
    );
    const found = new Map(rows.map((row) => [row.cohortId, presentCohort(row)]));
    return keys.map(([cohortId = 0]) => found.get(cohortId) ?? null);
  },
};
