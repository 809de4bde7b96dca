import type { CohortScope } from "#access";
import type { ExactCaseCount } from "#cases";
import type { PortalContext } from "#context";
import { protectedPartOf } from "../block/protected-part.ts";
import { compareCategories } from "../frame/compare-categories.ts";
import { dimensionValue } from "../frame/dimension-label.ts";
import { exactPartOf } from "../frame/exact-part.ts";
import { countOfCell, presentStoredCells } from "../opening/present-stored-cells.ts";
import type { StoredCells } from "../opening/stored-cells.ts";
import type { ExactCaseCountCell, ExactCaseCounts, ProtectedCaseCounts } from "./case-counts.type.ts";

/** Exact counts as the API shows them, categories in the order of their vocabulary. */
export async function presentExactCounts(
  context: PortalContext,
  counts: readonly ExactCaseCount[],
  scope: CohortScope,
): Promise<ExactCaseCounts> {
  const [part, cells] = await Promise.all([
    exactPartOf(context, scope),
    Promise.all(counts.toSorted(compareCounts).map((count) => presentCell(context, count))),
  ]);
  return { ...part, cells };
}

function compareCounts(a: ExactCaseCount, b: ExactCaseCount): number {
  const categories = ({ keys }: ExactCaseCount): string[] => keys.map(({ category }) => category);
  return compareCategories(
    a.keys.map(({ dimension }) => dimension),
    categories(a),
    categories(b),
  );
}

async function presentCell(context: PortalContext, count: ExactCaseCount): Promise<ExactCaseCountCell> {
  const { cases, kindreds } = count;
  const keys = count.keys.map(({ dimension, category }) => dimensionValue(context, dimension, category));
  return { keys: await Promise.all(keys), cases, kindreds };
}

/** Protected counts as the API shows them. */
export async function presentProtectedCounts(
  context: PortalContext,
  stored: StoredCells,
  by: readonly string[],
): Promise<ProtectedCaseCounts> {
  const { cells, withheld } = await presentStoredCells(context, stored, by);
  return {
    ...(await protectedPartOf(context, stored, withheld)),
    cells: cells.map(({ keys, cell }) => ({ keys, count: countOfCell(cell) })),
  };
}
