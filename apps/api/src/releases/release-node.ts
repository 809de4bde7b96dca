import { reaches } from "@nlrp12/domain";
import { requireViewer } from "#access";
import type { NodeReader } from "#node-reader";
import { presentRelease } from "./present-release.ts";
import { releasesByKeys } from "./release.sql.ts";

/** Releases by (center, cohort, number), of the cohorts the viewer may know of. */
export const releaseNodes: NodeReader = {
  keyLength: 3,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const asked = keys.map(([centerId = 0, cohortId = 0, releaseNumber = 0]) => ({
      centerId,
      cohortId,
      releaseNumber,
    }));
    const known = asked.filter(({ cohortId }) => reaches(viewer.levelOf(cohortId), "EXISTS"));
    const found = (await releasesByKeys(context.db, known)).map(presentRelease);
    return asked.map(
      (key) =>
        found.find(
          (release) =>
            release.centerId === key.centerId &&
            release.cohortId === key.cohortId &&
            release.number === key.releaseNumber,
        ) ?? null,
    );
  },
};
