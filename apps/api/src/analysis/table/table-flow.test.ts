import type { Phase } from "@nlrp12/domain";
import { expect, it } from "vitest";
import type { TableCase } from "./table-case.sql.ts";
import { tableFlow } from "./table-flow.ts";

/** A patient on another biologic when sampled, who never had anakinra. */
const onAnother: TableCase = {
  ...{ centerId: 1, cohortId: 1, caseId: 1, personId: "1", kindredId: null, caseGroup: "PATIENT", sex: "FEMALE" },
  ...{ ageBand: null, ageAtOnsetYears: null, treatment: "OTHER_BIOLOGIC", variantGroup: null, responseClass: null },
  ...{ present: [], excluded: [], prior: [], concomitant: [] },
  measured: { sampled: true, valued: true, phases: ["BEFORE_OTHER"], disturbed: [] },
};

const reasonIn = (phase: Phase) =>
  tableFlow(
    [onAnother],
    { analysis: "CYTOKINE", measured: { analyte: "IL_1B", stimulus: "NONE", specimen: "PLASMA", phase } },
    {
      historyOf: () => ({ courses: [], assessments: [], lastFollowUpDay: null }),
      definition: { code: "cluster-2018", version: 1 },
    },
  ).leftOut[0]?.reason ?? null;

it("holds who is on another drug and never had anakinra in the phase that has such patients, and in no treated one", () => {
  expect(reasonIn("BEFORE_OTHER")).toBeNull();
  expect(reasonIn("UNTREATED")).toBe("NO_VALUE_IN_PHASE");
  for (const phase of ["BEFORE", "ON_EARLY", "ON_COMBINED", "AFTER_OTHER"] as const) {
    expect(reasonIn(phase)).toBe("NEVER_TREATED");
  }
});
