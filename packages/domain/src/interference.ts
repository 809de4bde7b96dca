import { ANAKINRA } from "./agent.ts";
import type { Analyte } from "./analyte.ts";
import type { CourseDays, SampledDay } from "./phase.ts";
import type { Specimen } from "./vocabulary.ts";

/** What the assay may see of the drug instead of the cytokine. */
export type Interference = "NOT_ANALYSED" | "FLAGGED";

/** Drug and analyte pairs whose immunoassay the drug disturbs. */
const pairs: readonly { readonly atc: string; readonly analyte: Analyte }[] = [
  { atc: ANAKINRA, analyte: "IL_1RA" },
  { atc: "L04AB01", analyte: "TNF_A" },
  { atc: "L04AC08", analyte: "IL_1B" },
  { atc: "L04AC07", analyte: "IL_6" },
  { atc: "L04AC11", analyte: "IL_6" },
];

/** A sample of the first day is taken before the dose unless it says otherwise, as in the phase rule. */
function isUnder(course: CourseDays, sample: SampledDay): boolean {
  const begun = course.startDay < sample.day || (course.startDay === sample.day && sample.postDose === true);
  return begun && (course.stopDay === null || sample.day <= course.stopDay + 2);
}

/**
 * Whether a sample's analyte is disturbed by a drug given at most two days before: not analysed in plasma or serum
 * (the assay reads the drug), flagged in supernatants of washed cells.
 */
export function interferenceOf(
  analyte: Analyte,
  specimen: Specimen,
  courses: readonly CourseDays[],
  sample: SampledDay,
): Interference | null {
  const disturbed = pairs.some(
    (pair) => pair.analyte === analyte && courses.some((course) => course.atc === pair.atc && isUnder(course, sample)),
  );
  if (!disturbed) return null;
  return specimen === "PLASMA" || specimen === "SERUM" ? "NOT_ANALYSED" : "FLAGGED";
}
