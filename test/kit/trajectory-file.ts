import type { AssessmentRow, CaseRow, CohortFile, CourseRow } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { assessmentRow, caseRow, courseRow, ELISA_A1, measurementRow, sampleRow } from "./cohort-rows.ts";

const person = (caseCode: string, lastFollowUpDay: number | null, group: CaseRow["group"] = "PATIENT"): CaseRow =>
  caseRow(caseCode, { group, lastFollowUpDay, sex: caseCode === "P2" ? "MALE" : "FEMALE" });

const anakinra = (
  caseCode: string,
  [startDay, stopDay]: readonly [number, number | null],
  doseValue = 100,
): CourseRow =>
  courseRow(caseCode, { startDay, stopDay, stopReason: stopDay === 40 ? "SECONDARY_LOSS" : null, doseValue });

const seen = (caseCode: string, day: number, flare: boolean): AssessmentRow =>
  assessmentRow(caseCode, day, { flare, pga: flare ? 3 : 1, crpMgPerL: flare ? 40 : 4 });

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
    assays: [ELISA_A1],
    samples: [
      sampleRow("P1", -3),
      sampleRow("P1", 0, { postDose: true }),
      sampleRow("P1", 28),
      sampleRow("P1", 95),
      sampleRow("P2", -10),
      sampleRow("P2", 30),
      sampleRow("P2", 100),
      sampleRow("P3", 0),
      sampleRow("P3", 32, { specimen: "PLASMA", cultureHours: null, cellsPerMl: null }),
      ...(later ? [sampleRow("P4", -5), sampleRow("P4", 88)] : []),
      sampleRow("P5", 0),
      sampleRow("C1", 0),
    ],
    measurements: [
      measurementRow("P1@-3", "100"),
      measurementRow("P1@0", "50"),
      measurementRow("P1@28", later ? "4" : "40"),
      measurementRow("P1@95", "8"),
      measurementRow("P2@-10", "400"),
      measurementRow("P2@30", "<2"),
      measurementRow("P2@100", "300"),
      measurementRow("P3@0", "200"),
      measurementRow("P3@32", "600"),
      ...(later ? [measurementRow("P4@-5", "100"), measurementRow("P4@88", "16")] : []),
      measurementRow("P5@0", "500"),
      measurementRow("C1@0", "3"),
    ],
  };
}
