import type {
  AssessmentRow,
  CaseRow,
  CohortFile,
  CourseRow,
  MeasurementRow,
  SampleRow,
  VariantRow,
} from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";

const person = (caseCode: string, parts: Partial<CaseRow> = {}): CaseRow => ({
  caseCode,
  group: "PATIENT",
  sex: "FEMALE",
  kindredCode: null,
  indexMember: null,
  ageAtOnsetYears: 3,
  ageAtInclusionBand: "18-39",
  lastFollowUpDay: null,
  ...parts,
});

const variant = (caseCode: string, hgvsP: string): VariantRow => ({
  caseCode,
  variantReported: hgvsP,
  zygosity: "HETEROZYGOUS",
  hgvsC: null,
  hgvsP,
  classification: null,
});

const course = (caseCode: string, agent: CourseRow["agent"], stopDay: number | null): CourseRow => ({
  caseCode,
  agent,
  startDay: 0,
  stopDay,
  stopReason: stopDay === null ? null : "SECONDARY_LOSS",
  doseValue: 100,
  doseUnit: "mg/d",
});

const assessment = (caseCode: string, day: number, flare: boolean): AssessmentRow => ({
  caseCode,
  day,
  pga: flare ? 3 : 1,
  aidai: null,
  crpMgPerL: flare ? 40 : 4,
  saaMgPerL: null,
  steroidMgPerDay: null,
  flare,
  infection: null,
  adverseEvent: null,
  responseRecorded: null,
});

const sample = (caseCode: string, day: number, parts: Partial<SampleRow> = {}): SampleRow => ({
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
});

const measured = (sampleCode: string, value: number, parts: Partial<MeasurementRow> = {}): MeasurementRow => ({
  sampleCode,
  analyte: "IL_1B",
  comparator: "=",
  value,
  unit: "pg/mL",
  assayCode: "A1",
  replicate: null,
  reported: String(value),
  ...parts,
});

const assays: CohortFile["assays"] = [
  {
    assayCode: "A1",
    platform: "ELISA",
    kit: "Quantikine",
    batch: "plate 1",
    analyte: "IL_1B",
    lowerLimit: 2,
    upperLimit: 1000,
    unit: "pg/mL",
  },
];

/**
 * Poitiers. Release 1: P1 (family K1, index, under anakinra to day 420), P2 (family K1, never treated, from the
 * literature), C1 (healthy control, below the limit). Release 2: P1 with a sample in plasma on day 30, P2 and C1 just
 * so, and P3 (no age band).
 */
export function poitiersFile(release: 1 | 2): CohortFile {
  const later = release === 2;
  return {
    ...EMPTY_COHORT_FILE,
    cases: [
      person("P1", { kindredCode: "K1", indexMember: true, lastFollowUpDay: 420 }),
      person("P2", { kindredCode: "K1", indexMember: false, sex: "MALE", ageAtInclusionBand: "6-11" }),
      person("C1", { group: "HEALTHY_CONTROL", ageAtOnsetYears: null }),
      ...(later ? [person("P3", { ageAtInclusionBand: null })] : []),
    ],
    variants: [variant("P1", "p.Arg284Ter"), variant("P2", "p.Asp294Glu")],
    features: [
      { caseCode: "P1", hpoId: "HP:0001954", presence: "PRESENT", onsetAgeYears: 3 },
      { caseCode: "P2", hpoId: "HP:0001954", presence: "EXCLUDED", onsetAgeYears: null },
      { caseCode: "P2", hpoId: "HP:0002829", presence: "PRESENT", onsetAgeYears: null },
    ],
    courses: [course("P1", "L04AC03", 420)],
    assessments: [assessment("P1", -3, true), assessment("P1", 28, false)],
    assays,
    samples: [
      sample("P1", -3),
      ...(later ? [sample("P1", 30, { specimen: "PLASMA", cultureHours: null })] : []),
      sample("P2", 0),
      sample("C1", 0),
    ],
    measurements: [
      measured("P1@-3", 0.8, { unit: "ng/mL", reported: "0,8" }),
      ...(later ? [measured("P1@30", 500, { analyte: "IL_1RA" }), measured("P1@30", 12)] : []),
      measured("P2@0", 500),
      measured("C1@0", 2, { comparator: "<", reported: "<2,0" }),
    ],
  };
}

/** AP-HP. A1 (under canakinumab) and A2 (carrier, family K1 of this center); release 2 corrects the sex of A1. */
export function aphpFile(release: 1 | 2): CohortFile {
  return {
    ...EMPTY_COHORT_FILE,
    cases: [
      person("A1", { sex: release === 2 ? "MALE" : "FEMALE", kindredCode: "K1" }),
      person("A2", { group: "CARRIER", kindredCode: "K1", ageAtInclusionBand: "40-64" }),
    ],
    variants: [variant("A1", "p.Arg284Ter"), variant("A2", "p.Arg284Ter")],
    courses: [course("A1", "L04AC08", null)],
    assays,
    samples: [sample("A1", 0)],
    measurements: [measured("A1@0", 90)],
  };
}
