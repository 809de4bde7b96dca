import type { FieldGroup } from "@nlrp12/domain";
import { registerEnumType } from "type-graphql";

/** What exact response cells may be grouped by, with the SQL of its category and the field group it belongs to. */
const dimensions = {
  CENTER: { sql: "treated.center_id::text", needs: null },
  COHORT: { sql: "treated.cohort_id::text", needs: null },
  SEX: { sql: "case_version.sex", needs: "CLINICAL" },
  AGE_BAND: { sql: "coalesce(case_version.age_at_inclusion_band, 'UNKNOWN')", needs: "CLINICAL" },
  VARIANT_GROUP: { sql: "coalesce(case_genotype.variant_group, 'UNKNOWN')", needs: "GENOTYPE" },
} as const satisfies Record<string, { sql: string; needs: FieldGroup | null }>;

/** Name of a dimension of response cells. */
export type ResponseDimension = keyof typeof dimensions;

export const ResponseDimensionEnum = Object.fromEntries(
  Object.keys(dimensions).map((name) => [name, name]),
) as Readonly<Record<ResponseDimension, ResponseDimension>>;
registerEnumType(ResponseDimensionEnum, {
  name: "ResponseDimension",
  description: "What response cells may be grouped by; protected cells know only those of the published menu.",
});

/** The SQL expression of a dimension's category, over `treated`, `case_version` and `case_genotype`. */
export const responseDimensionSql = (dimension: ResponseDimension): string => dimensions[dimension].sql;

/** The field groups that grouping by these dimensions reads. */
export function responseDimensionNeeds(by: readonly ResponseDimension[]): FieldGroup[] {
  return by.flatMap((dimension) => dimensions[dimension].needs ?? []);
}
