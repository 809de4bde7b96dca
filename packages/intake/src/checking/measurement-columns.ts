import type { Analyte, ConcentrationUnit } from "@nlrp12/domain";
import { analyteOf, concentrationUnitOf, toPgPerMl } from "@nlrp12/domain";
import { byCode } from "../cells/by-code.ts";
import type { ReadColumn } from "../cells/read-column.ts";
import type { SheetReadings } from "../cells/row-reading.ts";
import type { SheetReading } from "../cells/sheet-reading.ts";
import type { AssayLimit } from "./assay-limit.ts";
import { assayLimits, limitKey } from "./assay-limit.ts";

/** The measurements by the index of their row, each looked up in its columns without making a row. */
export interface MeasurementColumns {
  readonly sheet: SheetReading;
  readonly value: ReadColumn;
  analyteAt(index: number): Analyte | null;
  unitAt(index: number): ConcentrationUnit | null;
  assayAt(index: number): string | null;
  /** The limits of the row's assay for its analyte. */
  limitAt(index: number): AssayLimit | undefined;
  /** The measured number in pg/mL; `null` where a part is blank or refused, or the value is zero or only a limit. */
  pgPerMlAt(index: number): number | null;
}

/** Looks up by row what is worked out once for each text; `null` throughout for a column that the sheet lacks. */
export function lookup<Value>(column: ReadColumn | undefined, make: (text: string | null) => Value | null) {
  if (!column) return () => null;
  const values = byCode(column.cells, (code) => make(column.cells.textOf(code)));
  return (index: number): Value | null => values[column.codes[index] ?? 0] ?? null;
}

/** Limits by row, each pair of assay and analyte looked up once. */
function limitLookup(readings: SheetReadings): (index: number) => AssayLimit | undefined {
  const limits = assayLimits(readings);
  const { columns } = readings.measurements;
  const [assay, analyte] = [columns.get("assay_code"), columns.get("analyte")];
  if (!assay || !analyte) return () => undefined;
  const known = new Map<number, AssayLimit | undefined>();
  return (index) => {
    const [assayCode, analyteCode] = [assay.codes[index] ?? 0, analyte.codes[index] ?? 0];
    const pair = assayCode * analyte.cells.size + analyteCode;
    const found = known.get(pair);
    if (found || known.has(pair)) return found;
    const limit = limits.get(limitKey(assay.cells.textOf(assayCode), analyte.cells.textOf(analyteCode)));
    known.set(pair, limit);
    return limit;
  };
}

/** The columns of sheet `measurements`; `null` when it is not there or has no values. */
export function measurementColumns(readings: SheetReadings): MeasurementColumns | null {
  const sheet = readings.measurements;
  const value = sheet.columns.get("value");
  if (!value) return null;
  const unitAt = lookup(sheet.columns.get("unit"), (text) => concentrationUnitOf(text ?? ""));
  const analyteAt = lookup(sheet.columns.get("analyte"), (text) => analyteOf(text ?? ""));
  return {
    sheet,
    value,
    unitAt,
    analyteAt,
    assayAt: lookup(sheet.columns.get("assay_code"), (text) => text),
    limitAt: limitLookup(readings),
    pgPerMlAt: (index) => {
      const code = value.codes[index] ?? 0;
      const number = value.cells.numberOf(code);
      const unit = unitAt(index);
      if (!unit || number <= 0 || value.cells.comparatorOf(code) !== "=" || !analyteAt(index)) return null;
      return toPgPerMl(number, unit);
    },
  };
}
