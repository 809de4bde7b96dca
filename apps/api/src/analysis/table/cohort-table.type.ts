import { Field, Float, Int, ObjectType } from "type-graphql";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { ProtectedCohortTable } from "../block/protected-cohort-table.type.ts";
import { DimensionValue, ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";
import { ResponseDefinition } from "../response/response-definition.type.ts";
import { type TableAnalysis, TableAnalysisEnum } from "./table-analysis.ts";

@ObjectType({ description: "A column of a baseline table." })
export class TableColumn {
  @Field(() => DimensionValue, { nullable: true, description: "Its category; null for the column of all." })
  key: DimensionValue | null;

  @Field(() => Int, { description: "Persons; one who is in several cohorts counts once." })
  cases: number;

  @Field(() => Int, {
    nullable: true,
    description: "Families, a person without a reported one being one alone; null where kindreds are not readable.",
  })
  kindreds: number | null;
}

@ObjectType({
  description: "One row in one column: `of` is those it is about, `known` + `missing` + `notReadable`.",
})
export class TableCell {
  @Field(() => Int, { description: "Cases of the column that the row is about." })
  of: number;

  @Field(() => Int, { description: "Of these, with the characteristic on record." })
  known: number;

  @Field(() => Int, { description: "Without it on record." })
  missing: number;

  @Field(() => Int, { description: "Whose field group the viewer may not read; in no share." })
  notReadable: number;

  @Field(() => Int, { nullable: true, description: "Of the known, those in the category; null for numbers." })
  cases: number | null;

  @Field(() => Float, { nullable: true, description: "`cases` of `known`, 0 to 1; null where nothing is known." })
  share: number | null;

  @Field(() => Float, { nullable: true, description: "Median of a number, in the unit of the row." })
  median: number | null;

  @Field(() => Float, { nullable: true, description: "First quartile." })
  q1: number | null;

  @Field(() => Float, { nullable: true, description: "Third quartile." })
  q3: number | null;
}

@ObjectType({ description: "One characteristic, or one category of it, over all columns." })
export class TableRow {
  @Field(() => String, {
    description:
      "CASE_GROUP, SEX, AGE_BAND, AGE_AT_ONSET, VARIANT_GROUP, FEATURE, TREATMENT, PRIOR_TREATMENT, CONCOMITANT_TREATMENT or RESPONSE_CLASS.",
  })
  variable: string;

  @Field(() => DimensionValue, {
    nullable: true,
    description: "Null for a number, and for a characteristic that no case has on record.",
  })
  category: DimensionValue | null;

  @Field(() => String, { description: "Whom it is about: ALL, PATIENTS, PATIENTS_AND_CARRIERS, TREATED_PATIENTS." })
  population: string;

  @Field(() => String, { nullable: true, description: "UCUM unit of a number, such as `a` for years." })
  unit: string | null;

  @Field(() => [TableCell], { description: "One a column, in their order." })
  cells: TableCell[];
}

@ObjectType({ description: "Cases of the scope that are not in the table for one reason." })
export class TableLeftOut {
  @Field(() => String, {
    description:
      "The first that holds of SAME_PERSON, NOT_A_PATIENT, NEVER_TREATED, TREATED, NO_SAMPLE, NOT_MEASURED, NO_VALUE_IN_PHASE, NOT_ANALYSED (the assay sees the drug), NOT_EVALUABLE, RESPONSE_UNKNOWN, and the reasons of treatmentSurvival.",
  })
  reason: string;

  @Field(() => Int, { description: "Cases." })
  cases: number;
}

@ObjectType({ description: "What is computed from the rows the viewer may read." })
export class ExactCohortTable {
  @Field(() => [TableColumn], { description: "All, then each category somebody falls into; none where nobody is." })
  columns: TableColumn[];

  @Field(() => [TableRow], { description: "Only characteristics that concern somebody." })
  rows: TableRow[];

  @Field(() => Int, { description: "Cases of the exact cohorts through the filter." })
  considered: number;

  @Field(() => Int, { description: "Of these, in the table." })
  included: number;

  @Field(() => [TableLeftOut], { description: "The others, each with one reason, commonest first." })
  leftOut: TableLeftOut[];

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];
}

@ObjectType({ description: "Who the cases of an analysis are, and who of the scope is not among them." })
export class CohortTableAnswer {
  @Field(() => TableAnalysisEnum, { description: "Whose table it is." })
  analysis: TableAnalysis;

  @Field(() => ResponseDefinition, { description: "What counts as a response." })
  definition: ResponseDefinition;

  @Field(() => ExactCohortTable, { description: "From rows the viewer may read." })
  exact: ExactCohortTable;

  @Field(() => ProtectedCohortTable, { description: "The consortium's protected counts, the same for everyone." })
  protected: ProtectedCohortTable;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
