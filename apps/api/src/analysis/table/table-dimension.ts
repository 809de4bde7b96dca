import type { FieldGroup } from "@nlrp12/domain";
import { registerEnumType } from "type-graphql";
import type { TableCase } from "./table-case.sql.ts";

/** What the columns of a table may be, each read off the case. */
const dimensions = {
  CASE_GROUP: ({ caseGroup }) => caseGroup,
  SEX: ({ sex }) => sex,
  AGE_BAND: ({ ageBand }) => ageBand ?? "UNKNOWN",
  VARIANT_GROUP: ({ variantGroup }) => variantGroup ?? "UNKNOWN",
  TREATMENT: ({ treatment }) => treatment,
  RESPONSE_CLASS: ({ responseClass }) => responseClass ?? "NOT_TREATED",
  CENTER: ({ centerId }) => String(centerId),
  COHORT: ({ cohortId }) => String(cohortId),
} as const satisfies Record<string, (one: TableCase) => string>;

/** Name of what columns are made by. */
export type TableDimension = keyof typeof dimensions;

export const TableDimensionEnum = Object.fromEntries(Object.keys(dimensions).map((name) => [name, name])) as Readonly<
  Record<TableDimension, TableDimension>
>;
registerEnumType(TableDimensionEnum, {
  name: "TableDimension",
  description: "What the columns of a baseline table are made by, beside the column of all.",
});

/** The category of a case, which names its column. */
export const columnOf = (dimension: TableDimension, one: TableCase): string => dimensions[dimension](one);

/** The field groups that making columns reads. */
export function tableDimensionNeeds(by: TableDimension | null): FieldGroup[] {
  return by === "VARIANT_GROUP" ? ["GENOTYPE"] : [];
}
