import type { AssessmentRow, CaseRow, CohortFile } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { assessmentRow, caseRow, courseRow, ELISA_A1, measurementRow, sampleRow } from "./cohort-rows.ts";

const person = (caseCode: string, sex: CaseRow["sex"], lastFollowUpDay: number | null = null): CaseRow =>
  caseRow(caseCode, {
    ...{ sex, lastFollowUpDay },
    group: caseCode.startsWith("C") ? "HEALTHY_CONTROL" : "PATIENT",
    kindredCode: caseCode === "P1" || caseCode === "P2" ? "K1" : null,
    indexMember: caseCode === "P1" ? true : null,
    ageAtOnsetYears: caseCode === "P5" ? null : Number(caseCode.slice(1)),
  });

const seen = (caseCode: string, day: number, [pga, crpMgPerL]: readonly [number, number]): AssessmentRow =>
  assessmentRow(caseCode, day, { pga, crpMgPerL });
const ACTIVE = [3, 60] as const;
const BETTER = [1, 8] as const;

/**
 * Patients followed on anakinra, for tests of survival, prediction and the baseline table. P1 and P2 are one family.
 * P1 responds on day 15, flares on 90 and 98, stops on 100; P2 responds on 30 and stops in remission on 200; P3 responds
 * on 15 and goes on; P4 never responds and stops on 100; P5 has no baseline and goes on; P6 responds on 15, flares on
 * 365 and 400 and stops on 400; P7 was never treated; C1 is a control. In release 1 P6 is not yet there and P2 goes on.
 */
export function treatedCohortFile(release: 1 | 2): CohortFile {
  const later = release === 2;
  const ofP6 = <Row>(rows: readonly Row[]): readonly Row[] => (later ? rows : []);
  return {
    ...EMPTY_COHORT_FILE,
    cases: [
      ...[person("P1", "FEMALE", 300), person("P2", "MALE", 200), person("P3", "FEMALE", 300)],
      ...[person("P4", "MALE", 120), person("P5", "FEMALE", 150), ...ofP6([person("P6", "MALE", 420)])],
      ...[person("P7", "FEMALE"), person("C1", "MALE")],
    ],
    features: [
      { caseCode: "P1", hpoId: "HP:0001954", presence: "PRESENT", onsetAgeYears: null },
      { caseCode: "P2", hpoId: "HP:0001954", presence: "EXCLUDED", onsetAgeYears: null },
    ],
    courses: [
      courseRow("P1", { stopDay: 100, stopReason: "SECONDARY_LOSS" }),
      courseRow("P2", later ? { stopDay: 200, stopReason: "REMISSION" } : undefined),
      ...[courseRow("P3"), courseRow("P4", { stopDay: 100, stopReason: "ADVERSE_EVENT" }), courseRow("P5")],
      ...ofP6([courseRow("P6", { stopDay: 400, stopReason: "SECONDARY_LOSS" })]),
      { ...courseRow("P4", { stopDay: -30, stopReason: "PRIMARY_FAILURE" }), agent: "M04AC01", startDay: -300 },
    ],
    assessments: [
      ...[seen("P1", 0, ACTIVE), seen("P1", 15, BETTER), seen("P1", 60, [1, 5]), seen("P1", 90, [3, 40])],
      ...[seen("P1", 98, [3, 50]), seen("P2", 0, ACTIVE), seen("P2", 15, [3, 55]), seen("P2", 30, BETTER)],
      ...[seen("P2", 120, BETTER), seen("P3", 0, ACTIVE), seen("P3", 15, BETTER), seen("P3", 300, [0, 3])],
      ...[seen("P4", 0, ACTIVE), seen("P4", 15, [3, 58]), seen("P5", 15, BETTER)],
      ...ofP6([seen("P6", 0, ACTIVE), seen("P6", 15, BETTER), seen("P6", 180, BETTER)]),
      ...ofP6([seen("P6", 365, [2, 35]), seen("P6", 400, [3, 90])]),
    ],
    assays: [ELISA_A1],
    samples: [
      ...["P1", "P2", "P3", "P4", "P5", "P7", "C1", ...ofP6(["P6"])].map((code) => sampleRow(code, -3)),
      ...["P1", "P3", ...ofP6(["P6"])].map((code) => sampleRow(code, 28)),
    ],
    measurements: [
      ...[
        measurementRow("P1@-3", "100"),
        measurementRow("P2@-3", "400"),
        measurementRow("P3@-3", later ? "200" : "20"),
        measurementRow("P4@-3", "<2"),
      ],
      ...[
        measurementRow("P5@-3", "50"),
        measurementRow("P7@-3", "500"),
        measurementRow("C1@-3", "3"),
        ...ofP6([measurementRow("P6@-3", "300")]),
      ],
      ...[measurementRow("P1@28", "10"), measurementRow("P3@28", "4"), ...ofP6([measurementRow("P6@28", "60")])],
    ],
  };
}
