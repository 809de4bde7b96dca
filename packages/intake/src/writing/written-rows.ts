import type { CohortFile, Comparator } from "@nlrp12/domain";
import { writtenNumber } from "../cells/written-number.ts";
import { dictionarySheet } from "../dictionary/dictionary.ts";
import type { DictionaryColumn, SheetName } from "../dictionary/dictionary-column.ts";
import type { FieldRow, FieldValue } from "../merging/cohort-column.ts";
import { fieldOf, fieldRows } from "../merging/cohort-column.ts";
import type { DecimalSign } from "../reading/table.ts";

/** A cell to write: numbers stay numbers where the format has them. */
export type WrittenCell = string | number | null;

/** A concentration as text: `12.5`, `<2.3`. */
export function writtenConcentration(comparator: Comparator, value: number, decimal: DecimalSign): string {
  return `${comparator === "=" ? "" : comparator}${writtenNumber(value, decimal)}`;
}

/** Excel runs a cell that begins with one of these; a checked cohort has none. */
function harmless(text: string): string {
  return /^[=+@\t\r]/.test(text) ? `'${text}` : text;
}

function writtenCell(row: FieldRow, column: DictionaryColumn): WrittenCell {
  const value: FieldValue | undefined = row[fieldOf(column.name)];
  if (value === null || value === undefined) return null;
  if (column.kind === "concentration" && row.comparator !== "=") return `${row.comparator}${value}`;
  // An age is 89 at most, or the class of all older ones.
  if (column.kind === "age" && value === 90) return "90+";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? harmless(value) : value;
}

/** The rows of a sheet below its column names, in the columns of the dictionary. */
export function writtenRows(file: CohortFile, sheet: SheetName): readonly (readonly WrittenCell[])[] {
  const { columns } = dictionarySheet(sheet);
  return fieldRows(file, sheet).map((row) => columns.map((column) => writtenCell(row, column)));
}
