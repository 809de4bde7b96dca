import type { CellCategory } from "./answer-key.ts";
import type { CategoryPart, PopulatedPart } from "./category-part.ts";
import type { DescribedSet } from "./described-set.ts";
import { categoryOf, type Member } from "./member.ts";
import type { Dimension, MenuDimension } from "./menu.ts";
import { mergedParts } from "./merged-categories.ts";
import { crossing, mergedGrid } from "./merged-grid.ts";
import type { Policy } from "./policy.ts";
import { isLargeEnough } from "./size-rule.ts";

/** One cell of a table with the persons it describes. */
export interface TablePart {
  readonly cell: readonly CellCategory[];
  readonly persons: readonly Member[];
}

/**
 * The cells of a table over a described set, every one of which passes rules 1 and 2; `null` when none can be made.
 * No dimension: the total. A dimension that one part covers is no table, except the case group: that a phase holds
 * patients only is its definition.
 */
export function tableParts(
  set: DescribedSet,
  dimensions: readonly MenuDimension[],
  policy: Policy,
): readonly TablePart[] | null {
  const passes = (persons: readonly Member[]) => armsAreLargeEnough(set, persons, policy);
  if (!passes(set.members)) return null;
  const [first, second] = dimensions;
  if (!first) return [{ cell: [], persons: set.members }];
  if (second) {
    const grid = mergedGrid(set.members, [first, second], passes);
    if (!grid) return null;
    return grid.first.flatMap((a) =>
      grid.second.map((b) => ({
        cell: [cellCategory(first.dimension, a), cellCategory(second.dimension, b)],
        persons: crossing(a, b),
      })),
    );
  }
  const parts = mergedParts(set.members, first, passes);
  const [only] = parts;
  const byDefinition =
    first.dimension === "CASE_GROUP" && set.variable.family !== "cases" && only?.members.length === 1;
  if (parts.length < 2 && !byDefinition) return null;
  return parts.map((part: PopulatedPart) => ({ cell: [cellCategory(first.dimension, part)], persons: part.persons }));
}

/** The persons of a set that fall into a published cell. */
export function personsInCell(
  set: DescribedSet,
  cell: readonly CellCategory[],
  menu: readonly MenuDimension[],
): readonly Member[] {
  return set.members.filter((member) =>
    cell.every(({ dimension, members }) => {
      const onMenu = menu.find((entry) => entry.dimension === dimension);
      return onMenu !== undefined && members.includes(categoryOf(member, onMenu));
    }),
  );
}

/** Rules 1 and 2, and for a fold change also of the controls behind it: pooled arms at least k (rule 5). */
function armsAreLargeEnough(set: DescribedSet, persons: readonly Member[], policy: Policy): boolean {
  if (!isLargeEnough(persons, policy)) return false;
  if (set.variable.statistic !== "FOLD_CHANGE") return true;
  const strata = new Set(persons.map((person) => set.stratumOf.get(person.personKey)));
  const controls = set.controls.filter((stratum) => strata.has(stratum.key)).flatMap((stratum) => stratum.members);
  return isLargeEnough(controls, policy);
}

function cellCategory(dimension: Dimension, { category, members }: CategoryPart): CellCategory {
  return { dimension, category, members };
}
