import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readTables } from "./read-tables.ts";
import type { Charset, ReadingSettings } from "./table.ts";
import { windows1252Bytes } from "./windows-1252.ts";

/** What cells of real files hold: quotes, line breaks, odd blanks, letters of all scripts, numbers of two languages. */
const odd = fc.constantFrom(
  'R&D "LX"; 2',
  "a\nb",
  "  ",
  "\u00a0",
  " x ",
  "12\u00a0345,6",
  "10\u202f000",
  "<2,3",
  "été",
  "ΙL‑1β",
  "東京",
  "𝛽",
  "=1+1",
  "-3.5",
  "007",
  "'",
  '"',
  "|",
  "\t",
);
const plain = fc.stringMatching(/^[A-Za-z0-9 ,;.|"'<>-]{0,8}$/);
const written = fc.oneof(odd, plain);
const WIDTH = 4;
const lines = fc.array(fc.array(written, { minLength: WIDTH, maxLength: WIDTH }), { minLength: 1, maxLength: 8 });
/** Column names that are found as such, whatever stands below them. */
const NAMES = ["case_code", "group", "sex", "kindred_code"];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Quoted where it must be, and where `always`. */
const cellIn = (text: string, delimiter: string, always: boolean) =>
  always || text.startsWith('"') || /[\r\n]/.test(text) || text.includes(delimiter) ? quoted(text) : text;

function bytesIn(text: string, charset: Charset): Uint8Array<ArrayBuffer> | null {
  if (charset === "utf-8") return new TextEncoder().encode(text);
  if (charset === "windows-1252") {
    const bytes = windows1252Bytes(text);
    return bytes && Uint8Array.from(bytes);
  }
  const littleEndian = charset === "utf-16le";
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [at, unit] of [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].entries()) {
    view.setUint16(2 * at, unit, littleEndian);
  }
  return new Uint8Array(view.buffer);
}

/** Trimmed, a blank cell as `null`, blank lines left out: what a table is apart from the way it is written. */
function meant(table: readonly (readonly string[])[]): readonly (readonly (string | null)[])[] {
  const cells = table.map((line) => line.map((text) => text.trim() || null));
  return cells.filter((line) => line.some((cell) => cell !== null));
}

async function readBack(bytes: Uint8Array<ArrayBuffer>, settings: ReadingSettings = {}) {
  const { tables, problems } = await readTables(new Blob([bytes]), "cases.csv", settings);
  expect(problems).toEqual([]);
  const table = tables?.sheets[0];
  expect(table?.header.cells.map((cell) => cell?.text)).toEqual(NAMES);
  return table?.rows.map(({ cells }) => NAMES.map((_, column) => cells[column]?.text ?? null));
}

describe("a table that is written and read back is the same table", () => {
  const dialect = fc.record({
    delimiter: fc.constantFrom(";" as const, "," as const, "\t" as const, "|" as const),
    charset: fc.constantFrom<Charset>("utf-8", "windows-1252", "utf-16le", "utf-16be"),
    lineEnd: fc.constantFrom("\r\n", "\n"),
    always: fc.boolean(),
  });

  it("in every delimiter, character set and way of quoting", async () => {
    await fc.assert(
      fc.asyncProperty(lines, dialect, async (table, { delimiter, charset, lineEnd, always }) => {
        const text = [NAMES, ...table]
          .map((line) => line.map((cell) => cellIn(cell, delimiter, always)).join(delimiter) + lineEnd)
          .join("");
        const bytes = bytesIn(text, charset) ?? bytesIn(text, "utf-8");
        if (bytes) expect(await readBack(bytes, { delimiter })).toEqual(meant(table));
      }),
      { numRuns: 200 },
    );
  });

  it("as a workbook, numbers as numbers", async () => {
    const value = fc.oneof(written, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean());
    const sheet = fc.array(fc.array(value, { minLength: WIDTH, maxLength: WIDTH }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sheet, async (rows) => {
        const bytes = await writeXlsx({
          sheets: [{ name: "cases", rows: [[...NAMES], ...rows.map((row) => [...row])] }],
        });
        const expected = meant(rows.map((row) => row.map((cell) => (cell === 0 ? "0" : String(cell)))));
        expect(await readBack(Uint8Array.from(bytes))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
