import type { CohortFile } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { assessmentRow, caseRow, courseRow, ELISA_A1, measurementRow, sampleRow } from "./cohort-rows.ts";

const followed = { lastFollowUpDay: 400 };

/** A code that a cohort file may hold. */
const sample = (caseCode: string, day: number) => sampleRow(caseCode, day, { sampleCode: `${caseCode}-${day}` });

/** Two patients of one kindred and a control; the first patient has a value below the limit before anakinra. */
export const smallCohortFile: CohortFile = {
  ...EMPTY_COHORT_FILE,
  cases: [
    caseRow("P1", { ...followed, kindredCode: "K1", indexMember: true }),
    caseRow("P2", { ...followed, kindredCode: "K1", indexMember: false }),
    caseRow("C1", { ...followed, group: "HEALTHY_CONTROL" }),
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
  courses: [courseRow("P1", { stopDay: 400, stopReason: "SECONDARY_LOSS" })],
  assessments: [assessmentRow("P1", -3, { pga: 3, crpMgPerL: 40 })],
  samples: [sample("P1", -3), sample("P1", 30), sample("P2", 0), sample("C1", 0)],
  assays: [{ ...ELISA_A1, kit: null, batch: "1", upperLimit: null }],
  measurements: [
    measurementRow("P1--3", 800),
    measurementRow("P1-30", 12),
    measurementRow("P2-0", 500),
    measurementRow("C1-0", "<2"),
  ],
};
