/** What a cell holds: typed text, a spreadsheet number, a calendar date or clock time, TRUE or FALSE. */
export type CellKind = "text" | "number" | "date" | "boolean";

/** Where a cell stands in the file as its owner sees it; rows count from 1, columns from 0 (`null`: a whole row). */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
}

/** One cell as read. A date keeps no text: nothing may be made of it. `at` is set when a mapping has moved the cell. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  readonly at?: CellAddress;
}

/** The letters of a column, as Excel shows them: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The name of a cell such as `D7`, or `null` for a whole row. */
export function cellName(at: CellAddress): string | null {
  return at.column === null ? null : `${columnLetters(at.column)}${at.row}`;
}

/** One key per cell, for sets of cells. */
export function cellKey(at: CellAddress): string {
  return `${at.sheet}!${at.row}:${at.column ?? ""}`;
}
