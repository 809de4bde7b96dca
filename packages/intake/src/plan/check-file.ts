import type { CohortFile } from "@nlrp12/domain";
import { type CheckResult, checkTables } from "../checking/check-tables.ts";
import { applyMapping } from "../mapping/apply-mapping.ts";
import { parseMapping } from "../mapping/parse-mapping.ts";
import { readTables } from "../reading/read-tables.ts";
import type { ReadingDecision } from "../reading/table.ts";
import { hasError, type Problem } from "../rules/problem.ts";
import type { ReadingPlan } from "./reading-plan.ts";

/** A file as its owner has it: `name` only names the sheet of a single CSV file. */
export interface FileToCheck {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What came of reading and checking a file. */
export interface CheckedFile {
  /** `null` exactly when a problem is an ERROR. */
  readonly file: CohortFile | null;
  readonly problems: readonly Problem[];
  /** Rows by sheet; `null` for a file that could not be read at all. */
  readonly counts: CheckResult["counts"] | null;
  readonly decisions: readonly ReadingDecision[];
}

/** Reads a cohort file as its plan says and checks it against every rule: one and the same in the page and in the API. */
export async function checkFile(file: FileToCheck, plan: ReadingPlan): Promise<CheckedFile> {
  const mapped = plan.mapping === null ? null : parseMapping(plan.mapping);
  if (mapped && !mapped.mapping) return { file: null, problems: mapped.problems, counts: null, decisions: [] };
  const read = await readTables(file.bytes, file.name, plan.settings);
  if (!read.tables) return { file: null, problems: read.problems, counts: null, decisions: read.decisions };
  const tables = mapped?.mapping ? applyMapping(read.tables, mapped.mapping) : read.tables;
  const checked = checkTables(tables, plan.settings);
  const problems = [...read.problems, ...checked.problems];
  return {
    file: hasError(problems) ? null : checked.file,
    problems,
    counts: checked.counts,
    decisions: read.decisions,
  };
}
