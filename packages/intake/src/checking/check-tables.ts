import type { CohortFile } from "@nlrp12/domain";
import { wantsNumber } from "../cells/cell-reading.ts";
import type { SheetReadings } from "../cells/row-reading.ts";
import { readRows } from "../cells/row-reading.ts";
import { DICTIONARY } from "../dictionary/dictionary.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import { namedLike } from "../dictionary/written-form.ts";
import { scanForIdentifiers } from "../identifiers/identifier-scan.ts";
import type { Tables } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import type { Finding, Problem } from "../rules/problem.ts";
import { hasError, problemsOf } from "../rules/problem.ts";
import { assayLimits } from "./assay-limit.ts";
import {
  assayRow,
  assessmentRow,
  caseRow,
  courseRow,
  featureRow,
  measurementRow,
  sampleRow,
  variantRow,
} from "./cohort-rows.ts";
import { checkCourses } from "./course-check.ts";
import { withDayZeroAtFirstDose } from "./day-shift.ts";
import { checkDuplicates } from "./duplicate-check.ts";
import { checkMeasurements } from "./measurement-check.ts";
import { recogniseSheets } from "./recognised-sheet.ts";
import { checkReferences } from "./reference-check.ts";
import { checkAssays, checkSamples, withAssayFilledDown } from "./sample-check.ts";
import { checkSheetPresence } from "./sheet-presence-check.ts";
import { checkVariants } from "./variant-check.ts";

/** What a person may decide about a file before it is checked again. */
export interface CheckSettings {
  /** Counts every treated case's days from its first anakinra start. */
  readonly shiftDays?: boolean;
}

/** A cohort file as checked: `file` is `null` exactly when a problem is an ERROR. */
export interface CheckResult {
  readonly file: CohortFile | null;
  readonly problems: readonly Problem[];
  /** Rows read on each sheet, whether or not the file is accepted. */
  readonly counts: Readonly<Record<SheetName, number>>;
}

/** Columns (`sheet:position`) in which a date is a slip of the pen, reported with the words of its column. */
function numberColumnsOf(tables: Tables): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const table of tables.sheets) {
    const sheet = namedLike(DICTIONARY, table.title);
    if (!sheet) continue;
    for (const [position, header] of table.header.cells.entries()) {
      const column = header && namedLike(sheet.columns, header.text);
      if (!column || !wantsNumber(column)) continue;
      const moved = table.rows.map((row) => cellAt(row, position)?.at).find((at) => at !== undefined);
      keys.add(`${moved?.sheet ?? table.label}:${moved?.column ?? position}`);
    }
  }
  return keys;
}

function fileOf(readings: SheetReadings): CohortFile {
  const limits = assayLimits(readings);
  return {
    cases: readings.cases.map(caseRow),
    variants: readings.variants.map(variantRow),
    features: readings.features.map(featureRow),
    courses: readings.courses.map(courseRow),
    assessments: readings.assessments.map(assessmentRow),
    samples: readings.samples.map(sampleRow),
    assays: readings.assays.map(assayRow),
    measurements: readings.measurements.map((row) => measurementRow(row, limits)),
  };
}

function emptyReadings(): Record<SheetName, SheetReadings[SheetName]> {
  return {
    cases: [],
    variants: [],
    features: [],
    courses: [],
    assessments: [],
    samples: [],
    assays: [],
    measurements: [],
  };
}

/**
 * Checks a file against every rule at once and, when none is broken, turns it into a cohort file whose rows keep the
 * order of the file. Problems name sheet and cell in both languages, and never what a cell says.
 */
export function checkTables(tables: Tables, settings: CheckSettings = {}): CheckResult {
  const { findings: identifiers, flagged } = scanForIdentifiers(tables, numberColumnsOf(tables));
  const findings: Finding[] = [...identifiers];
  const sheets = recogniseSheets(tables.sheets, { findings, flagged });
  const readings = emptyReadings();
  for (const sheet of sheets) {
    readings[sheet.dictionary.name] = readRows(sheet, { findings, flagged, decimal: tables.settings.decimal });
  }
  readings.assays = withAssayFilledDown(readings.assays);
  if (sheets.length > 0) {
    findings.push(...checkSheetPresence(readings), ...checkDuplicates(readings), ...checkReferences(readings));
    findings.push(...checkCourses(readings, settings.shiftDays === true), ...checkVariants(readings));
    findings.push(...checkSamples(readings), ...checkAssays(readings), ...checkMeasurements(readings));
  }
  const problems = [...tables.problems, ...problemsOf(findings)];
  const counts = Object.fromEntries(SHEET_NAMES.map((name) => [name, readings[name].length])) as CheckResult["counts"];
  if (hasError(problems)) return { file: null, problems, counts };
  const file = fileOf(readings);
  return { file: settings.shiftDays ? withDayZeroAtFirstDose(file) : file, problems, counts };
}
