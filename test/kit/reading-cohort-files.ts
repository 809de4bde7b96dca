import type { AssessmentRow, CohortFile, CourseRow, VariantRow } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { assessmentRow, caseRow, courseRow, ELISA_A1, measurementRow, sampleRow } from "./cohort-rows.ts";

const variant = (caseCode: string, hgvsP: string): VariantRow => ({
  caseCode,
  variantReported: hgvsP,
  zygosity: "HETEROZYGOUS",
  hgvsC: null,
  hgvsP,
  classification: null,
});

const course = (caseCode: string, agent: CourseRow["agent"], stopDay: number | null): CourseRow =>
  courseRow(caseCode, { agent, stopDay, stopReason: stopDay === null ? null : "SECONDARY_LOSS" });

const seen = (caseCode: string, day: number, flare: boolean): AssessmentRow =>
  assessmentRow(caseCode, day, { flare, pga: flare ? 3 : 1, crpMgPerL: flare ? 40 : 4 });

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
      caseRow("P1", { kindredCode: "K1", indexMember: true, lastFollowUpDay: 420 }),
      caseRow("P2", { kindredCode: "K1", indexMember: false, sex: "MALE", ageAtInclusionBand: "6-11" }),
      caseRow("C1", { group: "HEALTHY_CONTROL", ageAtOnsetYears: null }),
      ...(later ? [caseRow("P3", { ageAtInclusionBand: null })] : []),
    ],
    variants: [variant("P1", "p.Arg284Ter"), variant("P2", "p.Asp294Glu")],
    features: [
      { caseCode: "P1", hpoId: "HP:0001954", presence: "PRESENT", onsetAgeYears: 3 },
      { caseCode: "P2", hpoId: "HP:0001954", presence: "EXCLUDED", onsetAgeYears: null },
      { caseCode: "P2", hpoId: "HP:0002829", presence: "PRESENT", onsetAgeYears: null },
    ],
    courses: [course("P1", "L04AC03", 420)],
    assessments: [seen("P1", -3, true), seen("P1", 28, false)],
    assays: [ELISA_A1],
    samples: [
      sampleRow("P1", -3),
      ...(later ? [sampleRow("P1", 30, { specimen: "PLASMA", cultureHours: null })] : []),
      sampleRow("P2", 0),
      sampleRow("C1", 0),
    ],
    measurements: [
      measurementRow("P1@-3", 0.8, { unit: "ng/mL", reported: "0,8" }),
      ...(later ? [measurementRow("P1@30", 500, { analyte: "IL_1RA" }), measurementRow("P1@30", 12)] : []),
      measurementRow("P2@0", 500),
      measurementRow("C1@0", 2, { comparator: "<", reported: "<2,0" }),
    ],
  };
}

/** AP-HP. A1 (under canakinumab) and A2 (carrier, family K1 of this center); release 2 corrects the sex of A1. */
export function aphpFile(release: 1 | 2): CohortFile {
  return {
    ...EMPTY_COHORT_FILE,
    cases: [
      caseRow("A1", { sex: release === 2 ? "MALE" : "FEMALE", kindredCode: "K1" }),
      caseRow("A2", { group: "CARRIER", kindredCode: "K1", ageAtInclusionBand: "40-64" }),
    ],
    variants: [variant("A1", "p.Arg284Ter"), variant("A2", "p.Arg284Ter")],
    courses: [course("A1", "L04AC08", null)],
    assays: [ELISA_A1],
    samples: [sampleRow("A1", 0)],
    measurements: [measurementRow("A1@0", 90)],
  };
}
