import type { ConcentrationUnit, MeasurementRow } from "@nlrp12/domain";
import { needed } from "../cells/typed-row.ts";
import { resolvedConcentration } from "./measurement-check.ts";
import type { MeasurementColumns } from "./measurement-columns.ts";

/** The comparator and value of a row; `OOR` becomes the limit of its assay. */
function resolvedAt({ value, limitAt }: MeasurementColumns, index: number, unit: ConcentrationUnit) {
  const code = value.codes[index] ?? 0;
  const comparator = value.cells.comparatorOf(code);
  if (comparator) return { comparator, value: value.cells.numberOf(code) };
  const side = needed(value.cells.outOfRangeOf(code), "value");
  const bound = resolvedConcentration({ kind: "out-of-range", comparator: side, reported: "" }, unit, limitAt(index));
  return needed(bound, "value");
}

/** Checked rows of `measurements`, those of some indices. Throws a TypeError for a row that the checks refuse. */
export function measurementRows(
  measurements: MeasurementColumns,
  indices: readonly number[],
): readonly MeasurementRow[] {
  const { sheet, value, analyteAt, unitAt, assayAt } = measurements;
  const samples = sheet.columns.get("sample_code");
  const replicates = sheet.columns.get("replicate");
  const sampleCodes = new Map<number, string>();
  const sampleAt = (index: number): string => {
    const code = samples?.codes[index] ?? 0;
    const known = sampleCodes.get(code) ?? needed(samples?.cells.textOf(code) ?? null, "sample_code");
    sampleCodes.set(code, known);
    return known;
  };
  const replicateAt = (index: number): number | null => {
    const replicate = replicates?.cells.valueOf(replicates.codes[index] ?? 0);
    return typeof replicate === "number" ? replicate : null;
  };
  return indices.map((index) => {
    const unit = needed(unitAt(index), "unit");
    const resolved = resolvedAt(measurements, index, unit);
    return {
      sampleCode: sampleAt(index),
      analyte: needed(analyteAt(index), "analyte"),
      comparator: resolved.comparator,
      value: resolved.value,
      unit,
      assayCode: needed(assayAt(index), "assay_code"),
      replicate: replicateAt(index),
      reported: value.cells.writtenOf(value.codes[index] ?? 0),
    };
  });
}
