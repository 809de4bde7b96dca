import type { AssayRow, CohortFile } from "@nlrp12/domain";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";

/** A checked cohort file, held compactly. Only `slice` makes rows as objects, for a few cases at a time. */
export interface CheckedCohort {
  /** In the order of the file. */
  readonly caseCodes: readonly string[];
  /** Each once, in the order of the file. */
  readonly kindredCodes: readonly string[];
  /** Every row of `assays`, named by a measurement or not. */
  readonly assays: readonly AssayRow[];
  readonly counts: Readonly<Record<SheetName, number>>;
  /** Sheets that have at least one row. */
  readonly sheets: ReadonlySet<SheetName>;
  /**
   * Everything the file says of these cases, with the assays their measurements name, as a cohort file of its own whose
   * rows keep the order of the file. A code that is no case of the file is passed over.
   */
  slice(caseCodes: readonly string[]): CohortFile;
}

/** The file as rows, whole: for small files, and for passing one on where a {@link CheckedCohort} cannot go. */
export function wholeFile(cohort: CheckedCohort): CohortFile {
  return { ...cohort.slice(cohort.caseCodes), assays: cohort.assays };
}

function sliceOf(file: CohortFile, caseCodes: readonly string[]): CohortFile {
  const wanted = new Set(caseCodes);
  const ofWanted = (row: { readonly caseCode: string }) => wanted.has(row.caseCode);
  const samples = file.samples.filter(ofWanted);
  const sampleCodes = new Set(samples.map((row) => row.sampleCode));
  const measurements = file.measurements.filter((row) => sampleCodes.has(row.sampleCode));
  const assayCodes = new Set(measurements.map((row) => row.assayCode));
  return {
    cases: file.cases.filter(ofWanted),
    variants: file.variants.filter(ofWanted),
    features: file.features.filter(ofWanted),
    courses: file.courses.filter(ofWanted),
    assessments: file.assessments.filter(ofWanted),
    samples,
    assays: file.assays.filter((row) => assayCodes.has(row.assayCode)),
    measurements,
  };
}

/** A cohort file of rows as a checked cohort. Every slice walks the whole file: meant for small ones. */
export function cohortOf(file: CohortFile): CheckedCohort {
  const counts = Object.fromEntries(SHEET_NAMES.map((name) => [name, file[name].length])) as CheckedCohort["counts"];
  return {
    caseCodes: file.cases.map((row) => row.caseCode),
    kindredCodes: [...new Set(file.cases.flatMap((row) => row.kindredCode ?? []))],
    assays: file.assays,
    counts,
    sheets: new Set(SHEET_NAMES.filter((name) => counts[name] > 0)),
    slice: (caseCodes) => sliceOf(file, caseCodes),
  };
}
