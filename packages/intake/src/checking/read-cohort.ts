import type { CohortFile } from "@nlrp12/domain";
import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import { textIn } from "../cells/row-reading.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { CheckedCohort } from "./checked-cohort.ts";
import { assayRow, assessmentRow, caseRow, courseRow, featureRow, sampleRow, variantRow } from "./cohort-rows.ts";
import { withDayZeroAtFirstDose } from "./day-shift.ts";
import { lookup, measurementColumns } from "./measurement-columns.ts";
import { measurementRows } from "./measurement-rows.ts";
import type { RowsByCase } from "./rows-by-case.ts";
import { rowsByCase } from "./rows-by-case.ts";

type SheetOfCase = Exclude<SheetName, "assays">;

/** The case of each sample by its code. */
function casesOfSamples({ samples }: SheetReadings): ReadonlyMap<string, string> {
  const sampleAt = lookup(samples.columns.get("sample_code"), (text) => text);
  const caseAt = lookup(samples.columns.get("case_code"), (text) => text);
  const cases = new Map<string, string>();
  for (let index = 0; index < samples.length; index += 1) cases.set(sampleAt(index) ?? "", caseAt(index) ?? "");
  return cases;
}

function indexByCase(readings: SheetReadings, caseCodes: readonly string[]): Readonly<Record<SheetOfCase, RowsByCase>> {
  const numbers = new Map(caseCodes.map((code, number) => [code, number]));
  const caseOfSample = casesOfSamples(readings);
  const own = (sheet: SheetOfCase) =>
    rowsByCase(readings[sheet].columns.get("case_code"), caseCodes.length, (code) => numbers.get(code));
  return {
    cases: own("cases"),
    variants: own("variants"),
    features: own("features"),
    courses: own("courses"),
    assessments: own("assessments"),
    samples: own("samples"),
    measurements: rowsByCase(readings.measurements.columns.get("sample_code"), caseCodes.length, (sample) =>
      numbers.get(caseOfSample.get(sample) ?? ""),
    ),
  };
}

/** Sheets that were read and checked without an error as a cohort, held as they were read. */
export function cohortOfReadings(readings: SheetReadings, shiftDays: boolean): CheckedCohort {
  const texts = (column: string) => readings.cases.map((row) => textIn(row, column));
  const caseCodes = texts("case_code").filter((code) => code !== null);
  const numbers = new Map(caseCodes.map((code, number) => [code, number]));
  const byCase = indexByCase(readings, caseCodes);
  const measurements = measurementColumns(readings);
  const assays = readings.assays.map(assayRow);
  const counts = Object.fromEntries(
    SHEET_NAMES.map((name) => [name, readings[name].length]),
  ) as CheckedCohort["counts"];
  const slice = (codes: readonly string[]): CohortFile => {
    const wanted = [...new Set(codes)].flatMap((code) => numbers.get(code) ?? []);
    const indices = (sheet: SheetOfCase) =>
      wanted.flatMap((number) => [...byCase[sheet].of(number)]).sort((a, b) => a - b);
    const rows = <Row>(sheet: SheetOfCase, rowOf: (row: RowReading) => Row) =>
      indices(sheet).flatMap((index) => {
        const row = readings[sheet].at(index);
        return row ? [rowOf(row)] : [];
      });
    const measured = measurements ? measurementRows(measurements, indices("measurements")) : [];
    const used = new Set(measured.map((row) => row.assayCode));
    return {
      cases: rows("cases", caseRow),
      variants: rows("variants", variantRow),
      features: rows("features", featureRow),
      courses: rows("courses", courseRow),
      assessments: rows("assessments", assessmentRow),
      samples: rows("samples", sampleRow),
      assays: assays.filter((row) => used.has(row.assayCode)),
      measurements: measured,
    };
  };
  return {
    caseCodes,
    kindredCodes: [...new Set(texts("kindred_code").filter((code) => code !== null))],
    assays,
    counts,
    sheets: new Set(SHEET_NAMES.filter((name) => counts[name] > 0)),
    slice: shiftDays ? (codes) => withDayZeroAtFirstDose(slice(codes)) : slice,
  };
}
