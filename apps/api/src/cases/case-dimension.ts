import type { FieldGroup } from "@nlrp12/domain";
import { BadInput } from "#errors";

/**
 * What cases may be counted by, with the SQL of the category. Centers and cohorts go by number, which whoever presents
 * the cell turns into a name; what is not reported is UNKNOWN.
 */
const dimensions = {
  CENTER: "person.center_id::text",
  COHORT: "person.cohort_id::text",
  CASE_GROUP: "case_version.case_group",
  SEX: "case_version.sex",
  AGE_BAND: "coalesce(case_version.age_at_inclusion_band, 'UNKNOWN')",
  VARIANT_GROUP: "case_genotype.variant_group",
  TREATMENT: "case_version.treatment",
} as const satisfies Record<string, string>;

/** Name of a dimension that cases may be counted by. */
export type CaseDimension = keyof typeof dimensions;

/** All dimensions that cases may be counted by. */
export const CASE_DIMENSIONS = Object.keys(dimensions) as readonly CaseDimension[];

/** The SQL expression of a dimension's category. */
export const caseDimensionSql = (dimension: CaseDimension): string => dimensions[dimension];

/** The field groups that counting cases by these dimensions reads; a case itself belongs to CLINICAL. */
export function caseDimensionNeeds(by: readonly CaseDimension[]): FieldGroup[] {
  return by.includes("VARIANT_GROUP") ? ["CLINICAL", "GENOTYPE"] : ["CLINICAL"];
}

/** The dimensions of a question: none, one or two different ones; throws BadInput otherwise. */
export function checkCaseDimensions(by: readonly CaseDimension[] | null | undefined): readonly CaseDimension[] {
  const asked = by ?? [];
  if (asked.length <= 2 && new Set(asked).size === asked.length) return asked;
  throw new BadInput({
    en: "`by` takes at most two different dimensions.",
    fr: "`by` prend au plus deux dimensions différentes.",
  });
}
