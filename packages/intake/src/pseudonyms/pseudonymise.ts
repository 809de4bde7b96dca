import { dictionaryColumn } from "../dictionary/dictionary.ts";
import { namedLike } from "../dictionary/written-form.ts";
import type { Cell } from "../reading/cell.ts";
import type { Table } from "../reading/table.ts";
import { type RawSheet, writeRawZip } from "../writing/raw-csv-writer.ts";
import type { CenterKey } from "./center-key.ts";
import type { OfferedColumn } from "./local-number-columns.ts";
import { pseudonymOf } from "./pseudonym.ts";

/** What came of replacing local numbers. */
export interface Pseudonymised {
  /** A ZIP of CSV files, one for each table, with codes in place of the numbers and nothing else changed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many different numbers were replaced. */
  readonly numbers: number;
}

/** Numbers hashed at once; more would only wait in memory. */
const AT_ONCE = 256;

type MarkedColumn = Pick<OfferedColumn, "table" | "column">;

async function codesOf(numbers: readonly string[], key: CenterKey): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const part = numbers.slice(from, from + AT_ONCE);
    const made = await Promise.all(part.map((number) => pseudonymOf(key, number)));
    for (const [place, number] of part.entries()) codes.set(number, made[place] ?? "");
  }
  return codes;
}

/** A date keeps no text when it is read; the word that stands for it is refused where a number or a code is wanted. */
function writtenText(cell: Cell | null): string {
  if (!cell) return "";
  return cell.kind === "date" ? "(date)" : cell.text;
}

/** A column of local numbers is the column of case codes from here on, whatever it was called. */
function headerOf(cell: Cell | null, isMarked: boolean, hasCaseCode: boolean): string {
  const caseCode = dictionaryColumn("cases", "case_code");
  if (!cell) return "";
  const named = isMarked && caseCode && !namedLike([caseCode], cell.text);
  return named && !hasCaseCode ? caseCode.name : cell.text;
}

function rawSheet(table: Table, marked: ReadonlySet<number>, codes: ReadonlyMap<string, string>): RawSheet {
  const caseCode = dictionaryColumn("cases", "case_code");
  const hasCaseCode = table.header.cells.some((cell) => cell && caseCode && namedLike([caseCode], cell.text));
  // Of several marked columns one becomes the case code; the others keep their names.
  const first = Math.min(...marked);
  const header = table.header.cells.map((cell, column) => headerOf(cell, column === first, hasCaseCode));
  const rows = table.rows.map((row) =>
    row.cells.map((cell, column) => {
      const text = writtenText(cell);
      return marked.has(column) && text !== "" ? (codes.get(text) ?? "") : text;
    }),
  );
  return { title: table.title, rows: [header, ...rows] };
}

/**
 * Replaces the local numbers in the marked columns of the tables of a file by case codes under a center's key; lines
 * above the column names are left out. Runs in the page: neither number nor key leaves it.
 */
export async function pseudonymise(
  tables: readonly Table[],
  marked: readonly MarkedColumn[],
  key: CenterKey,
): Promise<Pseudonymised> {
  const numbers = new Set(
    marked.flatMap(({ table, column }) =>
      (tables[table]?.rows.map((row) => writtenText(row.cells[column] ?? null)) ?? []).filter((text) => text !== ""),
    ),
  );
  const codes = await codesOf([...numbers], key);
  const sheets = tables.map((table, place) =>
    rawSheet(table, new Set(marked.flatMap((mark) => (mark.table === place ? [mark.column] : []))), codes),
  );
  return { bytes: writeRawZip(sheets), numbers: new Set(codes.values()).size };
}
