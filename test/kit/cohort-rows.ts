import type { AssayRow, AssessmentRow, CaseRow, CourseRow, MeasurementRow, SampleRow } from "@nlrp12/domain";

/** A patient of whom little is known; what a test is about stands in `parts`. */
export function caseRow(caseCode: string, parts: Partial<CaseRow> = {}): CaseRow {
  return {
    caseCode,
    group: "PATIENT",
    sex: "FEMALE",
    kindredCode: null,
    indexMember: null,
    ageAtOnsetYears: 3,
    ageAtInclusionBand: "18-39",
    lastFollowUpDay: null,
    ...parts,
  };
}

/** 100 mg of anakinra a day from day 0 on. */
export function courseRow(caseCode: string, parts: Partial<CourseRow> = {}): CourseRow {
  return {
    caseCode,
    agent: "L04AC03",
    startDay: 0,
    stopDay: null,
    stopReason: null,
    doseValue: 100,
    doseUnit: "mg/d",
    ...parts,
  };
}

/** A visit at which nothing but `parts` was noted. */
export function assessmentRow(caseCode: string, day: number, parts: Partial<AssessmentRow> = {}): AssessmentRow {
  return {
    caseCode,
    day,
    pga: null,
    aidai: null,
    crpMgPerL: null,
    saaMgPerL: null,
    steroidMgPerDay: null,
    flare: null,
    infection: null,
    adverseEvent: null,
    responseRecorded: null,
    ...parts,
  };
}

/** A fresh supernatant of unstimulated PBMC, named `P1@30` by case and day. */
export function sampleRow(caseCode: string, day: number, parts: Partial<SampleRow> = {}): SampleRow {
  return {
    sampleCode: `${caseCode}@${day}`,
    caseCode,
    day,
    specimen: "PBMC_SUPERNATANT",
    stimulus: "NONE",
    cultureHours: 24,
    stimulusDose: null,
    stimulusDoseUnit: null,
    nominalHours: null,
    postDose: null,
    hoursSinceLastDose: null,
    freshOrFrozen: "FRESH",
    cellsPerMl: 1e6,
    viabilityPercent: null,
    cultureRun: null,
    ...parts,
  };
}

/** IL-1β in pg/mL by assay A1, written as in the file: `12` or `<2`. */
export function measurementRow(
  sampleCode: string,
  written: number | string,
  parts: Partial<MeasurementRow> = {},
): MeasurementRow {
  const reported = String(written);
  return {
    sampleCode,
    analyte: "IL_1B",
    comparator: reported.startsWith("<") ? "<" : "=",
    value: Number(reported.replace("<", "")),
    unit: "pg/mL",
    assayCode: "A1",
    replicate: null,
    reported,
    ...parts,
  };
}

/** The ELISA that `measurementRow` names. */
export const ELISA_A1: AssayRow = {
  assayCode: "A1",
  platform: "ELISA",
  kit: "Quantikine",
  batch: "plate 1",
  analyte: "IL_1B",
  lowerLimit: 2,
  upperLimit: 1000,
  unit: "pg/mL",
};
