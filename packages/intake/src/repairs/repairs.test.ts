import { describe, expect, it } from "vitest";
import { SMALL_COHORT, zipOf } from "../checking/small-cohort.fixture.ts";
import { stageTables } from "../plan/staged-tables.ts";
import { readTables } from "../reading/read-tables.ts";
import { lineMark } from "./line-mark.ts";
import { parseRepairs } from "./parse-repairs.ts";
import type { Repair, RepairOperation } from "./repair.ts";

type Sheet = keyof typeof SMALL_COHORT;

const recorded = (operation: RepairOperation, id = "r1"): Repair => ({ ...operation, id, at: "2026-11-22T09:30:00Z" });

function fileOf(changed: Partial<Record<Sheet, readonly (readonly string[])[]>>) {
  return { content: new Blob([zipOf({ ...SMALL_COHORT, ...changed }).slice()]), name: "cohort.zip" };
}

async function staged(changed: Partial<Record<Sheet, readonly (readonly string[])[]>>, ...repairs: readonly Repair[]) {
  const { tables, effects } = await stageTables(fileOf(changed), { settings: {}, mapping: null, repairs });
  const sheet = (name: Sheet) =>
    (tables?.sheets.find(({ title }) => title === name)?.rows ?? []).map((row) =>
      row.cells.map((cell) => cell?.text ?? ""),
    );
  return { sheet, effects };
}

const MEASUREMENTS = SMALL_COHORT.measurements[0] ?? [];
const values = (...texts: readonly string[]) => [
  MEASUREMENTS,
  ...texts.map((text, index) => [`S-0${index + 1}01`, "IL_1B", text, "pg/mL", "A1"]),
];

async function markOf(changed: Partial<Record<Sheet, readonly (readonly string[])[]>>, sheet: Sheet, row: number) {
  const { tables } = await readTables(fileOf(changed).content, "cohort.zip");
  const table = tables?.sheets.find(({ title }) => title === sheet);
  return lineMark(table?.rows.find((line) => line.row === row)?.cells ?? []);
}

describe("a repair of a column", () => {
  it("changes every cell that says the text, and no other", async () => {
    const cases = [
      ["case_code", "group", "sex"],
      ["P-001", "PATIENT", "Fem"],
      ["C-001", "HC", "Fem"],
      ["C-002", "HC", "M"],
    ];
    const repair = recorded({ kind: "REPLACE_TEXT", sheet: "cases", column: "sex", from: "Fem", to: "FEMALE" });
    const { sheet, effects } = await staged({ cases }, repair);
    expect(sheet("cases").map((row) => row[2])).toEqual(["FEMALE", "FEMALE", "M"]);
    expect(effects).toMatchObject([{ id: "r1", count: 2, left: 0 }]);
    expect(effects[0]?.changes[0]).toEqual({
      at: { sheet: "cases", row: 2, column: 2 },
      cell: "C2",
      from: "Fem",
      to: "FEMALE",
    });
  });

  // 1,234 read with a decimal comma is one and 234 thousandths; 12,5 is 12.5; <2,3 keeps its sign; 7 has no decimals.
  it("writes decimal commas so that they can be read in one way", async () => {
    const repair = recorded({ kind: "READ_DECIMALS", sheet: "measurements", column: "value", sign: "," });
    const { sheet } = await staged({ measurements: values("1,234", "12,5", "<2,3", "7") }, repair);
    expect(sheet("measurements").map((row) => row[2])).toEqual(["1.2340", "12.5", "<2.3", "7"]);
  });

  // With a decimal point the comma of 1,234 marks thousands.
  it("takes the comma for thousands when the point marks decimals", async () => {
    const repair = recorded({ kind: "READ_DECIMALS", sheet: "measurements", column: "value", sign: "." });
    const { sheet } = await staged({ measurements: values("1,234", "1,234.5") }, repair);
    expect(sheet("measurements").map((row) => row[2])).toEqual(["1234", "1234.5"]);
  });

  it("makes a sentinel a value below the limit of its assay", async () => {
    const repair = recorded({ kind: "BELOW_LIMIT", sheet: "measurements", column: "value", text: "0.01" });
    const { sheet } = await staged({ measurements: values("0.01", "0.011", "850") }, repair);
    expect(sheet("measurements").map((row) => row[2])).toEqual(["OOR <", "0.011", "850"]);
  });

  it("keeps the first of the rows that repeat each other", async () => {
    const repair = recorded({ kind: "KEEP_FIRST", sheet: "cases" });
    const cases = [
      ["case_code", "group", "sex"],
      ["P-001", "PATIENT", "F"],
      ["C-001", "HC", "F"],
      ["P-001", "PATIENT", "M"],
    ];
    const { sheet, effects } = await staged({ cases }, repair);
    expect(sheet("cases")).toEqual([
      ["P-001", "PATIENT", "F"],
      ["C-001", "HC", "F"],
    ]);
    expect(effects[0]?.changes).toEqual([
      { at: { sheet: "cases", row: 4, column: null }, cell: null, from: null, to: null },
    ]);
  });
});

describe("a repair of one cell or line", () => {
  it("is replayed only where the line still says the same", async () => {
    const measurements = values("ND", "850");
    const mark = await markOf({ measurements }, "measurements", 2);
    const repair = recorded({ kind: "SET_CELL", sheet: "measurements", cell: "C2", to: "<2.3", mark });
    const same = await staged({ measurements }, repair);
    expect(same.sheet("measurements")[0]?.[2]).toBe("<2.3");
    const moved = await staged({ measurements: values("850", "ND") }, repair);
    expect(moved.sheet("measurements").map((row) => row[2])).toEqual(["850", "ND"]);
    expect(moved.effects).toMatchObject([{ count: 0 }]);
  });

  it("stays as the person wrote it when the whole column is repaired later", async () => {
    const measurements = values("ND", "ND");
    const mark = await markOf({ measurements }, "measurements", 2);
    const set = recorded({ kind: "SET_CELL", sheet: "measurements", cell: "C2", to: "3.1", mark });
    const column = recorded(
      { kind: "REPLACE_TEXT", sheet: "measurements", column: "value", from: "3.1", to: "9" },
      "r2",
    );
    expect((await staged({ measurements }, set, column)).sheet("measurements")[0]?.[2]).toBe("3.1");
  });

  it("leaves a line out", async () => {
    const measurements = values("ND", "850");
    const mark = await markOf({ measurements }, "measurements", 2);
    const { sheet } = await staged(
      { measurements },
      recorded({ kind: "DROP_ROW", sheet: "measurements", row: 2, mark }),
    );
    expect(sheet("measurements").map((row) => row[2])).toEqual(["850"]);
  });
});

describe("a repair of what may tell who a person is", () => {
  it.each([
    ["cases", ["case_code", "group", "sex"], ["DUPONT", "HC", "F"], "case_code", "DUPONT"],
    ["assessments", ["case_code", "day"], ["P-001", "12/03/2019"], "day", "12/03/2019"],
    [
      "cases",
      ["case_code", "group", "sex"],
      ["P-001", "HC", "vue en ville par le docteur"],
      "sex",
      "vue en ville par le docteur",
    ],
  ] as const)("is not made on sheet %s", async (sheet, header, row, column, from) => {
    const repair = recorded({ kind: "REPLACE_TEXT", sheet, column, from, to: "1" });
    const result = await staged({ [sheet]: [header, row] }, repair);
    expect(result.sheet(sheet)).toEqual([row]);
    expect(result.effects).toMatchObject([{ count: 0, left: 1 }]);
    const mark = await markOf({ [sheet]: [header, row] }, sheet, 2);
    const drop = await staged({ [sheet]: [header, row] }, recorded({ kind: "DROP_ROW", sheet, row: 2, mark }));
    expect(drop.sheet(sheet)).toEqual([row]);
  });
});

describe("recorded repairs as JSON", () => {
  it("come back as they were", () => {
    const repairs = [
      recorded({ kind: "REPLACE_TEXT", sheet: "cases", column: "sex", from: "Fem", to: null }),
      recorded({ kind: "SHIFT_DAYS" }, "r2"),
    ];
    expect(parseRepairs(JSON.stringify(repairs))).toEqual({ repairs, problems: [] });
  });

  it("are refused with every fault named", () => {
    const faulty = [
      { kind: "REPLACE_TEXT", sheet: "patients", column: "sex", from: "", to: 3, id: "r 1", at: "yesterday" },
      { kind: "READ_DECIMALS", sheet: "cases", column: "shoe_size", sign: ";", id: "r2", at: "2026-11-22T09:30:00Z" },
      { kind: "ERASE_ALL" },
      { ...recorded({ kind: "SHIFT_DAYS" }, "r2"), who: "me" },
      recorded(
        { kind: "REPLACE_TEXT", sheet: "assays", column: "kit", from: "x", to: "marie.durand@chu-poitiers.fr" },
        "r5",
      ),
    ];
    const { repairs, problems } = parseRepairs(JSON.stringify(faulty));
    expect(repairs).toBeNull();
    const said = problems.map(({ message }) => message.en.replace(/^The file: /, ""));
    for (const entry of ["id", "at", "sheet", "from", "to"]) {
      expect(said).toContain(`repair no. 1: entry ${entry} is not written as it should be.`);
    }
    expect(said).toContain("repair no. 2: entry column is not written as it should be.");
    expect(said).toContain("repair no. 2: entry sign is not written as it should be.");
    expect(said).toContain("repair no. 3: entry kind is not written as it should be.");
    expect(said).toContain("repair no. 4: entry * is not written as it should be.");
    expect(said).toContain("repair no. 4 has the id of an earlier one.");
    expect(said).toContain("repair no. 5: a text looks like a direct identifier.");
    expect(JSON.stringify(problems)).not.toContain("durand");
  });

  it("are refused when they are no list", () => {
    for (const text of ["{}", "not json", "null"]) {
      expect(parseRepairs(text).problems.map(({ rule }) => rule)).toEqual(["REPAIRS_NOT_A_LIST"]);
    }
  });
});
