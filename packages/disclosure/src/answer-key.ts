import type { DescribedVariable, Statistic } from "./described-set.ts";
import type { Dimension } from "./menu.ts";

/** One category of a published cell, by its published name. */
export interface CellCategory {
  readonly dimension: Dimension;
  /** The published name, which may be a merged one such as "18-39+40-64". */
  readonly category: string;
  /** The categories of the menu it stands for. */
  readonly members: readonly string[];
}

/** What names a protected answer. */
export interface AnswerName {
  readonly family: string;
  readonly statistic: Statistic;
  readonly cell: readonly Pick<CellCategory, "dimension" | "category">[];
  readonly phase?: string | null;
  readonly baselinePhase?: string | null;
  readonly comparabilityClass?: string | null;
}

/** The stable key of a protected answer: one text for one cell, in whatever order its categories are named. */
export function answerKey(name: AnswerName): string {
  const categories = name.cell.map(({ dimension, category }) => `${dimension}=${category}`).sort();
  return JSON.stringify([
    name.family,
    name.statistic,
    name.phase ?? null,
    name.baselinePhase ?? null,
    name.comparabilityClass ?? null,
    ...categories,
  ]);
}

/** The stable key of a table: its described variable and its dimensions in any order. */
export function tableKey(variable: DescribedVariable, dimensions: readonly Dimension[]): string {
  return answerKey({ ...variable, cell: dimensions.map((dimension) => ({ dimension, category: "*" })) });
}
