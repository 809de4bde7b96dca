import { CASES_SHEET, FEATURES_SHEET, VARIANTS_SHEET } from "./dictionary-clinical.ts";
import type { DictionaryColumn, DictionarySheet, SheetName } from "./dictionary-column.ts";
import { ASSAYS_SHEET, MEASUREMENTS_SHEET } from "./dictionary-cytokine.ts";
import { SAMPLES_SHEET } from "./dictionary-sample.ts";
import { ASSESSMENTS_SHEET, COURSES_SHEET } from "./dictionary-treatment.ts";

/** Every sheet of the cohort workbook in order: plain data, served as the data dictionary. */
export const DICTIONARY: readonly DictionarySheet[] = [
  CASES_SHEET,
  VARIANTS_SHEET,
  FEATURES_SHEET,
  COURSES_SHEET,
  ASSESSMENTS_SHEET,
  SAMPLES_SHEET,
  ASSAYS_SHEET,
  MEASUREMENTS_SHEET,
];

/** Sheets of the template that explain and hold no case; they are searched for identifiers like all others. */
export const EXPLAINING_SHEETS: readonly string[] = ["guide", "example", "exemple"];

/** The sheet of a name. Throws when it is none of the dictionary's. */
export function dictionarySheet(name: SheetName): DictionarySheet {
  const sheet = DICTIONARY.find((candidate) => candidate.name === name);
  if (!sheet) throw new RangeError(`unknown sheet ${name}`);
  return sheet;
}

/** The column of a sheet, or `null`. */
export function dictionaryColumn(sheet: SheetName, name: string): DictionaryColumn | null {
  return dictionarySheet(sheet).columns.find((column) => column.name === name) ?? null;
}
