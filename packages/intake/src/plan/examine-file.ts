import type { CheckResult } from "../checking/check-tables.ts";
import { checkTables } from "../checking/check-tables.ts";
import { type RareCombinations, rareCombinationsOf } from "../pseudonyms/rare-combinations.ts";
import type { ReadingDecision } from "../reading/table.ts";
import type { RepairEffect } from "../repairs/repair-effect.ts";
import type { Problem } from "../rules/problem.ts";
import { findingGroups, hasError } from "../rules/problem.ts";
import type { FileToCheck } from "./check-file.ts";
import { checkSettingsOf } from "./check-file.ts";
import type { ProblemDetail } from "./problem-detail.ts";
import { problemDetail } from "./problem-detail.ts";
import type { ProblemStrip } from "./problem-map.ts";
import { problemMap } from "./problem-map.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { stageTables } from "./staged-tables.ts";

/** A problem with what can be seen and done of it. */
export interface ExaminedProblem {
  readonly problem: Problem;
  readonly detail: ProblemDetail;
}

/** The check of a file as its owner works through it. It holds what cells say, so it never leaves the page. */
export interface Examination {
  readonly problems: readonly ExaminedProblem[];
  /** Rows by sheet; `null` for a file that could not be read at all. */
  readonly counts: CheckResult["counts"] | null;
  readonly decisions: readonly ReadingDecision[];
  /** What each repair of the plan did. */
  readonly effects: readonly RepairEffect[];
  readonly map: readonly ProblemStrip[];
  /** How rare its cases are; `null` for a file that is not accepted. */
  readonly rareCombinations: RareCombinations | null;
}

const NOTHING: ProblemDetail = { places: [], texts: [], columns: [], choices: null, offers: [] };
const withoutDetail = (problem: Problem): ExaminedProblem => ({ problem, detail: NOTHING });

/**
 * Checks a file just as `checkFile` does and adds what a person needs to work through its problems: every place, what
 * the cells say, the repairs on offer, what earlier repairs did, and a map.
 */
export async function examineFile(file: FileToCheck, plan: ReadingPlan): Promise<Examination> {
  const { tables, problems: met, decisions, effects } = await stageTables(file, plan);
  if (!tables)
    return { problems: met.map(withoutDetail), counts: null, decisions, effects, map: [], rareCombinations: null };
  const { cohort, problems, findings, counts } = checkTables(tables, checkSettingsOf(plan));
  const groups = findingGroups(findings);
  // Problems met before the check come first and have no findings.
  const earlier = problems.length - groups.length;
  const examined = problems.map((problem, index) => {
    const group = groups[index - earlier];
    return group ? { problem, detail: problemDetail(tables, group) } : withoutDetail(problem);
  });
  const map = problemMap(tables.read, findings);
  const accepted = hasError(met) ? null : cohort;
  const rareCombinations = accepted && rareCombinationsOf(accepted);
  return { problems: [...met.map(withoutDetail), ...examined], counts, decisions, effects, map, rareCombinations };
}
