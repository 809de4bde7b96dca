import type { Problem } from "../rules/problem.ts";
import type { Cell, CellAddress } from "./cell.ts";
import type { TableRows } from "./table-rows.ts";

/** Character sets a text file may be read in; `null` in the settings lets the file decide. */
export type Charset = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh";

/** The sign before the decimals. */
export type DecimalSign = "," | ".";

/** What a person may say about how to read the file; whatever is left out is found in the file itself. */
export interface ReadingSettings {
  readonly charset?: Charset;
  readonly delimiter?: "," | ";" | "\t" | "|";
  /** Answers the question `1,234` asks. */
  readonly decimal?: DecimalSign;
  /** The (last) line that holds the column names, from 1; otherwise it is found. */
  readonly headerRow?: number;
  /** How many lines make up the column names, 0 for a table without any; otherwise it is found. */
  readonly headerLines?: 0 | 1 | 2 | 3;
  /** Whether a cell that is merged over lines below it says the same in each of them; otherwise those are blank. */
  readonly fillMerged?: boolean;
  /** Which sheet a column mapping is about, counted from 1; otherwise the first that is not hidden. */
  readonly sheet?: number;
}

/** How to read a file, who is told of each row as it is read, and whether merged cells are looked for to be shown. */
export interface WatchedReading extends ReadingSettings {
  readonly onRow?: () => void;
  readonly looksForMerged?: boolean;
}

/** Blank cells of a sheet that a cell above them is merged over. */
export interface CoveredCells {
  readonly cells: number;
  /** Positions of the columns they stand in, from 0. */
  readonly columns: readonly number[];
}

/** One line of a table; `row` is the line number the owner of the file sees. Blank cells are `null`. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly (Cell | null)[];
}

/** One sheet, or one delimited file. */
export interface Table {
  /** The name as it stands in the file. It may name a person, so it appears in no problem. */
  readonly title: string;
  /** What problems call the sheet: its name when the portal knows it, else `#3` for the third. */
  readonly label: string;
  /** Which sheet of the file it is, from 1. */
  readonly position: number;
  readonly hidden: boolean;
  /** A delimited file comes out of one program, so one column's decimal sign tells about the others; a workbook does not. */
  readonly delimited: boolean;
  /** Lines above the body: titles, and the lines the column names were joined from. */
  readonly above: readonly TableRow[];
  readonly header: TableRow;
  /** How many lines the column names take; 0 where the table has none and they are the letters of the columns. */
  readonly headerLines: number;
  /** Lines below the column names, blank ones left out. */
  readonly rows: TableRows;
  /** Counted as the file has them, filled or not; left out where nobody asked. */
  readonly covered?: CoveredCells;
}

/** How a text file was understood, to be shown to its owner. */
export interface ReadingDecision {
  readonly sheet: string;
  readonly charset: Charset;
  readonly delimiter: string;
  /** Up to five cells with accented letters, by which a person sees whether the character set is right. */
  readonly accented: readonly string[];
}

/** A file as read, before its rules are checked. */
export interface Tables {
  /** What is checked; after a column mapping these are the mapped sheets. */
  readonly sheets: readonly Table[];
  /** Everything the file holds, hidden sheets too: searched for identifiers whatever the mapping leaves out. */
  readonly read: readonly Table[];
  readonly settings: ReadingSettings;
  /** Problems met on the way here. */
  readonly problems: readonly Problem[];
}

/** The cell of a line in a column, or `null` when blank. */
export function cellAt(row: TableRow, column: number): Cell | null {
  return row.cells[column] ?? null;
}

/** Where the cell of a line and column stands in the owner's file. */
export function addressIn(table: Table, row: TableRow, column: number): CellAddress {
  const cell = cellAt(row, column);
  return cell?.at ?? { sheet: table.label, row: row.row, column };
}

/** The same of the row of an index, without making the row. */
export function placeIn(table: Table, index: number, column: number): CellAddress {
  const moved = table.rows.columns[column]?.movedFrom?.(index);
  return moved ?? { sheet: table.label, row: table.rows.lineOf(index), column };
}
