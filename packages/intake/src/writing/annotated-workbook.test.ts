import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { SMALL_COHORT, zipOf } from "../checking/small-cohort.fixture.ts";
import { PLAIN_READING } from "../plan/reading-plan.ts";
import { annotatedWorkbook } from "./annotated-workbook.ts";
import { problemsCsv, type WrittenFile } from "./problems-csv.ts";
import { xlsxBytes } from "./workbook-writer.ts";

const CASES = [
  ["case_code", "group", "sex", "age_at_onset_years"],
  ["P-001", "PATIENT", "Fem", "3.5"],
  ["C-001", "HEALTHY_CONTROL", "H", ""],
  ["=cmd|'/C calc'!A1", "HEALTHY_CONTROL", "H", "-4"],
];

async function workbook(): Promise<Blob> {
  const sheets = Object.entries({ ...SMALL_COHORT, cases: CASES }).map(([name, rows]) => ({ name, rows }));
  const plain = { textColumns: [], preparedRows: 0, choices: [] };
  const bytes = await xlsxBytes(
    sheets.map((sheet) => ({ ...sheet, ...plain })),
    "cohort",
  );
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

const opened = async (written: WrittenFile | null) =>
  await openXlsx(written?.bytes ?? new Uint8Array(), { readStyles: true });

describe("the workbook that goes back to its owner", () => {
  it("has every cell with a problem marked and commented, and a sheet of problems", async () => {
    const file = { content: await workbook(), name: "cohort.xlsx" };
    const { sheets } = await opened(await annotatedWorkbook(file, PLAIN_READING, "fr"));
    expect(sheets.map(({ name }) => name)).toEqual([...Object.keys(SMALL_COHORT), "Problèmes"]);
    const cases = sheets[0];
    // C2 is Fem in the column sex; A4 is no code; D4 is an age below 0.
    expect([...(cases?.cells ?? [])].filter(([, cell]) => cell.comment).map(([key]) => key)).toEqual([
      "1,2",
      "3,0",
      "3,3",
    ]);
    expect(cases?.cells?.get("1,2")?.comment).toMatchObject({ author: "NLRP12AD portal" });
    expect(cases?.cells?.get("1,2")?.comment?.text).toMatch(
      /^Ce n'est pas un des mots de la colonne sex\.\nAccepté : /,
    );
    expect(cases?.cells?.get("1,2")?.style?.fill).toMatchObject({ fgColor: { rgb: "FFC7CE" } });
    expect(cases?.rows[1]).toEqual(["P-001", "PATIENT", "Fem", "3.5"]);
    expect(sheets.at(-1)?.rows.slice(0, 2)).toEqual([
      ["feuille", "cellule ou ligne", "gravité", "cause", "colonne", "constat", "accepté"],
      expect.arrayContaining(["cases", "C2", "erreur", "UNKNOWN_WORD", "sex"]),
    ]);
  });

  it("is CSV of all rows instead where the file is too large to be made a workbook", async () => {
    // 100,001 lines of 5 columns: more than 400,000 cells, one of them blank where a value must be.
    const lines = Array.from({ length: 100_000 }, (_, index) => `S-${index},IL_6,${index},pg/mL,A1`);
    const text = ["sample_code,analyte,value,unit,assay_code", ...lines, "S-100000,IL_6,ND,pg/mL,A1"].join("\n");
    const file = { content: new Blob([text]), name: "measurements.csv" };
    const written = await annotatedWorkbook(file, PLAIN_READING, "en");
    expect(written?.extension).toBe("csv");
    const csv = new TextDecoder().decode(written?.bytes).split("\r\n");
    expect(csv).toHaveLength(1 + 100_001 + 1);
    expect(csv.at(-2)).toMatch(/^S-100000,IL_6,ND,pg\/mL,A1,"?C100002: /);
  });

  it("is made new from CSV files, with formulas as text", async () => {
    const file = { content: new Blob([zipOf({ ...SMALL_COHORT, cases: CASES }).slice()]), name: "cohort.zip" };
    const written = await annotatedWorkbook(file, PLAIN_READING, "en");
    const { sheets } = await opened(written);
    const cases = sheets.find(({ name }) => name === "cases");
    expect(cases?.cells?.get("1,2")?.comment?.text).toMatch(
      /^This is not one of the words of column sex\.\nAccepted: /,
    );
    const xml = Object.entries(unzipSync(written?.bytes ?? new Uint8Array())).filter(([name]) =>
      /worksheets\/sheet\d/.test(name),
    );
    expect(xml.length).toBeGreaterThan(8);
    for (const [, part] of xml) expect(strFromU8(part)).not.toContain("<f>");
    expect(cases?.cells?.get("3,0")?.style?.numFmt).toBe("@");
  });

  it("does not mark what a repair has mended", async () => {
    const file = { content: await workbook(), name: "cohort.xlsx" };
    const repair = { kind: "REPLACE_TEXT", sheet: "cases", column: "sex", from: "Fem", to: "FEMALE" } as const;
    const plan = { ...PLAIN_READING, repairs: [{ ...repair, id: "r1", at: "2026-11-22T09:30:00Z" }] };
    const { sheets } = await opened(await annotatedWorkbook(file, plan, "en"));
    expect(sheets[0]?.cells?.get("1,2")?.comment).toBeUndefined();
  });
});

describe("the CSV of all rows with their problems", () => {
  const csv = CASES.map((line) => line.join(";")).join("\r\n");
  const file = { content: new Blob([csv]), name: "cases.csv" };

  it("speaks French with semicolons and a mark for Excel", async () => {
    const written = await problemsCsv(file, PLAIN_READING, "fr");
    expect(written?.extension).toBe("csv");
    expect([...(written?.bytes ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const lines = strFromU8(written?.bytes ?? new Uint8Array()).split("\r\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe("case_code;group;sex;age_at_onset_years;probleme");
    expect(lines[1]).toBe("P-001;PATIENT;Fem;3.5;C2 : ce n'est pas un des mots de la colonne sex");
    expect(lines[2]).toBe("C-001;HEALTHY_CONTROL;H;;");
    expect(lines[3]).toMatch(/^'=cmd\|'\/C calc'!A1;HEALTHY_CONTROL;H;-4;A4 : /);
  });

  it("comes as one file for each sheet of a workbook, with numbers in the dialect of the language", async () => {
    const content = new Blob([zipOf({ ...SMALL_COHORT, cases: CASES }).slice()]);
    const written = await problemsCsv({ content, name: "cohort.zip" }, PLAIN_READING, "en");
    expect(written?.extension).toBe("zip");
    const parts = unzipSync(written?.bytes ?? new Uint8Array());
    expect(Object.keys(parts)).toEqual(Object.keys(SMALL_COHORT).map((name, index) => `${index + 1}-${name}.csv`));
    expect(strFromU8(parts["1-cases.csv"] ?? new Uint8Array()).split("\r\n")[0]).toBe(
      "case_code,group,sex,age_at_onset_years,problem",
    );
  });
});
