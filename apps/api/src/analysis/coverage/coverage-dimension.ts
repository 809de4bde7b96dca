import { registerEnumType } from "type-graphql";

/** What coverage may be counted by, with the SQL of its category over `value`. */
const dimensions = {
  CENTER: "value.center_id",
  COHORT: "value.cohort_id",
  ANALYTE: "value.analyte",
  PHASE:
    "case when value.case_group <> 'PATIENT' then value.case_group when value.phase = 'NONE' then 'BETWEEN_PHASES' else value.phase end",
  STIMULUS: "value.stimulus",
  SPECIMEN: "value.specimen",
} as const;

/** Name of a dimension of coverage. */
export type CoverageDimension = keyof typeof dimensions;

export const CoverageDimensionEnum = Object.fromEntries(
  Object.keys(dimensions).map((name) => [name, name]),
) as Readonly<Record<CoverageDimension, CoverageDimension>>;
registerEnumType(CoverageDimensionEnum, {
  name: "CoverageDimension",
  description: "What coverage is counted by; PHASE is the case group for all who are no patients.",
});

/** The SQL expression of a dimension's category. */
export const coverageDimensionSql = (dimension: CoverageDimension): string => dimensions[dimension];

/** What is counted by where the question says nothing. */
export const DEFAULT_COVERAGE: readonly CoverageDimension[] = ["CENTER", "ANALYTE", "PHASE"];
