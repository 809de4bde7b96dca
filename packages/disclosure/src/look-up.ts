import { type CellCategory, tableKey } from "./answer-key.ts";
import { disclose } from "./disclosed.ts";
import { type MenuDimension, menuDimension, UNKNOWN_CATEGORY } from "./menu.ts";
import type { OpeningPlan, PlannedTable } from "./opening-plan.ts";
import type { ProtectedAnswer } from "./protected-answer.ts";
import type { DisclosedCells, ProtectedCell, ProtectedQuestion } from "./protected-question.ts";
import { type WithheldReason, withheld } from "./withheld.ts";

/** A question with everything that answers it: a stored plan, its stored answers, and whether the viewer may read. */
export interface LookUpInput {
  readonly question: ProtectedQuestion;
  readonly plan: OpeningPlan;
  /** The answers of the plan, as stored; may be only those of the asked family. */
  readonly answers: readonly ProtectedAnswer[];
  /** Whether the viewer holds SUMMARY; who the viewer is makes no other difference (rule 0). */
  readonly viewerReadsBlock: boolean;
}

/**
 * Finds the cells of a question among stored answers (rules 3, 6 and 9). Computes nothing: every cell is a stored
 * answer, returned as it is, or a typed withheld value. A filter on a merged category finds the merged cell, which
 * says what it stands for.
 * Throws RangeError for an error in the question (unknown category, a dimension twice), which is never "withheld".
 */
export function lookUp(input: LookUpInput): DisclosedCells {
  const { question, plan } = input;
  const { policy, opening } = plan;
  const done = (cells: readonly ProtectedCell[]): DisclosedCells => disclose({ cells, policy: policy.name, opening });
  const refused = (reason: WithheldReason) => done([withheldCell(plan, reason, [])]);

  if (!input.viewerReadsBlock) return refused("LEVEL_TOO_LOW");
  const names = [...question.filters.map((filter) => filter.dimension), ...question.by];
  if (new Set(names).size < names.length) throw new RangeError("A question names a dimension twice");
  const dimensions = names.flatMap((name) => menuDimension(plan.menu, name) ?? []);
  if (dimensions.length < names.length || names.length > policy.mostDimensions) return refused("NOT_ON_MENU");
  checkCategories(question, dimensions);
  if (plan.withheld) return refused(plan.withheld.reason);

  const tables = tablesOf(question, plan, dimensions);
  if (tables.length === 0) return refused("NOT_IN_PLAN");
  const answerOf = new Map(input.answers.map((answer) => [answer.key, answer]));
  return done(
    tables.flatMap((table) =>
      table.status === "WITHHELD" ? withheldCells(table, question, plan) : storedCells(table, question, answerOf),
    ),
  );
}

function checkCategories(question: ProtectedQuestion, dimensions: readonly MenuDimension[]): void {
  for (const { dimension, category } of question.filters) {
    const known = menuDimension(dimensions, dimension)?.categories ?? [];
    if (category !== UNKNOWN_CATEGORY && !known.includes(category)) {
      throw new RangeError(`${dimension} has no such category; it has ${known.join(", ")}`);
    }
  }
}

/** The planned tables of the asked variable and dimensions: one, or one for each comparability class. */
function tablesOf(
  question: ProtectedQuestion,
  plan: OpeningPlan,
  dimensions: readonly MenuDimension[],
): readonly PlannedTable[] {
  const names = dimensions.map((entry) => entry.dimension);
  return plan.tables.filter(({ key, variable }) => {
    const asked =
      variable.family === question.family &&
      variable.statistic === question.statistic &&
      variable.phase === (question.phase ?? null) &&
      variable.baselinePhase === (question.baselinePhase ?? null) &&
      (!question.comparabilityClass || variable.comparabilityClass === question.comparabilityClass);
    return asked && key === tableKey(variable, names);
  });
}

function storedCells(
  table: PlannedTable,
  question: ProtectedQuestion,
  answerOf: ReadonlyMap<string, ProtectedAnswer>,
): readonly ProtectedCell[] {
  const asked = table.cells.filter(({ cell }) =>
    question.filters.every((filter) =>
      cell.some(({ dimension, members }) => dimension === filter.dimension && members.includes(filter.category)),
    ),
  );
  const { comparabilityClass } = table.variable;
  return asked.map((planned) => {
    const answer = answerOf.get(planned.answerKey);
    if (!answer) throw new RangeError("A published answer was not given");
    return { cell: planned.cell, comparabilityClass, answer, withheld: null };
  });
}

/** A table that is not published reads withheld in every cell that the question spans, by the menu's own categories. */
function withheldCells(table: PlannedTable, question: ProtectedQuestion, plan: OpeningPlan): readonly ProtectedCell[] {
  const reason = table.cause === "SIZE" ? "TOO_FEW_PERSONS" : "NOT_IN_PLAN";
  const one = (dimension: CellCategory["dimension"], category: string): CellCategory => ({
    ...{ dimension, category },
    members: [category],
  });
  const filtered = question.filters.map((filter) => one(filter.dimension, filter.category));
  const spanned = question.by.reduce<readonly (readonly CellCategory[])[]>(
    (cells, dimension) =>
      cells.flatMap((cell) =>
        (menuDimension(plan.menu, dimension)?.categories ?? []).map((category) => [...cell, one(dimension, category)]),
      ),
    [filtered],
  );
  return spanned.map((cell) => withheldCell(plan, reason, cell, table.variable.comparabilityClass));
}

function withheldCell(
  plan: OpeningPlan,
  reason: WithheldReason,
  cell: readonly CellCategory[],
  comparabilityClass: string | null = null,
): ProtectedCell {
  return { cell, comparabilityClass, answer: null, withheld: withheld(reason, plan) };
}

/** The stored answers a question can need, by key, so that a caller need not load all of a plan. */
export function answerKeysFor(question: ProtectedQuestion, plan: OpeningPlan): readonly string[] {
  const names = [...question.filters.map((filter) => filter.dimension), ...question.by];
  const dimensions = names.flatMap((name) => menuDimension(plan.menu, name) ?? []);
  if (dimensions.length < names.length) return [];
  return tablesOf(question, plan, dimensions).flatMap((table) => table.cells.map((cell) => cell.answerKey));
}
