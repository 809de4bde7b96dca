import { describe, expect, it } from "vitest";
import type { Lines } from "../checking/small-cohort.fixture.ts";
import { SMALL_COHORT, zipOf } from "../checking/small-cohort.fixture.ts";
import type { Repair, RepairOperation } from "../repairs/repair.ts";
import { checkFile } from "./check-file.ts";
import { examineFile } from "./examine-file.ts";
import { PLAIN_READING } from "./reading-plan.ts";

type Sheets = Partial<Record<keyof typeof SMALL_COHORT, Lines>>;

const fileOf = (changed: Sheets) => ({
  content: new Blob([zipOf({ ...SMALL_COHORT, ...changed }).slice()]),
  name: "c.zip",
});
const recorded = (operation: RepairOperation, id = "r1"): Repair => ({ ...operation, id, at: "2026-11-22T09:30:00Z" });

async function detailOf(changed: Sheets, rule: string) {
  const { problems } = await examineFile(fileOf(changed), PLAIN_READING);
  const found = problems.find(({ problem }) => problem.rule === rule);
  if (!found) throw new Error(`no ${rule}, but ${problems.map(({ problem }) => problem.rule)}`);
  return found.detail;
}

/** The rules that are left after the first repair on offer, made as its owner would. */
async function leftAfterFirstOffer(changed: Sheets, rule: string, pick = 0) {
  const { offers } = await detailOf(changed, rule);
  const repairs = (offers[pick]?.operations ?? []).map((operation, index) => recorded(operation, `r${index}`));
  const { problems } = await checkFile(fileOf(changed), { ...PLAIN_READING, repairs });
  return problems.map((problem) => problem.rule);
}

const CASES = (...rows: readonly (readonly string[])[]): Sheets => ({
  cases: [["case_code", "group", "sex"], ...rows, ["P-001", "PATIENT", "F"], ["C-001", "HC", "H"]],
});
const VALUE = (value: string, unit = "pg/mL"): Sheets => ({
  measurements: [
    ["sample_code", "analyte", "value", "unit", "assay_code"],
    ["S-0101", "IL_1B", value, unit, "A1"],
  ],
});

describe("what is offered for a problem", () => {
  it.each([
    ["a misspelt word", CASES(["P-002", "PATIENT", "Femal"]), "UNKNOWN_WORD"],
    ["an ambiguous number", VALUE("1,234"), "AMBIGUOUS_NUMBER"],
    ["a mark for not detected", VALUE("ND"), "MISSING_MARK"],
    ["a broken unit", VALUE("850", "pg/m"), "UNKNOWN_UNIT"],
    ["a value below its limit", VALUE("1.5"), "VALUE_BELOW_LIMIT"],
    ["a case that stands twice", CASES(["P-001", "PATIENT", "F"]), "DUPLICATE_CASE"],
    [
      "CRP in pg/mL",
      {
        assessments: [
          ["case_code", "day", "crp_mg_per_l"],
          ["P-001", "0", "1191290"],
        ],
      },
      "UNIT_OF_COLUMN",
    ],
    [
      "a first dose on day 7",
      {
        courses: [
          ["case_code", "agent", "start_day"],
          ["P-001", "anakinra", "7"],
        ],
      },
      "FIRST_DOSE_NOT_DAY_ZERO",
    ],
    [
      "a misspelt column",
      {
        features: [
          ["case_code", "hpo_idd", "presence"],
          ["P-001", "HP:0001954", "PRESENT"],
        ],
      },
      "COLUMN_NAME",
    ],
  ] satisfies readonly (readonly [string, Sheets, string])[])("mends %s", async (_, changed, rule) => {
    expect(await leftAfterFirstOffer(changed, rule)).not.toContain(rule);
  });

  it("never guesses another cytokine, a date or a name", async () => {
    const il7 = {
      measurements: [
        ["sample_code", "analyte", "value", "unit", "assay_code"],
        ["S-0101", "IL-7", "8", "pg/mL", "A1"],
      ],
    };
    expect((await detailOf(il7, "UNKNOWN_ANALYTE")).offers).toEqual([]);
    const date = {
      courses: [
        ["case_code", "agent", "start_day"],
        ["P-001", "anakinra", "31/02/2020"],
      ],
    };
    const dated = await examineFile(fileOf(date), PLAIN_READING);
    expect(dated.problems.flatMap(({ detail }) => [...detail.offers, ...detail.texts])).toEqual([]);
    expect(JSON.stringify(dated.problems)).not.toContain("2020");
    const named = await detailOf(CASES(["DUPONT", "HC", "F"]), "CODE_LOOKS_LIKE_NAME");
    expect([...named.offers, ...named.texts, ...named.places.flatMap(({ mark }) => mark ?? [])]).toEqual([]);
  });

  it("counts the cells that say the same, and gives each place in the owner's coordinates", async () => {
    const changed = CASES(["P-002", "PATIENT", "Fem"], ["P-003", "PATIENT", "Fem"], ["P-004", "PATIENT", "masc"]);
    const { texts, places, choices } = await detailOf(changed, "UNKNOWN_WORD");
    expect(texts.map(({ text, cells }) => [text, cells])).toEqual([
      ["Fem", 2],
      ["masc", 1],
    ]);
    expect(places.map(({ cell, text }) => [cell, text])).toEqual([
      ["C2", "Fem"],
      ["C3", "Fem"],
      ["C4", "masc"],
    ]);
    expect(choices).toEqual(["FEMALE", "MALE", "OTHER", "UNKNOWN"]);
  });

  it("is drawn on a map of the file", async () => {
    const { map } = await examineFile(fileOf(CASES(["P-002", "PATIENT", "Fem"])), PLAIN_READING);
    expect(map.map(({ sheet, lines }) => [sheet, lines])).toContainEqual(["cases", 4]);
    // Line 2 of 4 is the second of four bands.
    expect(map.find(({ sheet }) => sheet === "cases")?.errors).toEqual([0, 1, 0, 0]);
  });
});

describe("a repair", () => {
  it("lets no file leave that holds an identifier, even in a line it leaves out", async () => {
    const changed = CASES(["P-001", "PATIENT", "marie.durand@chu-poitiers.fr"]);
    const repairs = [recorded({ kind: "KEEP_FIRST", sheet: "cases" })];
    const { cohort, problems } = await checkFile(fileOf(changed), { ...PLAIN_READING, repairs });
    expect(cohort).toBeNull();
    expect(problems.map(({ rule }) => rule)).toContain("IDENTIFIER_EMAIL");
  });

  it("of one cell reaches every sheet that a mapping fills from it", async () => {
    const content = new Blob(["Patient;Sexe;IL6\nP-1;F;12.5\nP-2;2;3.5\n"]);
    const mapping = JSON.stringify({
      version: 1,
      columns: {
        "cases.case_code": "Patient",
        "cases.sex": "Sexe",
        "samples.case_code": "Patient",
        "samples.sample_code": { column: "Patient", prefix: "S" },
        "measurements.sample_code": { column: "Patient", prefix: "S" },
      },
      constants: {
        "cases.group": "PATIENT",
        "samples.day": "0",
        "samples.specimen": "PLASMA",
        "samples.stimulus": "NONE",
        "samples.culture_hours": null,
        "assays.assay_code": "A1",
        "assays.platform": "LUMINEX",
        "measurements.assay_code": "A1",
      },
      values: [{ column: "IL6", analyte: "IL_6", unit: "pg/mL" }],
    });
    const file = { content, name: "flat.csv" };
    const before = await examineFile(file, { ...PLAIN_READING, mapping });
    const mark = before.problems.flatMap(({ detail }) => detail.places).find(({ cell }) => cell === "B3")?.mark ?? "";
    expect(before.problems.map(({ problem }) => `${problem.rule} ${problem.cells}`)).toEqual(["UNKNOWN_WORD B3"]);
    const repairs = [recorded({ kind: "SET_CELL", sheet: "#1", cell: "B3", to: "M", mark })];
    const { cohort, problems } = await checkFile(file, { ...PLAIN_READING, mapping, repairs });
    expect(problems).toEqual([]);
    expect(cohort?.slice(["P-2"]).cases[0]?.sex).toBe("MALE");
  });
});
