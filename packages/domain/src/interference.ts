import { ANAKINRA, washoutDaysOf } from "./agent.ts";
import type { Analyte } from "./analyte.ts";
import type { CourseDays, SampledDay } from "./phase.ts";
import type { Specimen } from "./vocabulary.ts";

/** What the assay may see of the drug instead of the cytokine. */
export type Interference = "NOT_ANALYSED" | "FLAGGED";

/** Drug and analyte pairs whose immunoassay the drug disturbs, and what becomes of the value in plasma and serum. */
const pairs: readonly { readonly atc: string; readonly analyte: Analyte; readonly inBlood: Interference }[] = [
  { atc: ANAKINRA, analyte: "IL_1RA", inBlood: "NOT_ANALYSED" },
  { atc: "L04AC04", analyte: "IL_1B", inBlood: "FLAGGED" },
  { atc: "L04AC04", analyte: "IL_1RA", inBlood: "FLAGGED" },
  { atc: "L04AC08", analyte: "IL_1B", inBlood: "NOT_ANALYSED" },
  { atc: "L04AC07", analyte: "IL_6", inBlood: "NOT_ANALYSED" },
  { atc: "L04AC11", analyte: "IL_6", inBlood: "NOT_ANALYSED" },
  { atc: "L04AB01", analyte: "TNF_A", inBlood: "NOT_ANALYSED" },
  { atc: "L04AB02", analyte: "TNF_A", inBlood: "NOT_ANALYSED" },
  { atc: "L04AB04", analyte: "TNF_A", inBlood: "NOT_ANALYSED" },
];

/** A sample of the first day is taken before the dose unless it says otherwise, as in the phase rule. */
function isUnder(course: CourseDays, sample: SampledDay): boolean {
  const begun = course.startDay < sample.day || (course.startDay === sample.day && sample.postDose === true);
  return begun && (course.stopDay === null || sample.day <= course.stopDay + washoutDaysOf(course.atc));
}

/**
 * Whether a sample's analyte is disturbed by a drug that is given or not yet washed out (`AGENTS`): in plasma or serum
 * not analysed where the assay reads the drug, flagged under rilonacept; in supernatants of washed cells flagged.
 */
export function interferenceOf(
  analyte: Analyte,
  specimen: Specimen,
  courses: readonly CourseDays[],
  sample: SampledDay,
): Interference | null {
  const disturbing = pairs.filter(
    (pair) => pair.analyte === analyte && courses.some((course) => course.atc === pair.atc && isUnder(course, sample)),
  );
  if (disturbing.length === 0) return null;
  const isBlood = specimen === "PLASMA" || specimen === "SERUM";
  return isBlood && disturbing.some(({ inBlood }) => inBlood === "NOT_ANALYSED") ? "NOT_ANALYSED" : "FLAGGED";
}
