import { ANAKINRA } from "@nlrp12/domain";
import { expect, it } from "vitest";
import { tableFlow } from "../table/table-flow.ts";
import { followedCases } from "./followed-cases.ts";
import type { TreatmentHistory } from "./treatment-history.sql.ts";

const record = (cohortId: number, lastFollowUpDay: number | null): TreatmentHistory => ({
  ...{ centerId: 1, cohortId, caseId: 1, personId: "one", kindredId: null, indexMember: null, categories: [] },
  history: {
    courses: [{ atc: ANAKINRA, startDay: 0, stopDay: null, stopReason: null, doseValue: null, doseUnit: null }],
    assessments: [],
    lastFollowUpDay,
  },
});

// The first cohort knows nothing after the first dose, the second follows the same person for 200 days.
it("follows a person by the first cohort that does, in curves and in the table of who is in them", () => {
  const records = [record(1, null), record(2, 200), record(3, 300)];
  const { followed, leftOut } = followedCases(records, "DISCONTINUATION", null);
  expect(followed.map(({ cohortId, followUp }) => [cohortId, followUp.days])).toEqual([[2, 200]]);
  expect(leftOut).toEqual([{ reason: "SAME_PERSON", cases: 2 }]);
  const cases = records.map((one) => ({
    ...one,
    ...({ caseGroup: "PATIENT", sex: "FEMALE", ageBand: null, ageAtOnsetYears: null, treatment: "ANAKINRA" } as const),
    ...{
      variantGroup: null,
      responseClass: null,
      present: [],
      excluded: [],
      prior: [],
      concomitant: [],
      measured: null,
    },
  }));
  const historyOf = ({ cohortId }: { cohortId: number }) =>
    record(cohortId, [null, 200, 300][cohortId - 1] ?? null).history;
  const definition = { code: "cluster-2018", version: 1 };
  const flow = tableFlow(cases, { analysis: "SURVIVAL", event: "DISCONTINUATION" }, { historyOf, definition });
  expect(flow).toMatchObject({ considered: 3, leftOut: [{ reason: "SAME_PERSON", cases: 2 }] });
  expect(flow.included.map(({ cohortId }) => cohortId)).toEqual([2]);
});
