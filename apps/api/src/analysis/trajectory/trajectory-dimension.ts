import type { FieldGroup } from "@nlrp12/domain";
import { registerEnumType } from "type-graphql";

/** What trajectories may be split by, with the SQL of its category and the field group it belongs to. */
const dimensions = {
  CENTER: { sql: "selected.center_id::text", needs: null },
  COHORT: { sql: "selected.cohort_id::text", needs: null },
  SEX: { sql: "case_version.sex", needs: null },
  AGE_BAND: { sql: "coalesce(case_version.age_at_inclusion_band, 'UNKNOWN')", needs: null },
  VARIANT_GROUP: { sql: "coalesce(case_genotype.variant_group, 'UNKNOWN')", needs: "GENOTYPE" },
  RESPONSE_CLASS: { sql: "coalesce(case_response.response_class, 'NOT_TREATED')", needs: null },
} as const satisfies Record<string, { sql: string; needs: FieldGroup | null }>;

/** Name of a dimension of trajectories. */
export type TrajectoryDimension = keyof typeof dimensions;

export const TrajectoryDimensionEnum = Object.fromEntries(
  Object.keys(dimensions).map((name) => [name, name]),
) as Readonly<Record<TrajectoryDimension, TrajectoryDimension>>;
registerEnumType(TrajectoryDimensionEnum, {
  name: "TrajectoryDimension",
  description: "What trajectories may be split by; protected windows know only what the published menu has.",
});

/** The SQL expression of a dimension's category, over `selected`, `case_version`, `case_genotype`, `case_response`. */
export const trajectoryDimensionSql = (dimension: TrajectoryDimension): string => dimensions[dimension].sql;

/** The field groups that a split reads beyond those every trajectory reads. */
export function trajectoryDimensionNeeds(by: readonly TrajectoryDimension[]): FieldGroup[] {
  return by.flatMap((dimension) => dimensions[dimension].needs ?? []);
}
