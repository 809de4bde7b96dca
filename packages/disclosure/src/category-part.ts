import { categoryOf, type Member } from "./member.ts";
import type { MenuDimension } from "./menu.ts";

/** A published category: one of the menu, or several merged under one name. */
export interface CategoryPart {
  /** As published: the menu's own name, "ADULT+OLDER" for merged bands, "OTHER" for other merged categories. */
  readonly category: string;
  /** The menu's categories it stands for. */
  readonly members: readonly string[];
}

/** A category with the persons of one described set that fall into it. */
export interface PopulatedPart extends CategoryPart {
  readonly persons: readonly Member[];
}

/** The name under which merged categories are published. */
export function mergedName(members: readonly string[], ordered: boolean): string {
  const [only] = members;
  if (members.length === 1 && only !== undefined) return only;
  return ordered ? members.join("+") : "OTHER";
}

/**
 * The categories of a dimension that persons of the set fall into, in canonical order, unknown last. A category that
 * holds nobody of the set has no value to protect and is no part.
 */
export function rawParts(members: readonly Member[], dimension: MenuDimension): readonly PopulatedPart[] {
  const persons = Map.groupBy(members, (member) => categoryOf(member, dimension));
  const order = [...dimension.categories, ...[...persons.keys()].filter((key) => !dimension.categories.includes(key))];
  return order.flatMap((category) => {
    const inCategory = persons.get(category);
    return inCategory ? [{ category, members: [category], persons: inCategory }] : [];
  });
}

/** Joins parts into one under its published name. */
export function joined(parts: readonly PopulatedPart[], ordered: boolean): PopulatedPart {
  const members = parts.flatMap((part) => part.members);
  return { category: mergedName(members, ordered), members, persons: parts.flatMap((part) => part.persons) };
}
