import type { Interference } from "@nlrp12/domain";
import type { CaseRef } from "./case-ref.ts";
import { presentConcentration } from "./present-concentration.ts";
import type { StoredAssay, StoredMeasurement, StoredSample } from "./sample.sql.ts";
import { Assay, Measurement, Sample } from "./sample.type.ts";

/** A stored sample as the API shows it. */
export function presentSample(ref: CaseRef, row: StoredSample): Sample {
  return Object.assign(new Sample(), {
    ref,
    sampleNo: row.sampleNo,
    code: row.sampleCode,
    day: row.day,
    phase: row.phase === "NONE" ? null : row.phase,
    stateAtSample: row.stateAtSample ?? "UNKNOWN",
    specimen: row.specimen,
    stimulus: row.stimulus,
    stimulusDose: row.stimulusDose,
    stimulusDoseUnit: row.stimulusDoseUnit,
    cultureHours: row.cultureHours,
    nominalHours: row.nominalHours,
    postDose: row.postDose,
    hoursSinceLastDose: row.hoursSinceLastDose,
    freshOrFrozen: row.freshOrFrozen,
    cellsPerMl: row.cellsPerMl,
    viabilityPercent: row.viabilityPercent,
    cultureRun: row.cultureRun,
  });
}

/** A stored assay as the API shows it. */
export function presentAssay(row: StoredAssay): Assay {
  return Object.assign(new Assay(), {
    code: row.assayCode,
    platform: row.platform,
    kit: row.kit,
    batch: row.batch,
  });
}

/** A stored measurement as the API shows it. */
export function presentMeasurement(
  row: StoredMeasurement,
  assay: Assay,
  interference: Interference | null,
): Measurement {
  return Object.assign(new Measurement(), {
    analyte: row.analyte,
    value: presentConcentration(row),
    assay,
    replicate: row.replicate,
    interference,
  });
}
