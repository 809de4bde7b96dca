import type { BothLanguages } from "../language/use-language.ts";

/** Sheets of the cohort workbook. */
export const SHEETS = [
  "cases",
  "variants",
  "features",
  "courses",
  "assessments",
  "samples",
  "assays",
  "measurements",
] as const;

/** A problem as the worker hands it over. */
export interface FoundProblem {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly column: string | null;
  readonly occurrences: number;
  readonly message: BothLanguages;
  readonly accepted: BothLanguages;
}

/** How one text file was understood. */
export interface ReadingDecision {
  readonly sheet: string;
  readonly charset: string;
  readonly delimiter: string;
  readonly accented: readonly string[];
}

/** What is checked: the bytes of the file, its name, and the text of its column mapping. */
export interface FileToCheck {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mappingText: string | null;
}

/** What the check found; `rows` is null where the file could not be read. */
export interface FileFindings {
  readonly problems: readonly FoundProblem[];
  readonly rows: Readonly<Record<(typeof SHEETS)[number], number>> | null;
  readonly decisions: readonly ReadingDecision[];
}
