import { byCode } from "../cells/by-code.ts";
import type { ReadColumn } from "../cells/read-column.ts";

/** Rows of one sheet by the number of their case: four bytes for each row. */
export interface RowsByCase {
  /** Indices of the rows of a case, in order. */
  of(caseNumber: number): Uint32Array;
}

const NO_ROWS: RowsByCase = { of: () => new Uint32Array() };

/**
 * Sorts the rows of a sheet by case, by counting. `column` holds, for each row, the text from which `caseOf` tells the
 * number of the case; a row of no case is left out.
 */
export function rowsByCase(
  column: ReadColumn | undefined,
  cases: number,
  caseOf: (text: string) => number | undefined,
): RowsByCase {
  if (!column) return NO_ROWS;
  const { codes, cells } = column;
  const caseByCode = byCode(cells, (code) => caseOf(cells.textOf(code) ?? "") ?? cases);
  const ends = new Uint32Array(cases + 1);
  for (const code of codes) {
    const number = caseByCode[code] ?? cases;
    ends[number] = (ends[number] ?? 0) + 1;
  }
  for (let number = 1; number <= cases; number += 1) ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
  const starts = ends.map((end, number) => (number === 0 ? 0 : (ends[number - 1] ?? end)));
  const rows = new Uint32Array(codes.length);
  const next = starts.slice();
  for (const [row, code] of codes.entries()) {
    const number = caseByCode[code] ?? cases;
    const at = next[number] ?? 0;
    rows[at] = row;
    next[number] = at + 1;
  }
  return { of: (number) => rows.subarray(starts[number] ?? 0, ends[number] ?? 0) };
}
