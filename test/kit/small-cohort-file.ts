import type { CaseRow, CohortFile, SampleRow } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";

const person = (caseCode: string, parts: Partial<CaseRow> = {}): CaseRow => ({
  caseCode,
  group: "PATIENT",
  sex: "FEMALE",
  kindredCode: null,
  indexMember: null,
  ageAtOnsetYears: 3,
  ageAtInclusionBand: "18-39",
  lastFollowUpDay: 400,
  ...parts,
});

const sampleOf = (caseCode: string, day: number): SampleRow => ({
  sampleCode: `${caseCode}-${day}`,
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
});

/** Two patients of one kindred and a control; the first patient has a value below the limit before anakinra. */
export const smallCohortFile: CohortFile = {
  ...EMPTY_COHORT_FILE,
  cases: [
    person("P1", { kindredCode: "K1", indexMember: true }),
    person("P2", { kindredCode: "K1", indexMember: false }),
    person("C1", { group: "HEALTHY_CONTROL" }),
  ],
  variants: [
    {
      caseCode: "P1",
      variantReported: "R284X",
      zygosity: "HETEROZYGOUS",
      hgvsC: null,
      hgvsP: "p.Arg284Ter",
      classification: null,
    },
  ],
  features: [{ caseCode: "P1", hpoId: "HP:0001954", presence: "PRESENT", onsetAgeYears: null }],
  courses: [
    {
      caseCode: "P1",
      agent: "L04AC03",
      startDay: 0,
      stopDay: 400,
      stopReason: "SECONDARY_LOSS",
      doseValue: 100,
      doseUnit: "mg/d",
    },
  ],
  assessments: [
    {
      caseCode: "P1",
      day: -3,
      pga: 3,
      aidai: null,
      crpMgPerL: 40,
      saaMgPerL: null,
      steroidMgPerDay: null,
      flare: null,
      infection: null,
      adverseEvent: null,
      responseRecorded: null,
    },
  ],
  samples: [sampleOf("P1", -3), sampleOf("P1", 30), sampleOf("P2", 0), sampleOf("C1", 0)],
  assays: [
    {
      assayCode: "A1",
      platform: "ELISA",
      kit: null,
      batch: "1",
      analyte: "IL_1B",
      lowerLimit: 2,
      upperLimit: null,
      unit: "pg/mL",
    },
  ],
  measurements: [
    { sampleCode: "P1--3", comparator: "=", value: 800 },
    { sampleCode: "P1-30", comparator: "=", value: 12 },
    { sampleCode: "P2-0", comparator: "=", value: 500 },
    { sampleCode: "C1-0", comparator: "<", value: 2 },
  ].map((measurement) => ({
    ...measurement,
    comparator: measurement.comparator === "<" ? "<" : "=",
    analyte: "IL_1B",
    unit: "pg/mL",
    assayCode: "A1",
    replicate: null,
    reported: `${measurement.value}`,
  })),
};
