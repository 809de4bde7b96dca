import type { CohortFile } from "@nlrp12/domain";
import { assessmentRow, caseRow, courseRow, measurementRow, sampleRow } from "./cohort-rows.ts";
import { aphpFile } from "./reading-cohort-files.ts";

/** AP-HP with A3 and A4, on anakinra from day 0 on; A3 was sampled before it alone, and was seen on day 200. */
export function aphpWithPhases(release: 1 | 2): CohortFile {
  const file = aphpFile(release);
  return {
    ...file,
    cases: [...file.cases, ...["A3", "A4"].map((code) => caseRow(code, { lastFollowUpDay: 420 }))],
    courses: [...file.courses, courseRow("A3"), courseRow("A4")],
    assessments: [...file.assessments, assessmentRow("A3", 200, { flare: false, pga: 1, crpMgPerL: 4 })],
    samples: [...file.samples, sampleRow("A3", -3), sampleRow("A4", -3), sampleRow("A4", 200)],
    measurements: [
      ...file.measurements,
      measurementRow("A3@-3", 80),
      measurementRow("A4@-3", 80),
      measurementRow("A4@200", 8),
    ],
  };
}
