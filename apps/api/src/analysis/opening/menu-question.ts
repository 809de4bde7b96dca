import type { Dimension, ProtectedQuestion } from "@nlrp12/disclosure";
import type { CheckedCaseFilter } from "#cases";
import { PUBLISHED_MENU } from "./published-menu.ts";

/** The part of a protected question that says which persons: filters and grouping, both from the published menu. */
export type MenuQuestion = Pick<ProtectedQuestion, "filters" | "by">;

const dimensionOfList = {
  groups: "CASE_GROUP",
  sex: "SEX",
  ageBands: "AGE_BAND",
  variantGroups: "VARIANT_GROUP",
  treatments: "TREATMENT",
} as const;

/**
 * A filter and a grouping in the words of the published menu; null when they ask for more than it has (several values
 * of one dimension, features, or a dimension that is not on it). Described groups, such as patients against controls of
 * a cytokine, are left to the caller and not counted as a filter.
 */
export function menuQuestion(
  filter: CheckedCaseFilter,
  by: readonly string[],
  options: { readonly groupsAreDescribed: boolean },
): MenuQuestion | null {
  if (filter.hpoIds) return null;
  const filters: { dimension: Dimension; category: string }[] = [];
  for (const [list, dimension] of Object.entries(dimensionOfList) as [keyof typeof dimensionOfList, Dimension][]) {
    if (list === "groups" && options.groupsAreDescribed) continue;
    const values = filter[list];
    if (!values) continue;
    const [category, ...more] = values;
    if (category === undefined || more.length > 0) return null;
    filters.push({ dimension, category });
  }
  const known = by.flatMap((name) => PUBLISHED_MENU.find((entry) => entry.dimension === name)?.dimension ?? []);
  if (known.length < by.length) return null;
  // Grouping by what is filtered on spans the one category of the filter.
  return { filters, by: known.filter((dimension) => filters.every((filter) => filter.dimension !== dimension)) };
}

/** The filter within the patients treated with anakinra, who are all a family describes; null where it means others. */
export function amongTreated({ groups, treatments, ...rest }: CheckedCaseFilter): CheckedCaseFilter | null {
  const meant = (!groups || groups.includes("PATIENT")) && (!treatments || treatments.includes("ANAKINRA"));
  return meant ? rest : null;
}
