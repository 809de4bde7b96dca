import type { Analyte, Phase, Specimen, Stimulus } from "@nlrp12/domain";
import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";
import { Withheld } from "../schema-parts/count-value.type.ts";
import { AnalyteEnum, PhaseEnum, SpecimenEnum, StimulusEnum } from "../schema-parts/enums.ts";
import type { CaseRef } from "./case-ref.ts";
import { Concentration } from "./concentration.type.ts";

@ObjectType({ simpleResolvers: true, description: "Platform, kit and plate or batch a value was read with." })
export class Assay {
  @Field(() => String, { description: "The code its center gave it." })
  code: string;

  @Field(() => String, { description: "Technology: ELISA, LUMINEX, MSD, CBA, SIMOA, OLINK or OTHER." })
  platform: string;

  @Field(() => String, { nullable: true, description: "Kit." })
  kit: string | null;

  @Field(() => String, { nullable: true, description: "Plate or batch." })
  batch: string | null;
}

@ObjectType({ simpleResolvers: true, description: "One reading of one cytokine in a sample." })
export class Measurement {
  @Field(() => AnalyteEnum, { description: "The cytokine." })
  analyte: Analyte;

  @Field(() => Concentration, { description: "The value." })
  value: Concentration;

  @Field(() => Assay, { description: "What read it." })
  assay: Assay;

  @Field(() => Int, { nullable: true, description: "Number of the technical replicate." })
  replicate: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "NOT_ANALYSED: the assay reads a drug given then, so the value enters no analysis; FLAGGED: it may; null otherwise.",
  })
  interference: string | null;
}

@ObjectType({ description: "A specimen of a case on a day, with its stimulus and culture." })
export class Sample {
  /** Where its measurements are looked up. */
  ref: CaseRef;
  sampleNo: number;

  @Field(() => String, { description: "The code its center gave it." })
  code: string;

  @Field(() => Int, { description: "Day, counted from day 0 of the case." })
  day: number;

  @Field(() => PhaseEnum, {
    nullable: true,
    description: "Phase; null for controls, between phases, and when nothing was measured in the sample.",
  })
  phase: Phase | null;

  @Field(() => String, {
    description: "FLARE, QUIET or UNKNOWN: what the nearest telling assessment within 7 days says.",
  })
  stateAtSample: string;

  @Field(() => SpecimenEnum, { description: "What was measured in." })
  specimen: Specimen;

  @Field(() => StimulusEnum, { description: "What the cells were given; NONE is spontaneous secretion." })
  stimulus: Stimulus;

  @Field(() => Float, { nullable: true, description: "Dose of the stimulus, in `stimulusDoseUnit`." })
  stimulusDose: number | null;

  @Field(() => String, { nullable: true, description: "Unit of the dose of the stimulus." })
  stimulusDoseUnit: string | null;

  @Field(() => Float, { nullable: true, description: "Hours of culture." })
  cultureHours: number | null;

  @Field(() => Float, { nullable: true, description: "Nominal hour within the day." })
  nominalHours: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was taken after that day's dose." })
  postDose: boolean | null;

  @Field(() => Float, { nullable: true, description: "Hours since the last dose." })
  hoursSinceLastDose: number | null;

  @Field(() => String, { description: "FRESH, FROZEN or UNKNOWN." })
  freshOrFrozen: string;

  @Field(() => Float, { nullable: true, description: "Cells per mL of culture." })
  cellsPerMl: number | null;

  @Field(() => Float, { nullable: true, description: "Living cells, in percent." })
  viabilityPercent: number | null;

  @Field(() => String, { nullable: true, description: "Samples of one culture run were cultured together." })
  cultureRun: string | null;
}

@ObjectType({ description: "The samples of a case the viewer may read; empty when it has none." })
export class SampleList {
  @Field(() => [Sample], { description: "The samples in the order of time." })
  items: Sample[];
}

/** The samples of a case, or why they are not shown. */
export const CaseSamples = createUnionType({
  name: "CaseSamples",
  description: "The samples of a case, or why they are not shown.",
  types: () => [SampleList, Withheld] as const,
  resolveType: (value) => value.constructor as typeof SampleList | typeof Withheld,
});
