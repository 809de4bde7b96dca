import { type CheckResult, type CheckSettings, checkTables } from "../checking/check-tables.ts";
import type { CheckedCohort } from "../checking/checked-cohort.ts";
import type { ReadingDecision } from "../reading/table.ts";
import { hasError, type Problem } from "../rules/problem.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { stageTables } from "./staged-tables.ts";

/**
 * A file as its owner has it: a browser's `File`, or in Node `fs.openAsBlob(path)`, so that it is never held whole.
 * `name` only names the sheet of a single CSV file.
 */
export interface FileToCheck {
  readonly content: Blob;
  readonly name: string;
  /** Told of each `ROW` as it is read, and of `ALL` once the check of the rules begins. */
  readonly onRow?: (read: "ROW" | "ALL") => void;
}

/** What came of reading and checking a file. */
export interface CheckedFile {
  /** `null` exactly when a problem is an ERROR. */
  readonly cohort: CheckedCohort | null;
  readonly problems: readonly Problem[];
  /** Rows by sheet; `null` for a file that could not be read at all. */
  readonly counts: CheckResult["counts"] | null;
  readonly decisions: readonly ReadingDecision[];
}

/** The settings of the check: a shift of days may also be among the repairs. */
export function checkSettingsOf({ settings, repairs, localNumberMasks = [] }: ReadingPlan): CheckSettings {
  const shiftDays = settings.shiftDays === true || repairs.some(({ kind }) => kind === "SHIFT_DAYS");
  return { ...settings, shiftDays, localNumberMasks };
}

/** Reads a cohort file as its plan says and checks it against every rule: one and the same in the page and in the API. */
export async function checkFile(file: FileToCheck, plan: ReadingPlan): Promise<CheckedFile> {
  const { tables, problems: met, decisions } = await stageTables(file, plan);
  file.onRow?.("ALL");
  if (!tables) return { cohort: null, problems: met, counts: null, decisions };
  const checked = checkTables(tables, checkSettingsOf(plan));
  const problems = [...met, ...checked.problems];
  return { cohort: hasError(problems) ? null : checked.cohort, problems, counts: checked.counts, decisions };
}
