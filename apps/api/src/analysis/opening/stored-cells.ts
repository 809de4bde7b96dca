import {
  type DisclosedCells,
  type FamilyKey,
  lookUp,
  type OpeningPlan,
  type Statistic,
  type WithheldReason,
} from "@nlrp12/disclosure";
import type { CohortScope } from "#access";
import type { CheckedCaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { menuQuestion } from "./menu-question.ts";
import { noteBlockAsked } from "./note-block-asked.ts";
import { lastOpening, plannedTables, protectedAnswers, type StoredOpening } from "./opening.sql.ts";
import { PUBLISHED_FAMILIES } from "./published-menu.ts";

/** Which persons of a family are asked about. */
export interface FamilyQuestion {
  readonly scope: CohortScope;
  /** Null when the filter means persons whom the family never describes. */
  readonly filter: CheckedCaseFilter | null;
  readonly by: readonly string[];
  readonly family: FamilyKey;
  /** Whether it is looked up by other dimensions too, and so needs every table of the family. */
  readonly byOthersToo?: boolean;
}

/** What the block is asked about a family that has no phases. */
export interface BlockQuestion extends FamilyQuestion {
  readonly statistic: Extract<Statistic, "PERSONS" | "OUTCOMES" | "SURVIVAL" | "AUC">;
}

/** The protected side of an answer: cells of the engine, or the reason why there was nothing to look up. */
export type StoredCells =
  | { readonly opening: StoredOpening; readonly disclosed: DisclosedCells; readonly reason: null }
  | { readonly opening: StoredOpening | null; readonly disclosed: null; readonly reason: WithheldReason };

/** A family of the last opening, ready to be looked up, or the reason why it is not. */
export type OpenFamily =
  | {
      readonly opening: StoredOpening;
      readonly reason: null;
      /** Grouped as the question says, or by other dimensions of the menu. */
      readonly lookUp: (statistic: Statistic, phase?: string, by?: readonly string[]) => DisclosedCells;
    }
  | { readonly opening: StoredOpening | null; readonly reason: WithheldReason; readonly lookUp: null };

/** Looks a question up among the stored answers of the last opening, and notes it; reads no row of any case. */
export async function storedCells(context: PortalContext, question: BlockQuestion): Promise<StoredCells> {
  const found = await openFamily(context, question);
  const { opening, reason: withheld } = found;
  const disclosed = found.lookUp?.(question.statistic) ?? null;
  noteBlockAsked(context, { ...question, opening, withheld, cells: disclosed?.cells ?? [] });
  if (found.lookUp && disclosed) return { opening: found.opening, disclosed, reason: null };
  return { opening, disclosed: null, reason: withheld ?? "NOT_IN_PLAN" };
}

/** Reads the plan and the answers of one family; the question is not noted yet. */
export async function openFamily(context: PortalContext, question: FamilyQuestion): Promise<OpenFamily> {
  const { family } = question;
  const opening = await lastOpening(context.db);
  const nothing = (reason: WithheldReason): OpenFamily => ({ opening, reason, lookUp: null });
  if (!question.scope.readsProtected) return nothing("LEVEL_TOO_LOW");
  const { filter } = question;
  const grouped = (by: readonly string[]) => filter && menuQuestion(filter, by, { groupsAreDescribed: false });
  const persons = grouped(question.by);
  if (!persons || !PUBLISHED_FAMILIES.includes(family)) return nothing("NOT_ON_MENU");
  if (!opening) return nothing("NOT_IN_PLAN");

  const which = { openingId: opening.openingId, family };
  const dimensions = [...persons.filters.map(({ dimension }) => dimension), ...persons.by];
  const tables = await plannedTables(context.db, { ...which, ...(question.byOthersToo ? {} : { dimensions }) });
  const plan: OpeningPlan = { ...opening.plan, tables, audit: {} };
  const keys = tables.flatMap(({ cells }) => cells.map(({ answerKey }) => answerKey));
  const answers = await protectedAnswers(context.db, { ...which, keys });
  return {
    ...{ opening, reason: null },
    lookUp: (statistic, phase, by = question.by) =>
      lookUp({
        question: { ...(grouped(by) ?? persons), family, statistic, ...(phase === undefined ? {} : { phase }) },
        ...{ plan, answers, viewerReadsBlock: true },
      }),
  };
}
