import type { PortalContext } from "#context";
import { withheldBecause } from "../../schema-parts/count-value.type.ts";
import { countOfCell, presentStoredCells } from "../opening/present-stored-cells.ts";
import { type FamilyQuestion, storedCells } from "../opening/stored-cells.ts";
import type { ProtectedCohortTable, ProtectedTableRow } from "./protected-cohort-table.type.ts";
import { protectedPartOf } from "./protected-part.ts";

/** What the block is asked for a baseline table. */
export interface CohortTableQuestion extends Pick<FamilyQuestion, "scope" | "filter"> {
  /** Dimensions of the menu, in the order of the table. */
  readonly dimensions: readonly string[];
}

/** The protected baseline table: the total and the stored one-way counts, each looked up on its own. */
export async function protectedCohortTable(
  context: PortalContext,
  { dimensions, ...persons }: CohortTableQuestion,
): Promise<ProtectedCohortTable> {
  const counted = async (by: readonly string[]) => {
    const stored = await storedCells(context, { ...persons, by, family: "cases", statistic: "PERSONS" });
    return { stored, ...(await presentStoredCells(context, stored, by)) };
  };
  const total = await counted([]);
  const rows: ProtectedTableRow[] = [];
  // One after the other: each is a question of its own to the ledger and to the request's connection.
  for (const dimension of total.stored.reason === null ? dimensions : []) {
    const { cells, withheld } = await counted([dimension]);
    const shown = cells.map(({ keys, cell }) => ({ keys, count: countOfCell(cell) }));
    rows.push({ dimension, cells: withheld ? [{ keys: [], count: withheld }] : shown });
  }
  const cell = total.cells[0]?.cell;
  return {
    ...(await protectedPartOf(context, total.stored, total.withheld)),
    count: cell ? countOfCell(cell) : (total.withheld ?? withheldBecause("NOT_IN_PLAN")),
    rows,
  };
}
