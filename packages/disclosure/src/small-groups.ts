import { rawParts } from "./category-part.ts";
import type { DescribedSet } from "./described-set.ts";
import type { Member } from "./member.ts";
import type { MenuDimension } from "./menu.ts";
import { personCoordinate, type RowMaker } from "./published-row.ts";
import type { SmallGroup } from "./remainder-guard.ts";

/** With more centers than this only single centers, all but one, and all are looked at: subsets double each time. */
const MOST_CENTERS_IN_ALL_SUBSETS = 5;

/**
 * The groups of 1 to k − 1 persons that a combination of published sets must not describe: crossings of a menu cell
 * (none, one or two categories as the menu lists them) with some of the centers, within each described set.
 */
export function smallGroupsOf(
  sets: readonly DescribedSet[],
  menu: readonly MenuDimension[],
  maker: RowMaker,
): readonly SmallGroup[] {
  const groups = new Map<string, SmallGroup>();
  for (const { variable, members } of sets) {
    for (const cell of menuCells(members, menu)) {
      for (const centers of centerSubsets(cell)) {
        const persons = cell.filter((member) => member.centerIds.some((centerId) => centers.includes(centerId)));
        if (persons.length === 0 || persons.length >= maker.policy.k) continue;
        const keys = persons.map((person) => personCoordinate(person, variable.family, variable.phase, maker).key);
        groups.set(keys.join(), keys);
      }
    }
  }
  return [...groups.values()];
}

/** Everyone, the persons of each category, and those of each pair of categories of two dimensions. */
export function menuCells(members: readonly Member[], menu: readonly MenuDimension[]): readonly (readonly Member[])[] {
  const parts = menu.map((dimension) => rawParts(members, dimension));
  const crossed = menu.flatMap((_, first) =>
    menu
      .slice(first + 1)
      .flatMap((second) =>
        (parts[first] ?? []).flatMap((part) => rawParts(part.persons, second).map((inner) => inner.persons)),
      ),
  );
  return [members, ...parts.flat().map((part) => part.persons), ...crossed];
}

/** The subsets of the centers that hold persons of a cell. */
export function centerSubsets(members: readonly Member[]): readonly (readonly number[])[] {
  const centers = [...new Set(members.flatMap((member) => member.centerIds))].sort((a, b) => a - b);
  if (centers.length > MOST_CENTERS_IN_ALL_SUBSETS) {
    const allButOne = centers.map((left) => centers.filter((centerId) => centerId !== left));
    return [...centers.map((centerId) => [centerId]), ...allButOne, centers];
  }
  return Array.from({ length: 2 ** centers.length - 1 }, (_, bits) =>
    centers.filter((__, at) => ((bits + 1) >> at) % 2 === 1),
  );
}
