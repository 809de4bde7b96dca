import { checkTables } from "../checking/check-tables.ts";
import type { FileToCheck } from "../plan/check-file.ts";
import { checkSettingsOf } from "../plan/check-file.ts";
import type { ReadingPlan } from "../plan/reading-plan.ts";
import { stageTables } from "../plan/staged-tables.ts";
import type { Table } from "../reading/table.ts";
import type { Finding } from "../rules/problem.ts";

/** Every table of a file as its owner has it, and what is still wrong with it after the repairs of its plan. */
export interface StagedFindings {
  readonly read: readonly Table[];
  readonly findings: readonly Finding[];
}

/** Checks a file once more for the files that go back to its owner; `null` where it cannot be read at all. */
export async function stagedFindings(file: FileToCheck, plan: ReadingPlan): Promise<StagedFindings | null> {
  const { tables } = await stageTables(file, plan);
  return tables && { read: tables.read, findings: checkTables(tables, checkSettingsOf(plan)).findings };
}
