import type {
  Analyte,
  Interference,
  Phase,
  Platform,
  Preservation,
  ReportedConcentration,
  Specimen,
  Stimulus,
} from "@nlrp12/domain";
import type { RequestDatabase } from "#db";
import type { Placed } from "./case-children.sql.ts";
import { CASE_REFS, type CaseRef, caseRefColumns } from "./case-ref.ts";
import type { StateAtSample } from "./state-at-sample.ts";

/** A sample with what the read model says of its moment; both are null where nothing was measured in it. */
export interface StoredSample {
  readonly sampleNo: number;
  readonly sampleCode: string;
  readonly day: number;
  readonly specimen: Specimen;
  readonly stimulus: Stimulus;
  readonly stimulusDose: number | null;
  readonly stimulusDoseUnit: string | null;
  readonly cultureHours: number | null;
  readonly nominalHours: number | null;
  readonly postDose: boolean | null;
  readonly hoursSinceLastDose: number | null;
  readonly freshOrFrozen: Preservation;
  readonly cellsPerMl: number | null;
  readonly viabilityPercent: number | null;
  readonly cultureRun: string | null;
  readonly phase: Phase | "NONE" | null;
  readonly stateAtSample: StateAtSample | null;
}

/** Samples of many cases, in the order of time within a case; phase and state as the read model has them. */
export async function samplesOfCases(db: RequestDatabase, refs: readonly CaseRef[]): Promise<Placed<StoredSample>[]> {
  return db.rows(
    `/* samplesOfCases */
     select asked.place::int as place, sample.sample_no as "sampleNo", sample.sample_code as "sampleCode", sample.day,
            sample.specimen, sample.stimulus, sample.stimulus_dose as "stimulusDose",
            sample.stimulus_dose_unit as "stimulusDoseUnit", sample.culture_hours as "cultureHours",
            sample.nominal_hours as "nominalHours", sample.post_dose as "postDose",
            sample.hours_since_last_dose as "hoursSinceLastDose", sample.fresh_or_frozen as "freshOrFrozen",
            sample.cells_per_ml as "cellsPerMl", sample.viability_percent as "viabilityPercent",
            sample.culture_run as "cultureRun", moment.phase, moment.state_at_sample as "stateAtSample"
       from ${CASE_REFS}
       join portal.sample using (center_id, cohort_id, case_id, version)
       left join lateral (
         select sample_analyte.phase, sample_analyte.state_at_sample
           from portal.sample_analyte
          where sample_analyte.center_id = sample.center_id and sample_analyte.cohort_id = sample.cohort_id
            and sample_analyte.case_id = sample.case_id and sample_analyte.version = sample.version
            and sample_analyte.sample_no = sample.sample_no
          limit 1
       ) as moment on true
      order by asked.place, sample.sample_no`,
    caseRefColumns(refs),
  );
}

/** A measurement as reported, with the number of its assay in the cohort. */
export interface StoredMeasurement extends ReportedConcentration {
  readonly sampleNo: number;
  readonly cohortId: number;
  readonly assayNo: number;
  readonly analyte: Analyte;
  readonly replicate: number | null;
}

/** Measurements of many cases as reported, in the order of sample and analyte. */
export async function measurementsOfCases(
  db: RequestDatabase,
  refs: readonly CaseRef[],
): Promise<Placed<StoredMeasurement>[]> {
  return db.rows(
    `/* measurementsOfCases */
     select asked.place::int as place, measurement.sample_no as "sampleNo", measurement.cohort_id as "cohortId",
            measurement.assay_no as "assayNo", measurement.analyte, measurement.comparator, measurement.value,
            measurement.unit, measurement.reported, measurement.lower_limit as "lowerLimit",
            measurement.upper_limit as "upperLimit", measurement.replicate
       from ${CASE_REFS}
       join portal.measurement using (center_id, cohort_id, case_id, version)
      order by asked.place, measurement.sample_no, measurement.measurement_no`,
    caseRefColumns(refs),
  );
}

/** An analyte of a sample whose assay a drug may disturb. */
export interface StoredInterference {
  readonly sampleNo: number;
  readonly analyte: Analyte;
  readonly interference: Interference;
}

/** The disturbed analytes of many cases, as the read model has them; most have none. */
export async function interferencesOfCases(
  db: RequestDatabase,
  refs: readonly CaseRef[],
): Promise<Placed<StoredInterference>[]> {
  return db.rows(
    `/* interferencesOfCases */
     select asked.place::int as place, sample_analyte.sample_no as "sampleNo", sample_analyte.analyte,
            sample_analyte.interference
       from ${CASE_REFS}
       join portal.sample_analyte using (center_id, cohort_id, case_id, version)
      where sample_analyte.interference is not null`,
    caseRefColumns(refs),
  );
}

/** An assay as stored, without its limits, which every measurement carries in its own unit. */
export interface StoredAssay {
  readonly cohortId: number;
  readonly assayNo: number;
  readonly assayCode: string;
  readonly platform: Platform;
  readonly kit: string | null;
  readonly batch: string | null;
}

/** Assays by cohort and number. */
export async function assaysByNumbers(
  db: RequestDatabase,
  numbers: readonly { readonly cohortId: number; readonly assayNo: number }[],
): Promise<StoredAssay[]> {
  return db.rows(
    `/* assaysByNumbers */
     select assay.cohort_id as "cohortId", assay.assay_no as "assayNo", assay.assay_code as "assayCode",
            assay.platform, assay.kit, assay.batch
       from unnest($1::int[], $2::int[]) as asked(cohort_id, assay_no)
       join portal.assay using (cohort_id, assay_no)`,
    [numbers.map((assay) => assay.cohortId), numbers.map((assay) => assay.assayNo)],
  );
}
