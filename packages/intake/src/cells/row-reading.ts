import type { RecognisedSheet } from "../checking/recognised-sheet.ts";
import type { DictionaryColumn, DictionarySheet, SheetName } from "../dictionary/dictionary-column.ts";
import type { Cell, CellAddress } from "../reading/cell.ts";
import { cellKey } from "../reading/cell.ts";
import type { DecimalSign } from "../reading/table.ts";
import { addressIn, cellAt } from "../reading/table.ts";
import type { Finding } from "../rules/problem.ts";
import type { Reading } from "./cell-reading.ts";
import { mayHoldDecimals, readCell } from "./cell-reading.ts";
import type { DecimalEvidence } from "./number-reading.ts";
import { evidenceOf } from "./number-reading.ts";

/** One row as read. A column whose cell broke a rule, or that the sheet lacks, has no value. */
export interface RowReading {
  readonly values: Readonly<Record<string, Reading>>;
  /** Where a column of this row stands; the whole row when the sheet lacks the column. */
  at(column: string): CellAddress;
}

/** The rows of every sheet that was found. */
export type SheetReadings = Readonly<Record<SheetName, readonly RowReading[]>>;

/** What reading the rows needs besides the rows. */
export interface RowReadingContext {
  readonly findings: Finding[];
  /** Cells already reported as identifiers. */
  readonly flagged: ReadonlySet<string>;
  readonly decimal: DecimalSign | undefined;
}

function columnEvidence(sheet: RecognisedSheet, position: number): { comma: boolean; point: boolean } {
  const found = { comma: false, point: false };
  for (const row of sheet.table.rows) {
    const cell = cellAt(row, position);
    if (cell?.kind !== "text") continue;
    const shown = evidenceOf(cell.text);
    found.comma ||= shown.comma;
    found.point ||= shown.point;
  }
  return found;
}

/**
 * The decimal signs of a sheet's columns. A column of a delimited file that shows none follows the file's other
 * columns when these agree; a workbook's cells may come from anywhere, so each of its columns stands alone.
 */
function evidenceByColumn(sheet: RecognisedSheet, context: RowReadingContext): ReadonlyMap<string, DecimalEvidence> {
  const columns = sheet.dictionary.columns.filter(
    (column) => mayHoldDecimals(column) && sheet.columns.has(column.name),
  );
  const shown = columns.map((column) => ({
    column,
    evidence: columnEvidence(sheet, sheet.columns.get(column.name) ?? -1),
  }));
  const file = {
    comma: shown.some(({ evidence }) => evidence.comma),
    point: shown.some(({ evidence }) => evidence.point),
  };
  const chosen = context.decimal ? { chosen: context.decimal } : {};
  return new Map(
    shown.map(({ column, evidence }) => {
      const silent = !evidence.comma && !evidence.point;
      const borrowed = silent && sheet.table.delimited && file.comma !== file.point;
      if (evidence.comma && evidence.point) {
        const detail = { name: column.name };
        const place = { sheet: sheet.table.label, column: column.name };
        context.findings.push({ rule: "MIXED_DECIMALS", ...place, detail });
      }
      return [column.name, { ...(borrowed ? file : evidence), ...chosen }];
    }),
  );
}

const NO_EVIDENCE: DecimalEvidence = { comma: false, point: false };

interface ColumnCell {
  readonly column: DictionaryColumn;
  readonly cell: Cell | null;
  readonly at: CellAddress;
  readonly evidence: DecimalEvidence;
}

function readingOf({ column, cell, at, evidence }: ColumnCell, context: RowReadingContext): Reading | undefined {
  if (context.flagged.has(cellKey(at))) return undefined;
  const read = readCell(cell, column, evidence);
  if ("value" in read) return read.value;
  context.findings.push({ rule: read.rule, at, column: column.name, detail: read.detail });
  return undefined;
}

/** Reads every row of a sheet, cell by cell, and notes what breaks a rule. */
export function readRows(sheet: RecognisedSheet, context: RowReadingContext): readonly RowReading[] {
  const evidence = evidenceByColumn(sheet, context);
  const present = sheet.dictionary.columns.flatMap((column) => {
    const position = sheet.columns.get(column.name);
    return position === undefined ? [] : [{ column, position, evidence: evidence.get(column.name) ?? NO_EVIDENCE }];
  });
  return sheet.table.rows.map((row) => {
    const values: Record<string, Reading> = {};
    for (const { column, position, evidence } of present) {
      const at = addressIn(sheet.table, row, position);
      const value = readingOf({ column, cell: cellAt(row, position), at, evidence }, context);
      if (value !== undefined) values[column.name] = value;
    }
    const at = (name: string): CellAddress => {
      const position = sheet.columns.get(name);
      if (position !== undefined) return addressIn(sheet.table, row, position);
      return { sheet: sheet.table.label, row: row.row, column: null };
    };
    return { values, at };
  });
}

/** The text of a column, or `null` when it is blank, missing or broken. */
export function textIn(row: RowReading, column: string): string | null {
  const value = row.values[column];
  return typeof value === "string" ? value : null;
}

/** The number of a column, or `null` when it is blank, missing or broken. */
export function numberIn(row: RowReading, column: string): number | null {
  const value = row.values[column];
  return typeof value === "number" ? value : null;
}

/** The columns of a sheet, named one after the other. */
export function columnList(sheet: DictionarySheet): string {
  return sheet.columns.map((column) => column.name).join(", ");
}
