import type { ConcentrationUnit } from "@nlrp12/domain";
import { concentrationUnitOf, PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import type { SheetReadings } from "../cells/row-reading.ts";
import { numberIn, textIn } from "../cells/row-reading.ts";

/** The limits of one assay for one analyte, in `unit`. */
export interface AssayLimit {
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly unit: ConcentrationUnit;
}

/** Limits by assay and analyte. */
export type AssayLimits = ReadonlyMap<string, AssayLimit>;

/** Key of one assay and analyte. */
export function limitKey(assayCode: string | null, analyte: string | null): string {
  return JSON.stringify([assayCode, analyte]);
}

/** The limits that sheet `assays` gives. */
export function assayLimits(readings: SheetReadings): AssayLimits {
  return new Map(
    readings.assays.flatMap((row) => {
      const unit = concentrationUnitOf(textIn(row, "unit") ?? "");
      if (!unit) return [];
      const limit = { lowerLimit: numberIn(row, "lower_limit"), upperLimit: numberIn(row, "upper_limit"), unit };
      return [[limitKey(textIn(row, "assay_code"), textIn(row, "analyte")), limit]];
    }),
  );
}

/** A value in another unit; the number itself when the units are the same, so that nothing is rounded. */
export function inUnit(value: number, from: ConcentrationUnit, to: ConcentrationUnit): number {
  return from === to ? value : (value * PG_PER_ML_BY_UCUM[from]) / PG_PER_ML_BY_UCUM[to];
}
