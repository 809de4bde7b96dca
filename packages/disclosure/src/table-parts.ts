import type { CellCategory } from "./answer-key.ts";
import { type CategoryPart, type PopulatedPart, rawParts } from "./category-part.ts";
import type { DescribedSet } from "./described-set.ts";
import { categoryOf, type Member } from "./member.ts";
import type { MenuDimension } from "./menu.ts";
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
 * No dimension: the total. A dimension that one part covers is no table, except where the family's definition says
 * so: that a phase holds patients only, or that who has a response was treated with anakinra, is known to everyone.
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
        cell: [cellCategory(first, a), cellCategory(second, b)],
        persons: crossing(a, b),
      })),
    );
  }
  const byDefinition = soleByDefinition(set, first);
  const parts = byDefinition ?? mergedParts(set.members, first, passes);
  if (parts.length < 2 && !byDefinition) return null;
  return parts.map((part: PopulatedPart) => ({ cell: [cellCategory(first, part)], persons: part.persons }));
}

/** Families of what became of a treatment: nobody is in them who was not treated with anakinra. */
const OF_THE_TREATED = /^(response|survival|prediction):/;

/**
 * The one category of a family that has no other by definition: a phase holds patients, CONTROL healthy persons; a
 * response, an event of treatment and what tells of one are had under anakinra only.
 */
function soleByDefinition(set: DescribedSet, dimension: MenuDimension): readonly PopulatedPart[] | null {
  const { family } = set.variable;
  const defines =
    (dimension.dimension === "CASE_GROUP" && family !== "cases") ||
    (dimension.dimension === "TREATMENT" && OF_THE_TREATED.test(family));
  if (!defines) return null;
  const populated = rawParts(set.members, dimension);
  return populated.length === 1 ? populated : null;
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

/** Rules 1 and 2; for an area twice its arms; and for a fold change also of the controls behind it: pooled arms at least k (rule 5). */
function armsAreLargeEnough(set: DescribedSet, persons: readonly Member[], policy: Policy): boolean {
  if (!isLargeEnough(persons, policy)) return false;
  // Two arms of 2k; how the outcome divides them is a value, which the plan does not read.
  if (set.variable.statistic === "AUC") return persons.length >= 2 * policy.areaArmTimesK * policy.k;
  if (set.variable.statistic !== "FOLD_CHANGE") return true;
  const strata = new Set(persons.map((person) => set.stratumOf.get(person.personKey)));
  const controls = set.controls.filter((stratum) => strata.has(stratum.key)).flatMap((stratum) => stratum.members);
  return isLargeEnough(controls, policy);
}

/** A published category; what it stands for is listed in the menu's order, whatever order it was merged in. */
function cellCategory({ dimension, categories }: MenuDimension, { category, members }: CategoryPart): CellCategory {
  const listed = categories.filter((known) => members.includes(known));
  return { dimension, category, members: [...listed, ...members.filter((member) => !listed.includes(member))] };
}
