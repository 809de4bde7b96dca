import type { Analyte, Phase, Specimen, Stimulus } from "@nlrp12/domain";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { Case, Concentration } from "#cases";
import { Withheld } from "../../schema-parts/count-value.type.ts";
import { AnalyteEnum, PhaseEnum, SpecimenEnum, StimulusEnum } from "../../schema-parts/enums.ts";
import { Provenance } from "../frame/answer-frame.type.ts";

@ObjectType({ description: "A phase of anakinra with its days, both ends within." })
export class TimelinePhase {
  @Field(() => PhaseEnum, { description: "The phase." })
  phase: Phase;

  @Field(() => Int, { nullable: true, description: "First day; null where it has none." })
  fromDay: number | null;

  @Field(() => Int, { nullable: true, description: "Last day; null while it goes on." })
  toDay: number | null;
}

@ObjectType({ description: "One value of a case on a day." })
export class TimelinePoint {
  @Field(() => Int, { description: "Day, counted from day 0 of the case." })
  day: number;

  @Field(() => String, { description: "The sample's code." })
  sample: string;

  @Field(() => PhaseEnum, { nullable: true, description: "Phase; null between phases and for controls." })
  phase: Phase | null;

  @Field(() => String, { description: "FLARE, QUIET or UNKNOWN: the nearest telling assessment within 7 days." })
  stateAtSample: string;

  @Field(() => Concentration, { description: "The value in pg/mL, with the text it was reported as." })
  value: Concentration;

  @Field(() => String, {
    nullable: true,
    description: "NOT_ANALYSED: the assay reads a drug given then; FLAGGED: it may; null otherwise.",
  })
  interference: string | null;
}

@ObjectType({ description: "The values of one analyte, stimulus, specimen and comparability class, in order of time." })
export class TimelineSeries {
  @Field(() => AnalyteEnum, { description: "The cytokine." })
  analyte: Analyte;

  @Field(() => StimulusEnum, { description: "What the cells were given." })
  stimulus: Stimulus;

  @Field(() => SpecimenEnum, { description: "What it was measured in." })
  specimen: Specimen;

  @Field(() => String, { description: "Key of the comparability class; values of two are never joined." })
  comparabilityClass: string;

  @Field(() => [TimelinePoint], { description: "Its values." })
  points: TimelinePoint[];
}

@ObjectType({ description: "What was measured in a case along time; empty when nothing was." })
export class TimelineSeriesList {
  @Field(() => [TimelineSeries], { description: "By analyte, stimulus and specimen." })
  items: TimelineSeries[];
}

const TimelineMeasurements = createUnionType({
  name: "TimelineMeasurements",
  description: "What was measured in a case along time, or why it is not shown.",
  types: () => [TimelineSeriesList, Withheld] as const,
  resolveType: (value) => value.constructor as typeof TimelineSeriesList | typeof Withheld,
});

@ObjectType({
  description: "One case along time: its courses and assessments hang on `case`, its phases and values stand beside.",
})
export class CaseTimelineAnswer {
  @Field(() => Case, { description: "The case, with courses, assessments and samples." })
  case: Case;

  @Field(() => Int, { description: "First day anything is known of." })
  firstDay: number;

  @Field(() => Int, { description: "Last day anything is known of." })
  lastDay: number;

  @Field(() => [TimelinePhase], { description: "Phases of anakinra; none for a case never treated with it." })
  phases: TimelinePhase[];

  @Field(() => TimelineMeasurements, { description: "Values along time; needs CYTOKINE." })
  measurements: TimelineSeriesList | Withheld;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
