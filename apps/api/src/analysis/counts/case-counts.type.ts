import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { CASE_DIMENSIONS, type CaseDimension } from "#cases";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { CountValue, type RoundedCount, Withheld } from "../../schema-parts/count-value.type.ts";
import { ProtectedPart } from "../block/protected-part.type.ts";
import { DimensionValue, ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";

export const CountDimensionEnum = Object.fromEntries(CASE_DIMENSIONS.map((name) => [name, name])) as Readonly<
  Record<CaseDimension, CaseDimension>
>;
registerEnumType(CountDimensionEnum, {
  name: "CountDimension",
  description: "What cases may be counted by; protected cells know only those of the published menu.",
});

@ObjectType({ description: "How many persons fall into one combination of categories." })
export class ExactCaseCountCell {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions, in that order." })
  keys: DimensionValue[];

  @Field(() => Int, { description: "Persons; one who is in several cohorts counts once." })
  cases: number;

  @Field(() => Int, {
    nullable: true,
    description: "Families, a person without a reported one being one alone; null where kindreds are not readable.",
  })
  kindreds: number | null;
}

@ObjectType({ description: "Counts of the rows the viewer may read." })
export class ExactCaseCounts {
  @Field(() => [ExactCaseCountCell], { description: "Only combinations somebody falls into." })
  cells: ExactCaseCountCell[];

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];
}

@ObjectType({ description: "A protected count of the consortium." })
export class ProtectedCaseCountCell {
  @Field(() => [DimensionValue], { description: "As published; wider than asked where categories were merged." })
  keys: DimensionValue[];

  @Field(() => CountValue, { description: "Persons, to the nearest 5." })
  count: RoundedCount | Withheld;
}

@ObjectType({ description: "The consortium's protected counts: planned once at an opening, the same for everyone." })
export class ProtectedCaseCounts extends ProtectedPart {
  @Field(() => [ProtectedCaseCountCell], { description: "The published cells; empty when all is withheld." })
  cells: ProtectedCaseCountCell[];
}

@ObjectType({ description: "How many persons there are: exactly, protected, and where no number is given." })
export class CaseCountsAnswer {
  @Field(() => ExactCaseCounts, { description: "From rows the viewer may read." })
  exact: ExactCaseCounts;

  @Field(() => ProtectedCaseCounts, { description: "The consortium's protected counts, the same for everyone." })
  protected: ProtectedCaseCounts;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
