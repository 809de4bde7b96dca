import type { FieldGroup } from "@nlrp12/domain";
import { registerEnumType } from "type-graphql";

/** What exact cytokine cells may be grouped by, with the SQL of its category and the field group it belongs to. */
const dimensions = {
  CENTER: { sql: "value.center_id::text", needs: null },
  COHORT: { sql: "value.cohort_id::text", needs: null },
  SEX: { sql: "case_version.sex", needs: "CLINICAL" },
  AGE_BAND: { sql: "coalesce(case_version.age_at_inclusion_band, 'UNKNOWN')", needs: "CLINICAL" },
  VARIANT_GROUP: { sql: "coalesce(case_genotype.variant_group, 'UNKNOWN')", needs: "GENOTYPE" },
  RESPONSE_CLASS: { sql: "coalesce(case_response.response_class, 'NOT_TREATED')", needs: null },
  NOMINAL_HOURS: { sql: "coalesce(value.nominal_hours::text, 'UNKNOWN')", needs: null },
  STATE_AT_SAMPLE: { sql: "value.state_at_sample", needs: null },
} as const satisfies Record<string, { sql: string; needs: FieldGroup | null }>;

/** Name of a dimension of exact cytokine cells. */
export type CytokineDimension = keyof typeof dimensions;

export const CytokineDimensionEnum = Object.fromEntries(
  Object.keys(dimensions).map((name) => [name, name]),
) as Readonly<Record<CytokineDimension, CytokineDimension>>;
registerEnumType(CytokineDimensionEnum, {
  name: "CytokineDimension",
  description: "What cytokine cells may be grouped by; protected cells know only those of the published menu.",
});

/** The SQL expression of a dimension's category. */
export const cytokineDimensionSql = (dimension: CytokineDimension): string => dimensions[dimension].sql;

/** The field groups that grouping by these dimensions reads. */
export function cytokineDimensionNeeds(by: readonly CytokineDimension[]): FieldGroup[] {
  return by.flatMap((dimension) => dimensions[dimension].needs ?? []);
}
