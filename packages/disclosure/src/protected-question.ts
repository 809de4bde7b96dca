import type { CellCategory } from "./answer-key.ts";
import type { Statistic } from "./described-set.ts";
import type { Disclosed } from "./disclosed.ts";
import type { Dimension } from "./menu.ts";
import type { ProtectedAnswer } from "./protected-answer.ts";
import type { Opening, Withheld } from "./withheld.ts";

/** A question about the block. Everything it may name is published; values, centers and cohorts cannot be named. */
export interface ProtectedQuestion {
  readonly family: string;
  readonly statistic: Statistic;
  /** `null` or left out for families without phases. */
  readonly phase?: string | null;
  readonly baselinePhase?: string | null;
  /** Levels only; left out: every class that is in the plan, each in cells of its own. */
  readonly comparabilityClass?: string | null;
  readonly filters: readonly { readonly dimension: Dimension; readonly category: string }[];
  readonly by: readonly Dimension[];
}

/** One cell of an answer: a stored answer or the reason there is none, never both. */
export interface ProtectedCell {
  /** As published; wider than asked where the asked category was merged with others. */
  readonly cell: readonly CellCategory[];
  readonly comparabilityClass: string | null;
  readonly answer: ProtectedAnswer | null;
  readonly withheld: Withheld | null;
}

/** The cells of a question; the same for everyone who may read the block. */
export interface ProtectedCells {
  readonly cells: readonly ProtectedCell[];
  readonly policy: string;
  readonly opening: Opening;
}

/** What `lookUp` returns. */
export type DisclosedCells = Disclosed<ProtectedCells>;
