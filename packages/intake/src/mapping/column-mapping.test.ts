import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { applyMapping, checkTables, parseMapping, readTables, wholeFile } from "../index.ts";

const MAPPING = {
  version: 1,
  columns: {
    "cases.case_code": { column: "Sujet", prefix: "P" },
    "cases.sex": { column: "Sexe", words: { "1": "MALE", "2": "FEMALE" } },
    "samples.case_code": { column: "Sujet", prefix: "P" },
    "samples.sample_code": { template: "P{Sujet}-J{Jour}" },
    "samples.day": "Jour",
    "measurements.sample_code": { template: "P{Sujet}-J{Jour}" },
  },
  constants: {
    "cases.group": "PATIENT",
    "samples.specimen": "SERUM",
    "samples.stimulus": "NONE",
    "samples.culture_hours": null,
    "assays.assay_code": "E1",
    "assays.platform": "ELISA",
    "measurements.assay_code": "E1",
  },
  values: [
    { column: "IL-6 (pg/ml)", analyte: "IL_6", unit: "pg/mL" },
    { column: "TNF (pg/ml)", analyte: "TNF_A", unit: "pg/mL" },
  ],
  ignored: ["Commentaire"],
};

const FLAT = "Sujet;Sexe;Jour;IL-6 (pg/ml);TNF (pg/ml);Commentaire\n1;2;-3;12,5;<2,3;\n1;2;30;3,25;;\n2;1;0;7,5;8;\n";

async function apply(flat: string, mapping: object = MAPPING) {
  const read = await readTables(strToU8(flat), "export.csv");
  const parsed = parseMapping(JSON.stringify(mapping));
  if (!read.tables || !parsed.mapping) throw new Error("neither table nor mapping");
  const result = checkTables(applyMapping(read.tables, parsed.mapping));
  return { ...result, file: result.cohort && wholeFile(result.cohort) };
}

describe("a flat table with a column mapping", () => {
  it("becomes cases, samples and one measurement for each value that is there", async () => {
    const { file, problems } = await apply(FLAT);
    expect(problems).toEqual([]);
    expect(file?.cases.map(({ caseCode, sex }) => [caseCode, sex])).toEqual([
      ["P1", "FEMALE"],
      ["P2", "MALE"],
    ]);
    expect(file?.samples.map(({ sampleCode, day }) => [sampleCode, day])).toEqual([
      ["P1-J-3", -3],
      ["P1-J30", 30],
      ["P2-J0", 0],
    ]);
    expect(file?.measurements.map(({ analyte, comparator, value }) => [analyte, comparator, value])).toEqual([
      ["IL_6", "=", 12.5],
      ["TNF_A", "<", 2.3],
      ["IL_6", "=", 3.25],
      ["IL_6", "=", 7.5],
      ["TNF_A", "=", 8],
    ]);
  });

  it("stops at a source column of which the mapping says nothing", async () => {
    const { problems } = await apply(FLAT, { ...MAPPING, ignored: [] });
    expect(problems).toMatchObject([{ rule: "MAPPING_COLUMN_UNUSED", cell: "F1" }]);
  });

  it("stops when the file lacks a column that the mapping asks for, and says for what", async () => {
    const { file, problems } = await apply(FLAT.replace("Jour", "Day"));
    expect(file).toBeNull();
    expect(problems.map(({ message }) => message.en)).toContain(
      "The file: it lacks the column that the mapping asks for in columns → samples.day.",
    );
  });

  it("blames the row, not a cell, for a constant that the portal does not know", async () => {
    const { problems } = await apply(FLAT, { ...MAPPING, constants: { ...MAPPING.constants, "cases.group": "HERO" } });
    expect(problems).toMatchObject([{ rule: "UNKNOWN_WORD", column: "group", cell: null, row: 2, occurrences: 2 }]);
  });
});

describe("a mapping file with faults", () => {
  const rulesOf = (text: string) => parseMapping(text).problems.map(({ rule }) => rule);

  it("is refused when it is not JSON, or has no version", () => {
    expect(rulesOf("version: 1")).toEqual(["MAPPING_NOT_JSON"]);
    expect(rulesOf("{}")).toEqual(["MAPPING_VERSION"]);
  });

  it("has every fault named at once, with its entry", () => {
    const { mapping, problems } = parseMapping(
      JSON.stringify({
        version: 1,
        columns: { "cases.name": "Nom", "samples.day": 7, "cases.sex": { column: "Sexe", transform: "rot13" } },
        values: [{ column: "IL6" }],
        unit: "pg/mL",
      }),
    );
    expect(mapping).toBeNull();
    expect(problems.map(({ message }) => message.en)).toEqual([
      "The file: entry unit of the column mapping is not written as it should be.",
      "The file: entry columns → cases.name of the column mapping names a column that the template does not have.",
      "The file: entry columns → samples.day of the column mapping is not written as it should be.",
      "The file: entry columns → cases.sex of the column mapping is not written as it should be.",
      "The file: entry values of the column mapping is not written as it should be.",
    ]);
  });
});
