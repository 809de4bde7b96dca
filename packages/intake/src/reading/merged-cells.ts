import type { FilePart } from "./file-part.ts";
import type { CoveredCells, Table } from "./table.ts";
import { type TableColumn, TableRows } from "./table-rows.ts";

/** A cell that is merged over the lines below it: its column from 0, its first and last line. */
export interface MergedDown {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const LIST = "mergeCells";
const BEGIN = /[<:]mergeCells/;
const END = /\/(?:\w+:)?mergeCells>/;
const RANGE = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)["']/g;

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * The cells of a worksheet that are merged downwards (ECMA-376, part 1, section 18.3.1.55). They are listed after all
 * rows, where a reader of rows has stopped; no text of a cell can be taken for the list, since `<` is escaped in texts.
 */
export async function mergedDownIn(worksheet: FilePart): Promise<readonly MergedDown[]> {
  const decoder = new TextDecoder("latin1");
  let list = "";
  let found = false;
  for await (const chunk of worksheet.chunks()) {
    const text = list + decoder.decode(chunk);
    const at: number = found ? 0 : text.search(BEGIN);
    found = at !== -1;
    // Where the list is not there yet, its name may begin at the end of this piece.
    list = found ? text.slice(at) : text.slice(-LIST.length - 1);
    if (found && END.test(list)) break;
  }
  return [...list.matchAll(RANGE)].flatMap(([, letters = "", first, last]) =>
    Number(last) > Number(first) ? [{ column: columnOf(letters), first: Number(first), last: Number(last) }] : [],
  );
}

/** The index of the first row on a line or below it. */
function rowFrom(rows: TableRows, line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows.lineOf(middle) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every blank cell that a filled one above it is merged over, with the row of that. */
function* coveredBy(table: Table, merged: readonly MergedDown[]) {
  for (const { column, first, last } of merged) {
    const codes = table.rows.columns[column]?.codes;
    const top = rowFrom(table.rows, first);
    // What is merged in the lines of names is a name.
    if (!codes || table.rows.lineOf(top) !== first || first <= table.header.row) continue;
    if (codes[top] === 0) continue;
    for (let index = top + 1; index < table.rows.length && table.rows.lineOf(index) <= last; index += 1) {
      if (codes[index] === 0) yield { column, top, index };
    }
  }
}

function withFilled(table: Table, merged: readonly MergedDown[]): Table {
  const columns: (TableColumn | null)[] = [...table.rows.columns];
  for (const { column, top, index } of coveredBy(table, merged)) {
    const before = table.rows.columns[column];
    const now = columns[column];
    if (!before || !now) continue;
    if (now === before) columns[column] = { ...before, codes: before.codes.slice() };
    const codes = columns[column]?.codes;
    if (codes) codes[index] = codes[top] ?? 0;
  }
  const lines = Uint32Array.from({ length: table.rows.length }, (_, index) => table.rows.lineOf(index));
  return { ...table, rows: new TableRows(lines, columns) };
}

/** The table with its covered cells counted, and filled from above where that was chosen. */
export function withMerged(table: Table, merged: readonly MergedDown[], fills: boolean): Table {
  const places = [...coveredBy(table, merged)];
  const covered: CoveredCells = { cells: places.length, columns: [...new Set(places.map(({ column }) => column))] };
  return { ...(fills && places.length > 0 ? withFilled(table, merged) : table), covered };
}
