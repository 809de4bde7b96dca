import type { CohortFile } from "@nlrp12/domain";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { CaseRows } from "./case-rows.ts";
import { rowsByCase, rowsByKey } from "./case-rows.ts";
import type { FieldRow, FieldValue } from "./cohort-column.ts";
import { fieldRows } from "./cohort-column.ts";

/** How a new file is laid over what is published. */
export interface MergeSettings {
  /** Whether a blank cell, or a sheet without rows, takes away what was there. */
  readonly blankErases: boolean;
}

/** UNKNOWN is what a blank preservation is read as. */
function isBlank(field: string, value: FieldValue | undefined): boolean {
  return value === null || value === undefined || (field === "freshOrFrozen" && value === "UNKNOWN");
}

function mergedRow(before: FieldRow, after: FieldRow): FieldRow {
  const kept = Object.entries(before).filter(([field]) => isBlank(field, after[field]));
  return { ...after, ...Object.fromEntries(kept) };
}

/** The rows of one sheet after the new file; a sheet that the whole file leaves out erases nothing. */
function mergedRows(sheet: SheetName, before: readonly FieldRow[], after: readonly FieldRow[]): readonly FieldRow[] {
  const known = rowsByKey(sheet, before);
  return [...rowsByKey(sheet, after)].map(([key, row]) => {
    const previous = known.get(key);
    return previous ? mergedRow(previous, row) : row;
  });
}

/** The new file with what its blanks leave standing of the previous one; cases only in the previous file stay out. */
export function withBlanksFilled(previous: CohortFile, next: CohortFile, settings: MergeSettings): CohortFile {
  if (settings.blankErases) return next;
  const there = new Set(next.cases.map((row) => row.caseCode));
  const merged = SHEET_NAMES.map((sheet) => {
    const absent = next[sheet].length === 0 && sheet !== "cases";
    if (!absent) return [sheet, mergedRows(sheet, fieldRows(previous, sheet), fieldRows(next, sheet))];
    const caseOfSample = new Map([...previous.samples, ...next.samples].map((row) => [row.sampleCode, row.caseCode]));
    const kept = fieldRows(previous, sheet).filter((row) => {
      if (sheet === "assays") return true;
      const code = sheet === "measurements" ? caseOfSample.get(String(row.sampleCode)) : String(row.caseCode);
      return code !== undefined && there.has(code);
    });
    return [sheet, kept];
  });
  return withoutLooseEnds(Object.fromEntries(merged));
}

/** Measurements of samples that the new file no longer has go with them. */
function withoutLooseEnds(file: CohortFile): CohortFile {
  const samples = new Set(file.samples.map((row) => row.sampleCode));
  return { ...file, measurements: file.measurements.filter((row) => samples.has(row.sampleCode)) };
}

function keptCases(previous: CohortFile, next: CohortFile, removals: readonly string[]): readonly CaseRows[] {
  const there = new Set(next.cases.map((row) => row.caseCode));
  const ticked = new Set(removals);
  return [...rowsByCase(previous)].flatMap(([caseCode, rows]) =>
    there.has(caseCode) || ticked.has(caseCode) ? [] : [rows],
  );
}

/**
 * The cohort file to publish: the new file laid over the previous one. A case that the new file lacks stays unless its
 * code is among `removals` (which concerns only such cases); a row that a case no longer has goes; a blank erases
 * only when chosen. An assay in both files is as the new file says, for every case.
 */
export function mergeForPublishing(
  previous: CohortFile | null,
  next: CohortFile,
  options: MergeSettings & { readonly removals: readonly string[] },
): CohortFile {
  if (!previous) return next;
  const filled = withBlanksFilled(previous, next, options);
  const kept = keptCases(previous, filled, options.removals);
  const assayCodes = new Set(filled.assays.map((row) => row.assayCode));
  const used = new Set(
    [...kept.flatMap((rows) => rows.measurements), ...filled.measurements].map((row) => row.assayCode),
  );
  const keptAssays = previous.assays.filter((row) => used.has(row.assayCode) && !assayCodes.has(row.assayCode));
  const together = SHEET_NAMES.filter((sheet) => sheet !== "assays").map((sheet) => [
    sheet,
    [...filled[sheet], ...kept.flatMap((rows) => rows[sheet])],
  ]);
  return { ...Object.fromEntries(together), assays: [...filled.assays, ...keptAssays] };
}
