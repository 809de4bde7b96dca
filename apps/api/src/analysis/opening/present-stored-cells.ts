import { type ProtectedCell, SDC_1 } from "@nlrp12/disclosure";
import type { PortalContext } from "#context";
import { type RoundedCount, Withheld } from "../../schema-parts/count-value.type.ts";
import type { DimensionValue } from "../frame/answer-frame.type.ts";
import { dimensionValue } from "../frame/dimension-label.ts";
import { presentRoundedCount, presentWithheld } from "../frame/protected-value.type.ts";
import type { StoredOpening } from "./opening.sql.ts";
import type { StoredCells } from "./stored-cells.ts";
import { withoutCovered } from "./without-covered.ts";

/** A protected cell whose categories are named. */
export interface NamedCell {
  readonly keys: DimensionValue[];
  readonly cell: ProtectedCell;
}

/** The protected cells of an answer, or what stands in place of all of them. */
export async function presentStoredCells(
  context: PortalContext,
  stored: StoredCells,
  by: readonly string[],
): Promise<{ readonly cells: readonly NamedCell[]; readonly withheld: Withheld | null }> {
  const withheld = wholeWithheld(stored);
  if (withheld) return { cells: [], withheld };
  const cells = withoutCovered(stored.disclosed?.cells ?? []).map(async (cell) => ({
    keys: await keysOf(context, cell, by),
    cell,
  }));
  return { cells: await Promise.all(cells), withheld: null };
}

/** What stands in place of a whole protected part. */
export function presentWhole(
  opening: StoredOpening | null,
  reason: Withheld["reason"],
  bound: string | null = null,
): Withheld {
  return Object.assign(new Withheld(), {
    ...{ reason, bound, policy: (opening?.plan.policy ?? SDC_1).name },
    opening: opening && new Date(opening.plan.opening.date),
  });
}

function wholeWithheld({ opening, disclosed, reason }: StoredCells): Withheld | null {
  if (reason) return presentWhole(opening, reason);
  const [only, ...more] = disclosed.cells;
  // A case group that a family never holds by its definition is no part of its tables.
  if (!only) return presentWhole(opening, "TOO_FEW_PERSONS", `<${opening.plan.policy.k}`);
  return more.length === 0 && only.cell.length === 0 && only.withheld ? presentWithheld(only.withheld) : null;
}

/**
 * The categories asked for, in the order asked, as published; a category that was filtered on is named only where it
 * was merged with others, because then the cell is wider than the question.
 */
async function keysOf(context: PortalContext, cell: ProtectedCell, by: readonly string[]): Promise<DimensionValue[]> {
  const grouped = by.flatMap((name) => cell.cell.filter(({ dimension }) => dimension === name));
  const widened = cell.cell.filter(({ dimension, members }) => members.length > 1 && !by.includes(dimension));
  return Promise.all(
    [...grouped, ...widened].map(async ({ dimension, category, members }) => {
      // In words a merged category is all it stands for: "OTHER" alone would not say what.
      const { label } = await dimensionValue(context, dimension, members.join("+"));
      return { dimension, category, label };
    }),
  );
}

/** The size of a protected cell: about how many persons, or why that is not said. */
export function countOfCell({ answer, withheld }: ProtectedCell): RoundedCount | Withheld {
  if (answer) return presentRoundedCount(answer.persons, { policy: answer.policy.name, opening: answer.opening });
  if (withheld) return presentWithheld(withheld);
  throw new Error("a protected cell holds an answer or the reason there is none");
}
