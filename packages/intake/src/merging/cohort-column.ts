import type { CohortFile } from "@nlrp12/domain";
import type { SheetName } from "../dictionary/dictionary-column.ts";

/** What one field of a row may hold. */
export type FieldValue = string | number | boolean | null;

/** A row of any sheet as its fields. */
export type FieldRow = Readonly<Record<string, FieldValue>>;

/** `age_at_onset_years` is `ageAtOnsetYears` in a cohort file. */
export function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Rows as plain fields: the very rows, since there may be very many. */
export function asFields(rows: readonly object[]): readonly FieldRow[] {
  return rows as readonly FieldRow[];
}

/** The rows of a sheet of a cohort file as plain fields. */
export function fieldRows(file: CohortFile, sheet: SheetName): readonly FieldRow[] {
  return asFields(file[sheet]);
}
