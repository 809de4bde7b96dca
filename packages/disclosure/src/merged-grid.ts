import { joined, type PopulatedPart } from "./category-part.ts";
import type { Member } from "./member.ts";
import type { MenuDimension } from "./menu.ts";
import { joinNeighbour, mergedParts, type PartRule } from "./merged-categories.ts";

/** A two-way table: the parts of both dimensions; every crossing of them passes. */
export interface Grid {
  readonly first: readonly PopulatedPart[];
  readonly second: readonly PopulatedPart[];
}

/**
 * The parts of a two-way table (rule 2). Whole categories are merged, never single cells: a cell merged alone could be
 * had back by subtracting its neighbours from the one-way tables. Starts from the one-way parts and merges, at the
 * smallest failing crossing, whichever of its two categories leaves fewer failing crossings. `null` when a dimension
 * would be left with one part.
 */
export function mergedGrid(
  members: readonly Member[],
  dimensions: readonly [MenuDimension, MenuDimension],
  passes: PartRule,
): Grid | null {
  let grid: Grid = {
    first: mergedParts(members, dimensions[0], passes),
    second: mergedParts(members, dimensions[1], passes),
  };
  while (grid.first.length > 1 && grid.second.length > 1) {
    const worst = failingCrossings(grid, passes)[0];
    if (!worst) return grid;
    const first = { ...grid, first: mergedAt(grid.first, worst.first, dimensions[0].ordered) };
    const second = { ...grid, second: mergedAt(grid.second, worst.second, dimensions[1].ordered) };
    grid = badness(first, passes) <= badness(second, passes) ? first : second;
  }
  return null;
}

/** The persons in a crossing of two categories. */
export function crossing(first: PopulatedPart, second: PopulatedPart): readonly Member[] {
  const inSecond = new Set(second.persons.map((person) => person.personKey));
  return first.persons.filter((person) => inSecond.has(person.personKey));
}

function failingCrossings(grid: Grid, passes: PartRule): readonly { first: number; second: number; n: number }[] {
  return grid.first
    .flatMap((a, first) => grid.second.map((b, second) => ({ first, second, persons: crossing(a, b) })))
    .filter(({ persons }) => !passes(persons))
    .map(({ first, second, persons }) => ({ first, second, n: persons.length }))
    .sort((a, b) => a.n - b.n || a.first - b.first || a.second - b.second);
}

/** Failing crossings left; a dimension merged into one part is the worst of all. */
function badness(grid: Grid, passes: PartRule): number {
  if (grid.first.length < 2 || grid.second.length < 2) return Number.POSITIVE_INFINITY;
  return failingCrossings(grid, passes).length;
}

function mergedAt(parts: readonly PopulatedPart[], index: number, ordered: boolean): readonly PopulatedPart[] {
  if (ordered) return joinNeighbour(parts, index);
  const failing = parts[index];
  const others = parts.filter((_, at) => at !== index);
  const partner =
    others.find((part) => part.category === "OTHER") ??
    others.toSorted((a, b) => a.persons.length - b.persons.length || (a.category < b.category ? -1 : 1))[0];
  if (!failing || !partner) return parts;
  return [...others.filter((part) => part !== partner), joined([failing, partner], false)];
}
