import { type BlockContents, predictionFamily, responseFamily } from "@nlrp12/disclosure";
import { type CohortFile, EMPTY_COHORT_FILE, type ResponseClass } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  assessmentRow,
  caseRow,
  courseRow,
  ELISA_A1,
  measurementRow,
  sampleRow,
} from "../../../../../test/kit/cohort-rows.ts";
import {
  managing,
  type PublishingConsortium,
  publishingConsortium,
} from "../../../../../test/kit/publishing-consortium.ts";
import { publishCohortFile } from "../../releases/index.ts";
import { blockContents } from "./block-contents.sql.ts";

/** P1 and P2, treated from day 0, with their IL-1β before it in pg/mL and the class their center recorded on day 30. */
function fileWith(of: { readonly pgPerMl: number; readonly recorded: readonly (ResponseClass | null)[] }): CohortFile {
  const codes = ["P1", "P2"];
  return {
    ...EMPTY_COHORT_FILE,
    cases: codes.map((code) => caseRow(code)),
    courses: codes.map((code) => courseRow(code)),
    assessments: codes.map((code, at) => assessmentRow(code, 30, { responseRecorded: of.recorded[at] ?? null })),
    assays: [ELISA_A1],
    samples: codes.map((code) => sampleRow(code, -3)),
    measurements: codes.map((code) => measurementRow(`${code}@-3`, of.pgPerMl)),
  };
}

let consortium: PublishingConsortium;
let contents: BlockContents | undefined;
let personOf: ReadonlyMap<string, string>;
beforeAll(async () => {
  consortium = await publishingConsortium("block_contents");
  const { database, admin, accounts, poitiers, strict } = consortium;
  const files = [
    { cohort: poitiers, file: fileWith({ pgPerMl: 100, recorded: [null, "NONE"] }) },
    { cohort: strict, file: fileWith({ pgPerMl: 200, recorded: ["COMPLETE", "COMPLETE"] }) },
  ];
  for (const { cohort, file } of files) {
    await database.within(managing(poitiers.cohortId, strict.cohortId), (tx) =>
      publishCohortFile(tx, { ...cohort, publishedBy: accounts.manager, file, note: null, citations: new Map() }),
    );
  }
  const cohorts = [poitiers, strict].map((cohort) => ({
    ...{ ...cohort, contributes: "SUMMARY" as const, fromLiterature: false, openToEveryone: false },
  }));
  await database.withBlock([poitiers.cohortId, strict.cohortId], async (tx) => {
    contents = await blockContents(tx, cohorts);
    return contents;
  });
  const { rows } = await admin.query<{ code: string; person: string }>(
    "select distinct case_code as code, person_id::text as person from portal.cohort_case",
  );
  personOf = new Map(rows.map(({ code, person }) => [code, person]));
});
afterAll(async () => consortium?.close());

type Row = { readonly family: string; readonly personKey: string };
const rowsOf = <Of extends Row>(rows: readonly Of[] | undefined, family: string, code: string): Of[] =>
  (rows ?? []).filter((row) => row.family === family && row.personKey === personOf.get(code));

describe("a person of two cohorts of the block", () => {
  const clinician = responseFamily("clinician@1");
  const predicted = predictionFamily({
    ...{ analyte: "IL_1B", stimulus: "NONE", specimen: "PBMC_SUPERNATANT" },
    ...{ phase: "BEFORE", outcome: "RESPONSE@clinician@1" },
  });

  // P1 has no class in the first cohort and COMPLETE in the second; P2 has NONE and COMPLETE.
  it("has the class of the first record that has one, whatever a later record says", () => {
    const { poitiers, strict } = consortium;
    expect(personOf.size).toBe(2);
    expect(rowsOf(contents?.outcomes, clinician, "P1")).toMatchObject([
      { cohortId: strict.cohortId, outcome: "COMPLETE" },
    ]);
    expect(rowsOf(contents?.outcomes, clinician, "P2")).toMatchObject([
      { cohortId: poitiers.cohortId, outcome: "NONE" },
    ]);
    // Without PGA and CRP neither record has a class: the first tells what is missing.
    expect(rowsOf(contents?.outcomes, responseFamily("cluster-2018@1"), "P1")).toMatchObject([
      { cohortId: poitiers.cohortId, outcome: "UNKNOWN" },
    ]);
  });

  // Before treatment P1 has 100 pg/mL in the first cohort and 200 in the second, which knows the response.
  it("is told of by measurement and outcome of one record, and has one value in each phase", () => {
    const log = (pgPerMl: number) => expect.closeTo(Math.log(pgPerMl), 9);
    expect(rowsOf(contents?.markedPersons, predicted, "P1")).toMatchObject([
      { outcome: true, value: { logLower: log(200) } },
    ]);
    expect(rowsOf(contents?.markedPersons, predicted, "P2")).toMatchObject([
      { outcome: false, value: { logLower: log(100) } },
    ]);
    const values = rowsOf(contents?.cytokineValues, "cytokine:IL_1B:NONE:PBMC_SUPERNATANT", "P1");
    expect(values.filter(({ phase }) => phase === "BEFORE")).toMatchObject([{ value: { logLower: log(100) } }]);
  });
});
