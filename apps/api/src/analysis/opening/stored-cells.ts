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

/** What the block is asked about a family that has no phases. */
export interface BlockQuestion {
  readonly scope: CohortScope;
  /** Null when the filter means persons whom the family never describes. */
  readonly filter: CheckedCaseFilter | null;
  readonly by: readonly string[];
  readonly family: FamilyKey;
  readonly statistic: Extract<Statistic, "PERSONS" | "OUTCOMES">;
}

/** The protected side of an answer: cells of the engine, or the reason why there was nothing to look up. */
export type StoredCells =
  | { readonly opening: StoredOpening; readonly disclosed: DisclosedCells; readonly reason: null }
  | { readonly opening: StoredOpening | null; readonly disclosed: null; readonly reason: WithheldReason };

/** Looks a question up among the stored answers of the last opening, and notes it; reads no row of any case. */
export async function storedCells(context: PortalContext, question: BlockQuestion): Promise<StoredCells> {
  const found = await lookedUp(context, question);
  const { opening, reason: withheld, disclosed } = found;
  noteBlockAsked(context, { ...question, opening, withheld, cells: disclosed?.cells ?? [] });
  return found;
}

async function lookedUp(context: PortalContext, question: BlockQuestion): Promise<StoredCells> {
  const { family, statistic } = question;
  const opening = await lastOpening(context.db);
  if (!question.scope.readsProtected) return { opening, disclosed: null, reason: "LEVEL_TOO_LOW" };
  const persons = question.filter && menuQuestion(question.filter, question.by, { groupsAreDescribed: false });
  if (!persons) return { opening, disclosed: null, reason: "NOT_ON_MENU" };
  if (!opening) return { opening, disclosed: null, reason: "NOT_IN_PLAN" };

  const which = { openingId: opening.openingId, family };
  const plan: OpeningPlan = { ...opening.plan, tables: await plannedTables(context.db, which), audit: {} };
  const answers = await protectedAnswers(context.db, which);
  const asked = { ...persons, family, statistic };
  return { opening, disclosed: lookUp({ question: asked, plan, answers, viewerReadsBlock: true }), reason: null };
}
