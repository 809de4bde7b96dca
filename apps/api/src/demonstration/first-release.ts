import type { CohortFile } from "@nlrp12/domain";
import type { RandomStream } from "./random-stream.ts";

/** Follow-up of cases seen late is cut here in the first release. */
const DATA_CUT_DAY = 330;

function pickCodes(codes: readonly string[], share: number, random: RandomStream): Set<string> {
  return new Set(random.shuffled(codes).slice(0, Math.max(1, Math.round(codes.length * share))));
}

/**
 * The cohort as it was published first: a few patients not yet included, some followed only to the data cut, and a CRP
 * later corrected in a few. All other cases, the controls among them, are as in the full release.
 */
export function firstReleaseOf(full: CohortFile, random: RandomStream): CohortFile {
  const patients = full.cases.filter(({ group }) => group === "PATIENT").map(({ caseCode }) => caseCode);
  const absent = pickCodes(patients, 0.08, random);
  const present = patients.filter((code) => !absent.has(code));
  const cut = pickCodes(present, 0.3, random);
  const corrected = pickCodes(
    present.filter((code) => !cut.has(code)),
    0.08,
    random,
  );
  const isIn = ({ caseCode }: { caseCode: string }) => !absent.has(caseCode);
  const isSeen = ({ caseCode, day }: { caseCode: string; day: number }) => !cut.has(caseCode) || day <= DATA_CUT_DAY;
  const samples = full.samples.filter((sample) => isIn(sample) && isSeen(sample));
  const sampleCodes = new Set(samples.map(({ sampleCode }) => sampleCode));
  const firstOf = new Map(full.assessments.map((row) => [row.caseCode, row] as const).reverse());
  return {
    cases: full.cases.filter(isIn).map((row) => {
      if (!cut.has(row.caseCode) || row.lastFollowUpDay === null) return row;
      return { ...row, lastFollowUpDay: Math.min(row.lastFollowUpDay, DATA_CUT_DAY) };
    }),
    variants: full.variants.filter(isIn),
    features: full.features.filter(isIn),
    courses: full.courses
      .filter((row) => isIn(row) && (!cut.has(row.caseCode) || row.startDay <= DATA_CUT_DAY))
      .map((row) => {
        const open = cut.has(row.caseCode) && (row.stopDay ?? 0) > DATA_CUT_DAY;
        return open ? { ...row, stopDay: null, stopReason: null } : row;
      }),
    assessments: full.assessments
      .filter((row) => isIn(row) && isSeen(row))
      .map((row) => {
        const misread = corrected.has(row.caseCode) && firstOf.get(row.caseCode) === row;
        return misread && row.crpMgPerL !== null ? { ...row, crpMgPerL: row.crpMgPerL + 10 } : row;
      }),
    samples,
    assays: full.assays,
    measurements: full.measurements.filter(({ sampleCode }) => sampleCodes.has(sampleCode)),
  };
}
