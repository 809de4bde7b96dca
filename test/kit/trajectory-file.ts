import type { AssessmentRow, CaseRow, CohortFile, CourseRow, MeasurementRow, SampleRow } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";

const person = (caseCode: string, lastFollowUpDay: number | null, group: CaseRow["group"] = "PATIENT"): CaseRow => ({
  ...{ caseCode, group, lastFollowUpDay },
  sex: caseCode === "P2" ? "MALE" : "FEMALE",
  kindredCode: null,
  indexMember: null,
  ageAtOnsetYears: 3,
  ageAtInclusionBand: "18-39",
});

const anakinra = (caseCode: string, days: readonly [number, number | null], milligrams = 100): CourseRow => ({
  caseCode,
  agent: "L04AC03",
  startDay: days[0],
  stopDay: days[1],
  stopReason: days[1] === 40 ? "SECONDARY_LOSS" : null,
  doseValue: milligrams,
  doseUnit: "mg/d",
});

const seen = (caseCode: string, day: number, flare: boolean): AssessmentRow => ({
  ...{ caseCode, day, flare },
  pga: flare ? 3 : 1,
  aidai: null,
  crpMgPerL: flare ? 40 : 4,
  saaMgPerL: null,
  steroidMgPerDay: null,
  infection: null,
  adverseEvent: null,
  responseRecorded: null,
});

const sample = (caseCode: string, day: number, parts: Partial<SampleRow> = {}): SampleRow => ({
  ...{ caseCode, day },
  sampleCode: `${caseCode}@${day}`,
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

const value = (sampleCode: string, written: string): MeasurementRow => ({
  sampleCode,
  analyte: "IL_1B",
  comparator: written.startsWith("<") ? "<" : "=",
  value: Number(written.replace("<", "")),
  unit: "pg/mL",
  assayCode: "A1",
  replicate: null,
  reported: written,
});

/**
 * Patients along anakinra, for tests of trajectories and coverage. P1 is treated on (100, from day 31 on 200 mg/d), also
 * sampled after the dose of day 0; P2 stops on day 40; P3 is followed to day 60 and once sampled in plasma only; P4
 * missed the visit of day 30; P5 was never treated; C1 is a control. In release 1 P4 is not yet there and P1 reads 40
 * where it later reads 4.
 */
export function trajectoryFile(release: 1 | 2): CohortFile {
  const later = release === 2;
  return {
    ...EMPTY_COHORT_FILE,
    cases: [
      person("P1", 400),
      person("P2", 200),
      person("P3", 60),
      ...(later ? [person("P4", 400)] : []),
      person("P5", null),
      person("C1", null, "HEALTHY_CONTROL"),
    ],
    courses: [
      anakinra("P1", [0, 30]),
      anakinra("P1", [31, null], 200),
      anakinra("P2", [0, 40]),
      anakinra("P3", [0, null]),
      ...(later ? [anakinra("P4", [0, null])] : []),
    ],
    assessments: [
      seen("P1", -3, true),
      seen("P1", 28, false),
      seen("P1", 95, true),
      seen("P2", -10, true),
      ...(later ? [seen("P4", -5, false)] : []),
    ],
    assays: [
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
    ],
    samples: [
      sample("P1", -3),
      sample("P1", 0, { postDose: true }),
      sample("P1", 28),
      sample("P1", 95),
      sample("P2", -10),
      sample("P2", 30),
      sample("P2", 100),
      sample("P3", 0),
      sample("P3", 32, { specimen: "PLASMA", cultureHours: null, cellsPerMl: null }),
      ...(later ? [sample("P4", -5), sample("P4", 88)] : []),
      sample("P5", 0),
      sample("C1", 0),
    ],
    measurements: [
      value("P1@-3", "100"),
      value("P1@0", "50"),
      value("P1@28", later ? "4" : "40"),
      value("P1@95", "8"),
      value("P2@-10", "400"),
      value("P2@30", "<2"),
      value("P2@100", "300"),
      value("P3@0", "200"),
      value("P3@32", "600"),
      ...(later ? [value("P4@-5", "100"), value("P4@88", "16")] : []),
      value("P5@0", "500"),
      value("C1@0", "3"),
    ],
  };
}
