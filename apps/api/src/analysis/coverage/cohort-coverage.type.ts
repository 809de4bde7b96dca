import type { Analyte } from "@nlrp12/domain";
import { Field, Int, ObjectType } from "type-graphql";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { CountValue } from "../../schema-parts/count-value.type.ts";
import { AnalyteEnum, type WithheldReason, WithheldReasonEnum } from "../../schema-parts/enums.ts";
import { ProtectedPart } from "../block/protected-part.type.ts";
import { DimensionValue, ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";

@ObjectType({ description: "How much was measured in one combination of categories." })
export class CoverageCount {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions, in that order." })
  keys: DimensionValue[];

  @Field(() => Int, { description: "Persons with at least one value; one who is in several cohorts counts once." })
  cases: number;

  @Field(() => Int, { description: "Samples with a value." })
  samples: number;

  @Field(() => Int, { description: "Values among them that the assay reads from the drug; they enter no figure." })
  notAnalysed: number;
}

@ObjectType({ description: "What was measured in the cohorts whose rows the viewer may read." })
export class ExactCoverage {
  @Field(() => [CoverageCount], { description: "Only combinations in which something was measured." })
  cells: CoverageCount[];

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];
}

@ObjectType({
  description:
    "A cohort whose rows are not read here: what its owner says was measured, and how large it is, if shared.",
})
export class CohortNotCounted {
  @Field(() => Cohort, { description: "The cohort." })
  cohort: Cohort;

  @Field(() => WithheldReasonEnum, { description: "Why it has no cells." })
  reason: WithheldReason;

  @Field(() => [AnalyteEnum], { description: "Analytes its owner says were measured." })
  declaredAnalytes: Analyte[];

  @Field(() => CountValue, { description: "Patients: a rounded total where the owner contributes COUNT." })
  patients: typeof CountValue;

  @Field(() => CountValue, { description: "Healthy controls, alike." })
  controls: typeof CountValue;
}

@ObjectType({ description: "Coverage is no table of an opening: the consortium publishes nothing on it." })
export class ProtectedCoverage extends ProtectedPart {}

@ObjectType({ description: "What was measured where: center by center, analyte by analyte, phase by phase." })
export class CohortCoverageAnswer {
  @Field(() => ExactCoverage, { description: "From rows the viewer may read." })
  exact: ExactCoverage;

  @Field(() => [CohortNotCounted], { description: "All other cohorts, as far as their owners share." })
  notCounted: CohortNotCounted[];

  @Field(() => ProtectedCoverage, { description: "Always withheld." })
  protected: ProtectedCoverage;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
