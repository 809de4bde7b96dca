import { wantsNumber } from "../cells/cell-reading.ts";
import { readRows } from "../cells/row-reading.ts";
import { noRows, type SheetReading } from "../cells/sheet-reading.ts";
import { DICTIONARY } from "../dictionary/dictionary.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import { namedLike } from "../dictionary/written-form.ts";
import { scanForIdentifiers } from "../identifiers/identifier-scan.ts";
import type { CellAddress } from "../reading/cell.ts";
import type { Table, Tables } from "../reading/table.ts";
import type { Finding, Problem } from "../rules/problem.ts";
import { eachPlace, hasError, problemsOf } from "../rules/problem.ts";
import type { CheckedCohort } from "./checked-cohort.ts";
import { checkCourses } from "./course-check.ts";
import { checkDuplicates } from "./duplicate-check.ts";
import { checkMeasurements } from "./measurement-check.ts";
import { checkPlausibility } from "./plausibility-check.ts";
import { cohortOfReadings } from "./read-cohort.ts";
import { recogniseSheets } from "./recognised-sheet.ts";
import { checkReferences } from "./reference-check.ts";
import { checkAssays, checkSamples, withAssayFilledDown } from "./sample-check.ts";
import { checkSheetPresence } from "./sheet-presence-check.ts";
import { checkVariants } from "./variant-check.ts";

/** What a person may decide about a file before it is checked again. */
export interface CheckSettings {
  /** Counts every treated case's days from its first anakinra start. */
  readonly shiftDays?: boolean;
  /** Masks of the center's local numbers, such as `80######`; a cell of that form is refused. */
  readonly localNumberMasks?: readonly string[];
}

/** A cohort file as checked: `cohort` is `null` exactly when a problem is an ERROR. */
export interface CheckResult {
  readonly cohort: CheckedCohort | null;
  readonly problems: readonly Problem[];
  /** Rows read on each sheet, whether or not the file is accepted. */
  readonly counts: Readonly<Record<SheetName, number>>;
  /** Every place of every problem, made when it is asked for, from which the page draws its map and marks the workbook. */
  readonly findings: readonly Finding[];
}

/** Where the first cell of a column that a mapping has moved stands in the owner's file. */
function firstMove({ rows }: Table, position: number): CellAddress | undefined {
  const movedFrom = rows.columns[position]?.movedFrom;
  for (let index = 0; movedFrom && index < rows.length; index += 1) {
    const at = movedFrom(index);
    if (at) return at;
  }
  return undefined;
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
      const moved = firstMove(table, position);
      keys.add(`${moved?.sheet ?? table.label}:${moved?.column ?? position}`);
    }
  }
  return keys;
}

function emptyReadings(): Record<SheetName, SheetReading> {
  const none = noRows();
  return Object.fromEntries(SHEET_NAMES.map((name) => [name, none])) as Record<SheetName, SheetReading>;
}

/**
 * Checks a file against every rule at once and, when none is broken, turns it into a cohort file whose rows keep the
 * order of the file. Problems name sheet and cell in both languages, and never what a cell says.
 */
export function checkTables(tables: Tables, settings: CheckSettings = {}): CheckResult {
  const { findings: identifiers, flagged } = scanForIdentifiers(tables, {
    numberColumns: numberColumnsOf(tables),
    localNumberMasks: settings.localNumberMasks ?? [],
  });
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
    findings.push(...checkPlausibility(readings));
  }
  const problems = [...tables.problems, ...problemsOf(findings)];
  const counts = Object.fromEntries(SHEET_NAMES.map((name) => [name, readings[name].length])) as CheckResult["counts"];
  return {
    cohort: hasError(problems) ? null : cohortOfReadings(readings, settings.shiftDays === true),
    problems,
    counts,
    get findings() {
      return [...eachPlace(findings)];
    },
  };
}
