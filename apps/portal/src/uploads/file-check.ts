import type { CheckSettings, ReadingSettings } from "@nlrp12/intake";
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

/** What a person decided about a file; what is left out the file decides. */
export type ReadingChoices = ReadingSettings & CheckSettings;

/** What is checked: the bytes of the file, its name, the text of its column mapping, and what was decided about it. */
export interface FileToCheck {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mappingText: string | null;
  readonly choices: ReadingChoices;
}

/** What the check found; `rows` is null where the file could not be read. */
export interface FileFindings {
  readonly problems: readonly FoundProblem[];
  readonly rows: Readonly<Record<(typeof SHEETS)[number], number>> | null;
  readonly decisions: readonly ReadingDecision[];
}
