import type { CellCategory } from "./answer-key.ts";
import type { AuditState } from "./audit-state.ts";
import type { FamilyKey } from "./block-contents.ts";
import type { DescribedVariable } from "./described-set.ts";
import type { Dimension, MenuDimension } from "./menu.ts";
import type { Policy } from "./policy.ts";
import type { Opening, Withheld } from "./withheld.ts";

/** One cell of a planned table: where its answer is found and which set of persons it describes. */
export interface PlannedCell {
  readonly cell: readonly CellCategory[];
  readonly answerKey: string;
  /** Keyed hash of the set's persons and what is said of them; an unchanged set keeps its stored answer (rule 4). */
  readonly setKey: string;
}

/**
 * PUBLISHED: entered at this opening. KEPT: refused by the audit at this opening, its older answers stand with their
 * date (rule 7). WITHHELD: has no answer.
 */
export type TableStatus = "PUBLISHED" | "KEPT" | "WITHHELD";

/** Why a table did not enter: rules 1 and 2, the audit's limit, or a small group that could be solved (rule 6). */
export type RefusalCause = "SIZE" | "AUDIT" | "REMAINDER";

/** A total (no dimension), one-way or two-way table of one described variable; it enters whole or not at all. */
export interface PlannedTable {
  readonly key: string;
  readonly variable: DescribedVariable;
  readonly dimensions: readonly Dimension[];
  readonly status: TableStatus;
  readonly cause: RefusalCause | null;
  /** The opening at which its sets were last brought up to date; `null` when it never entered. */
  readonly refreshed: Opening | null;
  readonly cells: readonly PlannedCell[];
}

/** The block of an opening, as every answer lists it (rule 9): never per cell. */
export interface BlockSummary {
  readonly cohortIds: readonly number[];
  readonly centerIds: readonly number[];
  /** Rounded to 5. */
  readonly persons: number;
}

/** A cohort that contributes COUNT: its persons per case group, rounded to 5, in no block (rule 0). */
export interface CountedCohort {
  readonly cohortId: number;
  readonly caseGroups: readonly { readonly caseGroup: string; readonly persons: number | Withheld }[];
}

/** Everything an opening fixed, as plain JSON; no question changes it (rule 6). */
export interface OpeningPlan {
  readonly policy: Policy;
  readonly opening: Opening;
  readonly menu: readonly MenuDimension[];
  readonly families: readonly FamilyKey[];
  /** Set when the block is too small, and then there is no table. */
  readonly withheld: Withheld | null;
  readonly block: BlockSummary | null;
  readonly countedCohorts: readonly CountedCohort[];
  readonly tables: readonly PlannedTable[];
  /** Largest 1 − Σᵢᵢ of any other person in any family, nobody's data known or any single center's (rule 6). */
  readonly mostLearnt: number;
  /** For the next opening only; never shown. */
  readonly audit: AuditState;
}
