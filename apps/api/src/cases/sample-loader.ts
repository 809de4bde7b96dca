import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { byPlace, type CaseChildren } from "./case-children-loader.ts";
import { caseRefKey } from "./case-ref.ts";
import { presentAssay, presentMeasurement, presentSample } from "./present-sample.ts";
import { assaysByNumbers, measurementsOfCases, type StoredMeasurement, samplesOfCases } from "./sample.sql.ts";
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

/**
 * Measurements by case version, batched within one request: one statement for the values of all cases asked for and
 * one for the assays that read them.
 */
export function caseMeasurementsLoader(db: RequestDatabase): CaseChildren<MeasurementsBySample> {
  return new DataLoader(
    async (refs) => {
      const rows = await measurementsOfCases(db, refs);
      const assays = await assaysOf(db, rows);
      return byPlace(refs, rows).map((ofCase) => {
        const bySample = new Map<number, Measurement[]>();
        for (const row of ofCase) {
          const assay = assays.get(assayKey(row));
          if (!assay) throw new Error("a measurement names an assay that does not exist");
          const ofSample = bySample.get(row.sampleNo);
          if (ofSample) ofSample.push(presentMeasurement(row, assay));
          else bySample.set(row.sampleNo, [presentMeasurement(row, assay)]);
        }
        return bySample;
      });
    },
    { cacheKeyFn: caseRefKey },
  );
}
