/** A dimension of the published menu (rule 3). HPO groups are declared by the consortium. */
export type Dimension = "SEX" | "AGE_BAND" | "VARIANT_GROUP" | "CASE_GROUP" | "TREATMENT" | `HPO_GROUP:${string}`;

/** The category of a person of whom the dimension is not known: missing is a category like any other. */
export const UNKNOWN_CATEGORY = "UNKNOWN";

/** One dimension of the menu with its categories in canonical order. */
export interface MenuDimension {
  readonly dimension: Dimension;
  /** Failing bands of an ordered dimension join a neighbour; those of another join "OTHER" (rule 2). */
  readonly ordered: boolean;
  readonly categories: readonly string[];
  /** Nobody can lack it, so that "unknown" is no category of it. */
  readonly alwaysKnown?: boolean;
}

/** The dimension of the menu, or `null` when it is not on it. */
export function menuDimension(menu: readonly MenuDimension[], dimension: string): MenuDimension | null {
  return menu.find((entry) => entry.dimension === dimension) ?? null;
}

/** Throws RangeError on a menu that names a dimension or a category twice. */
export function checkMenu(menu: readonly MenuDimension[]): void {
  const dimensions = menu.map((entry) => entry.dimension);
  if (new Set(dimensions).size < dimensions.length) throw new RangeError("The menu names a dimension twice");
  const repeated = menu.find((entry) => new Set(entry.categories).size < entry.categories.length);
  if (repeated) throw new RangeError(`The menu names a category of ${repeated.dimension} twice`);
}
