import type {
  AssayRow,
  AssessmentRow,
  CaseRow,
  ConcentrationUnit,
  CourseRow,
  FeatureRow,
  SampleRow,
  VariantRow,
} from "@nlrp12/domain";
import {
  AGE_BANDS,
  AGENTS,
  ANALYTE_CODES,
  CASE_GROUPS,
  FEATURE_PRESENCES,
  PG_PER_ML_BY_UCUM,
  PLATFORMS,
  PRESERVATIONS,
  RESPONSE_CLASSES,
  SEXES,
  SPECIMENS,
  STIMULI,
  STOP_REASONS,
  VARIANT_CLASSIFICATIONS,
  ZYGOSITIES,
} from "@nlrp12/domain";
import type { RowReading } from "../cells/row-reading.ts";
import { typedRow } from "../cells/typed-row.ts";

const AGENT_CODES = AGENTS.map((agent) => agent.atc);
const UNITS = Object.keys(PG_PER_ML_BY_UCUM) as ConcentrationUnit[];

/** A checked row of `cases`. */
export function caseRow(row: RowReading): CaseRow {
  const from = typedRow(row);
  return {
    caseCode: from.text("case_code"),
    group: from.word("group", CASE_GROUPS),
    sex: from.word("sex", SEXES),
    kindredCode: from.textOrNull("kindred_code"),
    indexMember: from.yesNoOrNull("index_member"),
    ageAtOnsetYears: from.numberOrNull("age_at_onset_years"),
    ageAtInclusionBand: from.wordOrNull("age_at_inclusion_band", AGE_BANDS),
    lastFollowUpDay: from.numberOrNull("last_follow_up_day"),
  };
}

/** A checked row of `variants`. */
export function variantRow(row: RowReading): VariantRow {
  const from = typedRow(row);
  return {
    caseCode: from.text("case_code"),
    variantReported: from.text("variant_reported"),
    zygosity: from.word("zygosity", ZYGOSITIES),
    hgvsC: from.textOrNull("hgvs_c"),
    hgvsP: from.textOrNull("hgvs_p"),
    classification: from.wordOrNull("classification", VARIANT_CLASSIFICATIONS),
  };
}

/** A checked row of `features`. */
export function featureRow(row: RowReading): FeatureRow {
  const from = typedRow(row);
  return {
    caseCode: from.text("case_code"),
    hpoId: from.text("hpo_id"),
    presence: from.word("presence", FEATURE_PRESENCES),
    onsetAgeYears: from.numberOrNull("onset_age_years"),
  };
}

/** A checked row of `courses`. */
export function courseRow(row: RowReading): CourseRow {
  const from = typedRow(row);
  return {
    caseCode: from.text("case_code"),
    agent: from.word("agent", AGENT_CODES),
    startDay: from.number("start_day"),
    stopDay: from.numberOrNull("stop_day"),
    stopReason: from.wordOrNull("stop_reason", STOP_REASONS),
    doseValue: from.numberOrNull("dose_value"),
    doseUnit: from.textOrNull("dose_unit"),
  };
}

/** A checked row of `assessments`. */
export function assessmentRow(row: RowReading): AssessmentRow {
  const from = typedRow(row);
  return {
    caseCode: from.text("case_code"),
    day: from.number("day"),
    pga: from.numberOrNull("pga"),
    aidai: from.numberOrNull("aidai"),
    crpMgPerL: from.numberOrNull("crp_mg_per_l"),
    saaMgPerL: from.numberOrNull("saa_mg_per_l"),
    steroidMgPerDay: from.numberOrNull("steroid_mg_per_day"),
    flare: from.yesNoOrNull("flare"),
    infection: from.yesNoOrNull("infection"),
    adverseEvent: from.yesNoOrNull("adverse_event"),
    responseRecorded: from.wordOrNull("response_recorded", RESPONSE_CLASSES),
  };
}

/** A checked row of `samples`; a blank `fresh_or_frozen` is UNKNOWN. */
export function sampleRow(row: RowReading): SampleRow {
  const from = typedRow(row);
  return {
    sampleCode: from.text("sample_code"),
    caseCode: from.text("case_code"),
    day: from.number("day"),
    specimen: from.word("specimen", SPECIMENS),
    stimulus: from.word("stimulus", STIMULI),
    cultureHours: from.numberOrNull("culture_hours"),
    stimulusDose: from.numberOrNull("stimulus_dose"),
    stimulusDoseUnit: from.textOrNull("stimulus_dose_unit"),
    nominalHours: from.numberOrNull("nominal_hours"),
    postDose: from.yesNoOrNull("post_dose"),
    hoursSinceLastDose: from.numberOrNull("hours_since_last_dose"),
    freshOrFrozen: from.wordOrNull("fresh_or_frozen", PRESERVATIONS) ?? "UNKNOWN",
    cellsPerMl: from.numberOrNull("cells_per_ml"),
    viabilityPercent: from.numberOrNull("viability_percent"),
    cultureRun: from.textOrNull("culture_run"),
  };
}

/** A checked row of `assays`. */
export function assayRow(row: RowReading): AssayRow {
  const from = typedRow(row);
  return {
    assayCode: from.text("assay_code"),
    platform: from.word("platform", PLATFORMS),
    kit: from.textOrNull("kit"),
    batch: from.textOrNull("batch"),
    analyte: from.wordOrNull("analyte", ANALYTE_CODES),
    lowerLimit: from.numberOrNull("lower_limit"),
    upperLimit: from.numberOrNull("upper_limit"),
    unit: from.wordOrNull("unit", UNITS),
  };
}
