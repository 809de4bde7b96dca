import { type CohortFile, EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { cohortOf } from "../checking/checked-cohort.ts";
import { dictionarySheet } from "../dictionary/dictionary.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import { canonicalCase } from "./case-content.ts";
import type { CaseRows } from "./case-rows.ts";
import { keyFields, rowsByCase, rowsByKey } from "./case-rows.ts";
import type { FieldRow, FieldValue } from "./cohort-column.ts";
import { fieldOf } from "./cohort-column.ts";
import { cohortMerge, type MergeSettings } from "./cohort-merge.ts";

/** What becomes of a case when the new file is published. MISSING cases stay unless ticked for removal. */
export type CaseChange = "NEW" | "CHANGED" | "UNCHANGED" | "MISSING";

/** One cell that changes; `from` and `to` are texts for the manager who owns the data, `null` for a blank. */
export interface FieldChange {
  readonly sheet: SheetName;
  /** What tells the row from others of the case, such as `IL_6 · A1`. */
  readonly row: string;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Rows that come, go or change on one sheet of a case. */
export interface RowCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What a new file does to one case. */
export interface CaseDifference {
  readonly caseCode: string;
  readonly change: CaseChange;
  readonly fields: readonly FieldChange[];
  readonly rows: Readonly<Record<SheetName, RowCounts>>;
}

/** What a new file does to a cohort. */
export interface CohortDifference {
  readonly cases: readonly CaseDifference[];
  readonly counts: Readonly<Record<CaseChange, number>>;
}

const asText = (value: FieldValue | undefined) => (value === null || value === undefined ? null : String(value));

function changedFields(sheet: SheetName, before: FieldRow, after: FieldRow): readonly FieldChange[] {
  const keys = keyFields(sheet);
  const own = keys.filter((field) => field !== "caseCode");
  const row = own.flatMap((field) => asText(after[field]) ?? []).join(" · ");
  // The comparator belongs to the value: `<2.3` is shown as it reads.
  const shown = (from: FieldRow, field: string) =>
    sheet === "measurements" && field === "value" && from.comparator !== "="
      ? `${from.comparator}${from.value}`
      : asText(from[field]);
  return dictionarySheet(sheet).columns.flatMap(({ name }) => {
    const field = fieldOf(name);
    const [from, to] = [shown(before, field), shown(after, field)];
    return keys.includes(field) || from === to ? [] : [{ sheet, row, column: name, from, to }];
  });
}

function differenceOnSheet(sheet: SheetName, before: readonly FieldRow[], after: readonly FieldRow[]) {
  const [known, now] = [rowsByKey(sheet, before), rowsByKey(sheet, after)];
  const fields: FieldChange[] = [];
  let changed = 0;
  for (const [key, row] of now) {
    const previous = known.get(key);
    const found = previous ? changedFields(sheet, previous, row) : [];
    fields.push(...found);
    if (found.length > 0) changed += 1;
  }
  const added = [...now.keys()].filter((key) => !known.has(key)).length;
  const removed = [...known.keys()].filter((key) => !now.has(key)).length;
  return { fields, rows: { added, removed, changed } };
}

const NO_ROWS: CaseRows = {
  cases: [],
  variants: [],
  features: [],
  courses: [],
  assessments: [],
  samples: [],
  assays: [],
  measurements: [],
};

function differenceOfCase(
  caseCode: string,
  before: CaseRows | undefined,
  after: CaseRows,
  there: boolean,
): CaseDifference {
  const bySheet = SHEET_NAMES.map((sheet) => ({
    sheet,
    ...differenceOnSheet(sheet, (before ?? NO_ROWS)[sheet], after[sheet]),
  }));
  const same = before !== undefined && canonicalCase(before) === canonicalCase(after);
  const present: CaseChange = before ? (same ? "UNCHANGED" : "CHANGED") : "NEW";
  return {
    caseCode,
    change: there ? present : "MISSING",
    fields: bySheet.flatMap(({ fields }) => fields),
    rows: Object.fromEntries(bySheet.map(({ sheet, rows }) => [sheet, rows])) as CaseDifference["rows"],
  };
}

/**
 * How some cases change, in the order of `after`: `before` is what the release says of them, `after` what they become
 * (both with their assays), `inFile` the codes that the new file has.
 */
export function differencesOf(
  before: CohortFile,
  after: CohortFile,
  inFile: ReadonlySet<string>,
): readonly CaseDifference[] {
  const known = rowsByCase(before);
  return [...rowsByCase(after)].map(([caseCode, rows]) =>
    differenceOfCase(caseCode, known.get(caseCode), rows, inFile.has(caseCode)),
  );
}

/**
 * What publishing `next` would do to each case, for the manager who owns the data: cases of the new file in its order,
 * then those it lacks. A blank counts as "as before" unless `blankErases`.
 */
export function differenceOf(previous: CohortFile | null, next: CohortFile, settings: MergeSettings): CohortDifference {
  const file = cohortOf(next);
  const before = previous ?? EMPTY_COHORT_FILE;
  const after = cohortMerge(before.assays, file, settings).after(before, next);
  const cases = differencesOf(before, after, new Set(file.caseCodes));
  const counts = { NEW: 0, CHANGED: 0, UNCHANGED: 0, MISSING: 0 };
  for (const { change } of cases) counts[change] += 1;
  return { cases, counts };
}
