import { reaches } from "@nlrp12/domain";
import { requireViewer } from "#access";
import type { NodeReader } from "#node-reader";
import { newestCases } from "./case.sql.ts";
import { presentCase } from "./present-case.ts";

/** Cases by (cohort, case), each in the newest release; none for a case the viewer may not read (CLINICAL). */
export const caseNodes: NodeReader = {
  keyLength: 2,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const asked = keys.map(([cohortId = 0, caseId = 0]) => ({ cohortId, caseId }));
    const readable = asked.filter(({ cohortId }) => reaches(viewer.levelsOf(cohortId).CLINICAL, "RECORD"));
    const found = readable.length === 0 ? [] : (await newestCases(context.db, readable)).map(presentCase);
    for (const { ref } of found) context.asked.readsCases(ref);
    return asked.map(
      ({ cohortId, caseId }) => found.find(({ ref }) => ref.cohortId === cohortId && ref.caseId === caseId) ?? null,
    );
  },
};
