import { categoryOf, type Member } from "./member.ts";
import { type MenuDimension, UNKNOWN_CATEGORY } from "./menu.ts";

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

/** The categories of a dimension that persons of the set fall into, in canonical order, unknown last. */
export function rawParts(members: readonly Member[], dimension: MenuDimension): readonly PopulatedPart[] {
  const persons = Map.groupBy(members, (member) => categoryOf(member, dimension));
  return askableCategories(dimension).flatMap((category) => {
    const inCategory = persons.get(category);
    return inCategory ? [{ category, members: [category], persons: inCategory }] : [];
  });
}

/** Every category a question may name, with the persons of the set in it, be it none. */
export function withEmptyParts(members: readonly Member[], dimension: MenuDimension): readonly PopulatedPart[] {
  const populated = new Map(rawParts(members, dimension).map((part) => [part.category, part]));
  return askableCategories(dimension).map(
    (category) => populated.get(category) ?? { category, members: [category], persons: [] },
  );
}

function askableCategories({ categories, alwaysKnown }: MenuDimension): readonly string[] {
  return alwaysKnown || categories.includes(UNKNOWN_CATEGORY) ? categories : [...categories, UNKNOWN_CATEGORY];
}

/** Joins parts into one under its published name. */
export function joined(parts: readonly PopulatedPart[], ordered: boolean): PopulatedPart {
  const members = parts.flatMap((part) => part.members);
  return { category: mergedName(members, ordered), members, persons: parts.flatMap((part) => part.persons) };
}
