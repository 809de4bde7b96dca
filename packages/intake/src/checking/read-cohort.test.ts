import { describe, expect, it } from "vitest";
import { wholeFile } from "../index.ts";
import { cohortOf } from "./checked-cohort.ts";
import { checked, SMALL_COHORT, zipOf } from "./small-cohort.fixture.ts";

const further = {
  ...SMALL_COHORT,
  // The rows of a case need not stand together.
  cases: [...SMALL_COHORT.cases, ["P-002", "PATIENT", "M", "40"]],
  samples: [...SMALL_COHORT.samples, ["S-0102", "P-001", "30", "SERUM", "NONE", ""]],
  assays: [...SMALL_COHORT.assays, ["A2", "MSD", "", "", "", ""]],
  measurements: [...SMALL_COHORT.measurements, ["S-0102", "IL_6", "OOR <", "pg/mL", "A1"]],
};
const limits = ["A1", "LUMINEX", "IL_6", "1.5", "", "pg/mL"];

describe("a checked cohort", () => {
  it("gives what the file says of some cases, as a walk through all its rows would", async () => {
    const { cohort, problems } = await checked(zipOf({ ...further, assays: [...further.assays, limits] }));
    expect(problems).toEqual([]);
    if (!cohort) throw new Error("the cohort was refused");
    const plain = cohortOf(wholeFile(cohort));
    expect(cohort.caseCodes).toEqual(["P-001", "C-001", "P-002"]);
    expect(cohort.counts).toEqual(plain.counts);
    expect(cohort.sheets).toEqual(plain.sheets);
    for (const codes of [["P-001"], ["C-001"], ["P-002", "P-001"], ["P-002"], [], ["nobody"], cohort.caseCodes]) {
      expect(cohort.slice(codes)).toEqual(plain.slice(codes));
    }
    const { measurements, assays } = cohort.slice(["P-001"]);
    expect(measurements.map(({ sampleCode, comparator, value }) => [sampleCode, comparator, value])).toEqual([
      ["S-0101", "=", 850],
      ["S-0102", "<", 1.5],
    ]);
    expect(assays.map(({ assayCode, analyte }) => [assayCode, analyte])).toEqual([
      ["A1", "IL_1B"],
      ["A1", "IL_6"],
    ]);
    expect(cohort.assays.map(({ assayCode }) => assayCode)).toEqual(["A1", "A2", "A1"]);
  });
});
