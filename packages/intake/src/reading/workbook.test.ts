import { unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { checked, SMALL_COHORT } from "../checking/small-cohort.fixture.ts";
import { DICTIONARY, readTables, writeTemplate } from "../index.ts";

type Value = string | number | boolean | Date | null;

/** The small cohort as a workbook, numbers as numbers, with one sheet changed or added. */
function workbook(changes: Readonly<Record<string, { rows: readonly (readonly Value[])[]; hidden?: boolean }>> = {}) {
  const number = (text: string): Value => (text === "" ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  const sheets = Object.entries(SMALL_COHORT).map(
    ([name, lines]) => [name, { rows: lines.map((line) => line.map(number)) }] as const,
  );
  const all: [string, { rows: readonly (readonly Value[])[]; hidden?: boolean }][] = Object.entries({
    ...Object.fromEntries(sheets),
    ...changes,
  });
  return writeXlsx({
    sheets: all.map(([name, { rows, hidden = false }]) => ({ name, hidden, rows: rows.map((row) => [...row]) })),
  });
}

describe("an Excel workbook", () => {
  it("is read with its numbers as numbers", async () => {
    const { file, problems } = await checked(await workbook());
    expect(problems).toEqual([]);
    expect(file?.measurements.map(({ value, reported }) => [value, reported])).toEqual([
      [850, "850"],
      [6.5, "6.5"],
    ]);
  });

  it("has its date cells in day columns refused, and told apart from identifiers elsewhere", async () => {
    const [names = []] = SMALL_COHORT.assessments;
    const rows = [names, ["P-001", new Date("2019-03-12"), 3, 80]];
    const { problems } = await checked(await workbook({ assessments: { rows } }));
    expect(problems).toMatchObject([{ rule: "CALENDAR_DATE", sheet: "assessments", cell: "B2" }]);
    const variants = [SMALL_COHORT.variants[0] ?? [], ["P-001", new Date("1985-03-12"), "het", null, null]];
    expect((await checked(await workbook({ variants: { rows: variants } }))).problems).toMatchObject([
      { rule: "IDENTIFIER_DATE", sheet: "variants", cell: "B2" },
    ]);
  });

  it("whose age band Excel has turned into a date is told so", async () => {
    const rows = [
      ["case_code", "group", "sex", "age_at_inclusion_band"],
      ["P-001", "PATIENT", "F", new Date("2024-11-06")],
      ["C-001", "HEALTHY_CONTROL", "H", "18-39"],
    ];
    expect((await checked(await workbook({ cases: { rows } }))).problems).toMatchObject([
      { rule: "BAND_TURNED_INTO_DATE", cell: "D2" },
    ]);
  });

  it("has its hidden sheets searched for identifiers, and named by number", async () => {
    const bytes = await workbook({ "Dupont Jean": { hidden: true, rows: [["x"], [null, "0612345678"]] } });
    const { problems } = await checked(bytes);
    expect(problems.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([
      ["IDENTIFIER_TITLE", "#9", null],
      ["IDENTIFIER_PHONE", "#9", "B2"],
      ["UNKNOWN_SHEET", "#9", null],
    ]);
    expect(problems[1]?.message.fr).toBe("Cellule B2 de la feuille n° 9 : ceci ressemble à un numéro de téléphone.");
    expect(JSON.stringify(problems)).not.toContain("Dupont");
  });

  it("with notes on its cells is refused, since notes are free text", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "cases", rows: [["case_code"]], cells: new Map([["0,0", { comment: { text: "vu le 3 mars" } }]]) },
      ],
    });
    expect((await checked(bytes)).problems).toMatchObject([{ rule: "COMMENTS_PRESENT" }]);
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name.replace("xl/comments1", "xl/comments/comment1"),
      part,
    ]);
    expect((await checked(zipSync(Object.fromEntries(parts)))).problems).toMatchObject([{ rule: "COMMENTS_PRESENT" }]);
  });

  it("is recognised by its bytes and not by its name", async () => {
    const { tables } = await readTables(await workbook(), "cohort.csv");
    expect(tables?.sheets.map(({ label }) => label)).toEqual(Object.keys(SMALL_COHORT));
  });

  it("in OpenDocument format is refused with the format to choose", async () => {
    const bytes = zipSync({ mimetype: new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet") });
    expect((await checked(bytes)).problems).toMatchObject([{ rule: "OTHER_WORKBOOK_FORMAT" }]);
  });
});

describe("the template", () => {
  it.each(["en", "fr"] as const)(
    "in %s has every sheet, column and drop-down, and lacks nothing but rows",
    async (language) => {
      const bytes = await writeTemplate(language);
      const { sheets } = await readXlsx(bytes, { readStyles: true });
      expect(sheets.map(({ name }) => name)).toEqual([
        ...DICTIONARY.map(({ name }) => name),
        "guide",
        language === "fr" ? "exemple" : "example",
      ]);
      for (const sheet of DICTIONARY) {
        const written = sheets.find(({ name }) => name === sheet.name);
        expect(written?.rows[0]).toEqual(sheet.columns.map(({ name }) => name));
        const choices = sheet.columns.filter(({ kind }) =>
          ["word", "yesNo", "agent", "analyte", "unit"].includes(kind),
        );
        expect(written?.dataValidations ?? []).toHaveLength(choices.length);
        const band = sheet.columns.findIndex(({ words }) => words === "ageBand");
        // A band picked from the list, such as 6-11, stays text because its cell is text.
        if (band !== -1) expect(written?.cells?.get(`1,${band}`)?.style?.numFmt).toBe("@");
      }
      expect((await checked(bytes)).problems.map(({ rule }) => rule)).toEqual(["MISSING_SHEET"]);
      for (const part of Object.values(unzipSync(bytes)))
        expect(new TextDecoder().decode(part)).not.toContain("undefined");
    },
  );
});
