import type { CohortFile } from "@nlrp12/domain";
import type { CellStyle } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { DICTIONARY } from "../dictionary/dictionary.ts";
import type { DictionarySheet } from "../dictionary/dictionary-column.ts";
import type { WrittenCell } from "./written-rows.ts";
import { writtenRows } from "./written-rows.ts";

/** A choice offered in the cells of one column. */
export interface ColumnChoice {
  /** Position of the column, from 0. */
  readonly column: number;
  readonly range: string;
  readonly choices: readonly string[];
  readonly title: string;
  readonly message: string;
}

/** One sheet to write: the first row is in bold and stays in view. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Columns whose cells are text, so that Excel does not turn `6-11` into a date. */
  readonly textColumns: readonly number[];
  /** Blank rows to prepare in that way; the library gives a whole column no format. */
  readonly preparedRows: number;
  readonly choices: readonly ColumnChoice[];
}

/** Widths in characters, measured on the first rows. */
const WIDEST = 60;
const NARROWEST = 10;
const ROWS_MEASURED = 200;

function columnsOf(sheet: SheetToWrite) {
  const shown = sheet.rows.slice(0, ROWS_MEASURED);
  const width = Math.max(...shown.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const longest = Math.max(...shown.map((row) => String(row[column] ?? "").length));
    return {
      width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)),
      ...(sheet.textColumns.includes(column) ? { numFmt: "@" } : {}),
    };
  });
}

function cellsOf(sheet: SheetToWrite) {
  const cells = new Map<string, { value?: null; style: CellStyle }>();
  for (const column of sheet.rows[0]?.keys() ?? []) cells.set(`0,${column}`, { style: { font: { bold: true } } });
  for (let row = 1; row <= sheet.preparedRows; row += 1) {
    for (const column of sheet.textColumns) cells.set(`${row},${column}`, { value: null, style: { numFmt: "@" } });
  }
  return cells;
}

/** The only writer that knows the spreadsheet library. */
export async function xlsxBytes(sheets: readonly SheetToWrite[], title: string): Promise<Uint8Array> {
  return await writeXlsx({
    properties: { title },
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => [...row]),
      columns: columnsOf(sheet),
      freezePane: { rows: 1 },
      cells: cellsOf(sheet),
      dataValidations: sheet.choices.map(({ range, choices, title: inputTitle, message }) => ({
        type: "list" as const,
        values: [...choices],
        range,
        allowBlank: true,
        showInputMessage: true,
        inputTitle,
        inputMessage: message,
        showErrorMessage: true,
        errorStyle: "warning" as const,
      })),
    })),
  });
}

/** Columns of a sheet whose cells Excel must leave as they are typed. */
export function textColumnsOf(sheet: DictionarySheet): readonly number[] {
  return sheet.columns.flatMap((column, position) =>
    column.kind === "code" || column.words === "ageBand" ? [position] : [],
  );
}

/** A cohort file as an XLSX workbook with all its sheets. */
export async function writeWorkbook(file: CohortFile): Promise<Uint8Array> {
  const sheets = DICTIONARY.map((sheet) => ({
    name: sheet.name,
    rows: [sheet.columns.map((column) => column.name), ...writtenRows(file, sheet.name)],
    textColumns: textColumnsOf(sheet),
    preparedRows: 0,
    choices: [],
  }));
  return await xlsxBytes(sheets, "Cohort workbook");
}
