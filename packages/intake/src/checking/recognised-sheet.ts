import { DICTIONARY, EXPLAINING_SHEETS } from "../dictionary/dictionary.ts";
import type { DictionaryColumn, DictionarySheet, SheetName } from "../dictionary/dictionary-column.ts";
import { namedLike, nearestOf } from "../dictionary/written-form.ts";
import type { CellAddress } from "../reading/cell.ts";
import type { Table } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import type { Finding } from "../rules/problem.ts";
import type { FlaggedCells } from "./flagged-cells.ts";

/** A table that is one of the dictionary's sheets, and where its columns stand. */
export interface RecognisedSheet {
  readonly dictionary: DictionarySheet;
  readonly table: Table;
  /** Position of each declared column that the table has. */
  readonly columns: ReadonlyMap<string, number>;
}

/** What recognising needs besides the tables. */
export interface RecognitionContext {
  readonly findings: Finding[];
  readonly flagged: FlaggedCells;
}

const SHEET_LIST = DICTIONARY.map((sheet) => sheet.name).join(", ");

function columnNames(columns: readonly DictionaryColumn[]): string {
  return columns.map((column) => column.name).join(", ");
}

function hasContent(table: Table, column: number): boolean {
  return table.rows.columns[column]?.codes.some((code) => code !== 0) === true;
}

/** A column name as the dictionary writes it; a misspelt one is noted and then taken for what it nearly is. */
function columnOf(text: string, at: CellAddress, sheet: DictionarySheet, findings: Finding[]): DictionaryColumn | null {
  const known = namedLike(sheet.columns, text);
  if (known) return known;
  const near = nearestOf(sheet.columns, text);
  if (near) findings.push({ rule: "COLUMN_NAME", at, detail: { name: near.name } });
  else findings.push({ rule: "UNDECLARED_COLUMN", at, detail: { columns: columnNames(sheet.columns) } });
  return near;
}

function recognisedColumns(table: Table, sheet: DictionarySheet, context: RecognitionContext): Map<string, number> {
  const columns = new Map<string, number>();
  const width = Math.max(table.header.cells.length, table.rows.columns.length);
  let refused = false;
  for (let position = 0; position < width; position += 1) {
    const cell = cellAt(table.header, position);
    const at = cell?.at ?? { sheet: table.label, row: table.header.row, column: position };
    if (!cell) {
      if (hasContent(table, position)) context.findings.push({ rule: "CELL_WITHOUT_HEADER", at });
      continue;
    }
    if (context.flagged.has(at)) {
      refused = true;
      continue;
    }
    const column = columnOf(cell.text, at, sheet, context.findings);
    if (!column) continue;
    if (columns.has(column.name))
      context.findings.push({ rule: "DUPLICATE_COLUMN", at, detail: { name: column.name } });
    else columns.set(column.name, position);
  }
  for (const column of sheet.columns) {
    if (column.required === false || columns.has(column.name) || refused) continue;
    const detail = { name: column.name, description: column.description };
    context.findings.push({ rule: "MISSING_COLUMN", sheet: table.label, column: column.name, detail });
  }
  return columns;
}

function sheetOf(table: Table, taken: ReadonlySet<SheetName>, findings: Finding[]): DictionarySheet | null {
  const known = namedLike(DICTIONARY, table.title);
  if (known && !taken.has(known.name)) return known;
  const place = { sheet: table.label };
  if (known) {
    findings.push({ rule: "DUPLICATE_SHEET", ...place });
    return null;
  }
  const near = nearestOf(DICTIONARY, table.title);
  if (near && !taken.has(near.name)) {
    findings.push({ rule: "SHEET_NAME", ...place, detail: { name: near.name } });
    return near;
  }
  findings.push({ rule: "UNKNOWN_SHEET", ...place, detail: { sheets: SHEET_LIST } });
  return null;
}

function isExplaining(table: Table): boolean {
  return EXPLAINING_SHEETS.includes(table.title.trim().toLowerCase());
}

/** Finds the dictionary's sheets among the tables of a file, with their columns, and notes every name it refuses. */
export function recogniseSheets(tables: readonly Table[], context: RecognitionContext): readonly RecognisedSheet[] {
  // A mapping that cannot be applied leaves no sheet and has said why.
  if (tables.length === 0) return [];
  const candidates = tables.filter((table) => !isExplaining(table));
  const known = candidates.some(({ title }) => namedLike(DICTIONARY, title) ?? nearestOf(DICTIONARY, title));
  if (!known) {
    context.findings.push({ rule: "NO_KNOWN_SHEET", detail: { sheets: SHEET_LIST } });
    return [];
  }
  const taken = new Set<SheetName>();
  return candidates.flatMap((table) => {
    const dictionary = sheetOf(table, taken, context.findings);
    if (!dictionary) return [];
    taken.add(dictionary.name);
    return [{ dictionary, table, columns: recognisedColumns(table, dictionary, context) }];
  });
}
