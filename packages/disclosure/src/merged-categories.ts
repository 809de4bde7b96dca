import { joined, type PopulatedPart, withEmptyParts } from "./category-part.ts";
import type { Member } from "./member.ts";
import type { MenuDimension } from "./menu.ts";

/** Whether a part may be published. */
export type PartRule = (persons: readonly Member[]) => boolean;

/**
 * The parts of a one-way table: failing categories are merged, bands with a neighbour, others into "OTHER", until
 * every part passes (rule 2). A category that nobody falls into fails as one with a single person does, so that the
 * two cannot be told apart. One part left means that the dimension cannot be published for this set.
 */
export function mergedParts(
  members: readonly Member[],
  dimension: MenuDimension,
  passes: PartRule,
): readonly PopulatedPart[] {
  const parts = withEmptyParts(members, dimension);
  return dimension.ordered ? mergedBands(parts, passes) : mergedIntoOther(parts, passes);
}

function mergedBands(parts: readonly PopulatedPart[], passes: PartRule): readonly PopulatedPart[] {
  const failing = parts.filter((part) => !passes(part.persons));
  const smallest = failing.toSorted(bySize)[0];
  if (parts.length <= 1 || !smallest) return parts;
  return mergedBands(joinNeighbour(parts, parts.indexOf(smallest)), passes);
}

/** Joins the band at `index` with the smaller of its neighbours, the lower one if they are equal. */
export function joinNeighbour(parts: readonly PopulatedPart[], index: number): readonly PopulatedPart[] {
  const before = parts[index - 1];
  const after = parts[index + 1];
  const withBefore = before !== undefined && (after === undefined || before.persons.length <= after.persons.length);
  const from = withBefore ? index - 1 : index;
  return [...parts.slice(0, from), joined(parts.slice(from, from + 2), true), ...parts.slice(from + 2)];
}

function mergedIntoOther(parts: readonly PopulatedPart[], passes: PartRule): readonly PopulatedPart[] {
  const failing = parts.filter((part) => !passes(part.persons));
  if (failing.length === 0) return parts;
  let apart = parts.filter((part) => !failing.includes(part));
  let other = joined([...failing, ...apart.filter((part) => part.category === "OTHER")], false);
  apart = apart.filter((part) => part.category !== "OTHER");
  while (apart.length > 0 && !passes(other.persons)) {
    const smallest = apart.toSorted(bySize)[0];
    if (!smallest) break;
    other = joined([other, smallest], false);
    apart = apart.filter((part) => part !== smallest);
  }
  return [...apart, other];
}

function bySize(a: PopulatedPart, b: PopulatedPart): number {
  return a.persons.length - b.persons.length || (a.category < b.category ? -1 : 1);
}
