import type { Analyte, CaseGroup, Phase, Specimen, Stimulus } from "@nlrp12/domain";
import { Field, Int, ObjectType } from "type-graphql";
import { AnalyteEnum, CaseGroupEnum, PhaseEnum, SpecimenEnum, StimulusEnum } from "../schema-parts/enums.ts";

@ObjectType({ description: "How many cases have a value of an analyte in a phase, in the newest release." })
export class CoverageCell {
  @Field(() => AnalyteEnum, { description: "The cytokine." })
  analyte: Analyte;

  @Field(() => StimulusEnum, { description: "What the cells were given." })
  stimulus: Stimulus;

  @Field(() => SpecimenEnum, { description: "What it was measured in." })
  specimen: Specimen;

  @Field(() => PhaseEnum, { nullable: true, description: "Phase; null for controls and between phases." })
  phase: Phase | null;

  @Field(() => CaseGroupEnum, { description: "What kind of persons." })
  caseGroup: CaseGroup;

  @Field(() => Int, { description: "Cases with at least one value." })
  cases: number;

  @Field(() => Int, { description: "Samples with a value." })
  measurements: number;
}
