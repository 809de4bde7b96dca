import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { byPlace, type CaseChildren } from "./case-children-loader.ts";
import { caseRefKey } from "./case-ref.ts";
import { presentAssay, presentMeasurement, presentSample } from "./present-sample.ts";
import {
  assaysByNumbers,
  interferencesOfCases,
  measurementsOfCases,
  type StoredMeasurement,
  samplesOfCases,
} from "./sample.sql.ts";
import type { Assay, Measurement, Sample } from "./sample.type.ts";

/** Samples by case version, batched within one request; empty without the cytokine group, so ask for that first. */
export function caseSamplesLoader(db: RequestDatabase): CaseChildren<Sample[]> {
  return new DataLoader(
    async (refs) => {
      const rows = byPlace(refs, await samplesOfCases(db, refs));
      return refs.map((ref, at) => rows[at]?.map((row) => presentSample(ref, row)) ?? []);
    },
    { cacheKeyFn: caseRefKey },
  );
}

const assayKey = (row: { readonly cohortId: number; readonly assayNo: number }): string =>
  `${row.cohortId}:${row.assayNo}`;

/** The assays that read the measurements, each once, by key. */
async function assaysOf(db: RequestDatabase, rows: readonly StoredMeasurement[]): Promise<ReadonlyMap<string, Assay>> {
  const asked = new Map(rows.map((row) => [assayKey(row), row]));
  if (asked.size === 0) return new Map();
  const stored = await assaysByNumbers(db, [...asked.values()]);
  return new Map(stored.map((row) => [assayKey(row), presentAssay(row)]));
}

/** Measurements of one case by the number of their sample. */
export type MeasurementsBySample = ReadonlyMap<number, Measurement[]>;

/** What tells a disturbed analyte among those of many cases. */
const disturbedKey = (row: { readonly place: number; readonly sampleNo: number; readonly analyte: string }): string =>
  `${row.place}:${row.sampleNo}:${row.analyte}`;

/**
 * Measurements by case version, batched within one request: one statement for the values of all cases asked for, one
 * for the assays that read them and one for what a drug disturbs.
 */
export function caseMeasurementsLoader(db: RequestDatabase): CaseChildren<MeasurementsBySample> {
  return new DataLoader(
    async (refs) => {
      const rows = await measurementsOfCases(db, refs);
      const assays = await assaysOf(db, rows);
      const disturbed = new Map(
        (await interferencesOfCases(db, refs)).map((row) => [disturbedKey(row), row.interference]),
      );
      return byPlace(refs, rows).map((ofCase) => {
        const bySample = new Map<number, Measurement[]>();
        for (const row of ofCase) {
          const assay = assays.get(assayKey(row));
          if (!assay) throw new Error("a measurement names an assay that does not exist");
          const measurement = presentMeasurement(row, assay, disturbed.get(disturbedKey(row)) ?? null);
          const ofSample = bySample.get(row.sampleNo);
          if (ofSample) ofSample.push(measurement);
          else bySample.set(row.sampleNo, [measurement]);
        }
        return bySample;
      });
    },
    { cacheKeyFn: caseRefKey },
  );
}
