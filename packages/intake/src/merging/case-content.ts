import type { CohortFile } from "@nlrp12/domain";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { CaseRows } from "./case-rows.ts";
import { rowsByCase } from "./case-rows.ts";
import type { FieldRow } from "./cohort-column.ts";

/** How a value was written (`12,5` or `12.5`) is kept with the row but is not content: the number is. */
const NOT_CONTENT: readonly string[] = ["reported"];

function canonicalRow(row: FieldRow): string {
  const fields = Object.keys(row).filter((field) => !NOT_CONTENT.includes(field));
  return JSON.stringify(Object.fromEntries(fields.sort().map((field) => [field, row[field] ?? null])));
}

/** The canonical JSON of one case: sheets in order, rows sorted, keys sorted. */
export function canonicalCase(rows: CaseRows): string {
  const sheets = SHEET_NAMES.map(
    (sheet) => `${JSON.stringify(sheet)}:[${rows[sheet].map(canonicalRow).sort().join(",")}]`,
  );
  return `{${sheets.join(",")}}`;
}

/**
 * By case code, everything the file says of the case, assays included, as one canonical JSON text: equal exactly when
 * the content is, whatever the order of rows or the way numbers were written. Made for hashing versions.
 */
export function caseContent(file: CohortFile): ReadonlyMap<string, string> {
  return new Map([...rowsByCase(file)].map(([caseCode, rows]) => [caseCode, canonicalCase(rows)]));
}
