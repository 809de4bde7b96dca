import type { SheetName } from "../dictionary/dictionary-column.ts";
import { rowsByKey } from "./case-rows.ts";
import { asFields, type FieldRow, type FieldValue } from "./cohort-column.ts";

/** UNKNOWN is what a blank preservation is read as. */
function isBlank(field: string, value: FieldValue | undefined): boolean {
  return value === null || value === undefined || (field === "freshOrFrozen" && value === "UNKNOWN");
}

function mergedRow(before: FieldRow, after: FieldRow): FieldRow {
  const kept = Object.entries(before).filter(([field]) => isBlank(field, after[field]));
  return kept.length === 0 ? after : { ...after, ...Object.fromEntries(kept) };
}

/** The rows of one sheet as the new file has them, their blanks filled from the row of the same key before. */
export function mergedRows<Row extends object>(
  sheet: SheetName,
  before: readonly Row[],
  after: readonly Row[],
): readonly Row[] {
  if (before.length === 0) return after;
  const known = rowsByKey(sheet, asFields(before));
  const merged = [...rowsByKey(sheet, asFields(after))].map(([key, row]) => {
    const previous = known.get(key);
    return previous ? mergedRow(previous, row) : row;
  });
  return merged as readonly object[] as readonly Row[];
}
