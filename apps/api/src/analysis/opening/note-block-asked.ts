import type { ProtectedCell } from "@nlrp12/disclosure";
import { requireViewer } from "#access";
import { CASE_FILTER_LISTS, type CheckedCaseFilter } from "#cases";
import type { PortalContext } from "#context";
import type { StoredOpening } from "./opening.sql.ts";

/** The ledger of the consortium itself, for a question that no center's cohort stands behind. */
const CONSORTIUM = 0;

/** A question about the block and what became of it. */
export interface BlockAnswer {
  readonly opening: StoredOpening | null;
  readonly family: string;
  readonly filter: CheckedCaseFilter | null;
  readonly by: readonly string[];
  /** Why nothing could be looked up; null when `cells` says more. */
  readonly withheld: string | null;
  readonly cells: readonly Pick<ProtectedCell, "withheld">[];
}

/** Notes for the ledger of every contributing center that the block was asked, and why nothing was said, if so. */
export function noteBlockAsked(context: PortalContext, asked: BlockAnswer): void {
  const { opening, family, filter, by, withheld, cells } = asked;
  const inBlock = opening?.plan.block?.cohortIds ?? [];
  const contributing = requireViewer(context).facts.cohorts.filter(({ cohortId }) => inBlock.includes(cohortId));
  const centerIds = [...new Set(contributing.map(({ centerId }) => centerId))];
  context.asked.asksBlock({
    centerIds: centerIds.length > 0 ? centerIds : [CONSORTIUM],
    openingId: opening?.openingId ?? null,
    family,
    dimensions: [...CASE_FILTER_LISTS.filter((list) => filter?.[list]), ...by],
    answered: cells.filter((cell) => cell.withheld === null).length,
    withheld: withheld === null ? cells.flatMap((cell) => cell.withheld?.reason ?? []) : [withheld],
  });
}
