import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FigureCell, type FigureTable, numberCell, textCell } from "./figure-table.ts";
import { il1b, words } from "./strip-box.sample.ts";
import { stripBoxPointTable, stripBoxTable } from "./strip-box.table.ts";
import { tableToCsv } from "./table-csv.ts";

const oneColumn = (cells: readonly FigureCell[]): FigureTable => ({
  title: "t",
  columns: [
    { key: "a", label: "a", kind: "text" },
    { key: "b", label: "b", kind: "text" },
  ],
  rows: cells.map((cell) => [cell, textCell("end")]),
});

describe("the CSV of a table twin", () => {
  test("in French has a byte order mark, semicolons and decimal commas", () => {
    expect(tableToCsv(stripBoxPointTable(il1b, words.table), { dialect: "fr" })).toBe(
      "\ufeffGroup;Case;Value (pg/mL)\r\n" +
        "Healthy controls;C-1;<0,8\r\nHealthy controls;C-2;<0,8\r\nHealthy controls;C-3;<0,8\r\n" +
        "Healthy controls;C-4;1,2\r\nBefore anakinra;P-1;90\r\nBefore anakinra;P-2;140,5\r\nBefore anakinra;P-3;>10000\r\n",
    );
  });

  test("in English has commas, decimal points and no byte order mark", () => {
    const csv = tableToCsv(stripBoxTable(il1b, words.table), { dialect: "en" });
    const lines = csv.split("\r\n");
    expect(lines[2]).toBe("Before anakinra,exact,n = 3,90,140.5,400,150,70,330,×112 (84–150),");
    expect(lines[4]).toBe(`After anakinra,protected,${"<10,".repeat(8)}Fewer than 10 persons in this group`);
  });

  test("keeps a spreadsheet from running a label as a formula but leaves numbers numbers", () => {
    const texts = ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\tx", "-5", "+3.5"].map((text) => textCell(text));
    const rows = parse(tableToCsv(oneColumn([...texts, numberCell(-1.5)]), { dialect: "en" }));
    expect(rows.slice(1).map(([first]: string[]) => first)).toEqual([
      "'=HYPERLINK(1)",
      "'+1+1",
      "'-2+3",
      "'@SUM(A1)",
      "'\tx",
      "-5",
      "+3.5",
      "-1.5",
    ]);
  });

  test("reads back, in both dialects, as the texts and numbers it was made from", () => {
    const cell = fc.oneof(
      fc
        .string()
        .filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(text))
        .map((text) => textCell(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => numberCell(value)),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), fc.constantFrom("en" as const, "fr" as const), (cells, dialect) => {
        const csv = tableToCsv(oneColumn(cells), { dialect });
        const rows: string[][] = parse(csv, {
          bom: true,
          delimiter: dialect === "fr" ? ";" : ",",
          record_delimiter: "\r\n",
        });
        const back = rows.slice(1).map(([first = ""]) => first);
        expect(back).toHaveLength(cells.length);
        cells.forEach((one, index) => {
          const read = back[index] ?? "";
          if (one.kind === "number") expect(Number(read.replace(",", "."))).toBe(one.value === 0 ? 0 : one.value);
          else expect(read).toBe(one.kind === "text" ? one.text : "");
        });
      }),
    );
  });
});
