import type { SurvivalEvent } from "@nlrp12/domain";
import { SURVIVAL_EVENTS } from "@nlrp12/domain";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { ProtectedSurvival } from "../block/protected-survival.type.ts";
import { DimensionValue, ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";
import type { SurvivalGround } from "../outcome-sensitivity/survival-sensitivity.ts";
import { ResponseDefinition } from "../response/response-definition.type.ts";
import { SurvivalTest } from "./survival-test.type.ts";

export const SurvivalEventEnum = Object.fromEntries(SURVIVAL_EVENTS.map((event) => [event, event])) as Readonly<
  Record<SurvivalEvent, SurvivalEvent>
>;
registerEnumType(SurvivalEventEnum, {
  name: "SurvivalEvent",
  description: "What a treated case is followed for; RELAPSE counts from the first response, the others from day 0.",
});

@ObjectType({ description: "A share on a day, from that day until the next step of the curve." })
export class SurvivalStepShown {
  @Field(() => Int, { description: "Days from the start of the clock." })
  day: number;

  @Field(() => Int, { description: "Units at risk just before." })
  atRisk: number;

  @Field(() => Int, { description: "Events on this day." })
  events: number;

  @Field(() => Int, { description: "Units cut off on this day." })
  censored: number;

  @Field(() => Float, { description: "The share, 0 to 1." })
  share: number;

  @Field(() => Float, { description: "Lower end of the 95 % interval." })
  lower: number;

  @Field(() => Float, { description: "Upper end of the 95 % interval." })
  upper: number;

  @Field(() => String, {
    description: "GREENWOOD_LOG_LOG or LOG_LOG; CLOPPER_PEARSON, an exact bound, where the share is 0 or 1.",
  })
  interval: string;
}

@ObjectType({ description: "When half had the event, with its 95 % interval in days." })
export class SurvivalMedianShown {
  @Field(() => Float, { nullable: true, description: "Null where more than half were still free at the end." })
  day: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end; null where the curve never comes near one half." })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end; null where the data set none." })
  upper: number | null;
}

@ObjectType({ description: "A span of days in which a share of the units had the event." })
export class BetweenVisitsStep {
  @Field(() => Int, { description: "First day it may have come on: the one after the last visit without it." })
  fromDay: number;

  @Field(() => Int, { description: "The visit it was seen at." })
  byDay: number;

  @Field(() => Float, { description: "Share still free of it at `byDay`, 0 to 1." })
  share: number;
}

@ObjectType({ description: "The same curve with events placed between visits (Turnbull)." })
export class BetweenVisits {
  @Field(() => [BetweenVisitsStep], {
    description: "Spans in which the curve falls; within one its course is unknown.",
  })
  steps: BetweenVisitsStep[];

  @Field(() => Int, { description: "Units whose event came between two visits." })
  events: number;

  @Field(() => Int, { nullable: true, description: "The span in which the share falls to one half begins here." })
  medianFromDay: number | null;

  @Field(() => Int, { nullable: true, description: "And ends here." })
  medianByDay: number | null;
}

@ObjectType({ description: "The share that had one event, the others competing (Aalen–Johansen)." })
export class CauseIncidence {
  @Field(() => String, { description: "The event, or the reason of the stop." })
  cause: string;

  @Field(() => Int, { description: "Units that had it." })
  events: number;

  @Field(() => [SurvivalStepShown], { description: "Cumulative incidence, step by step." })
  steps: SurvivalStepShown[];
}

@ObjectType({ description: "The curves of one group of treated patients." })
export class SurvivalCurve {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions." })
  keys: DimensionValue[];

  @Field(() => Int, { description: "Persons followed." })
  n: number;

  @Field(() => Int, { nullable: true, description: "Families they belong to; null where kindreds are not readable." })
  kindreds: number | null;

  @Field(() => Int, {
    description:
      "What the curve counts: one member of each family, the index member if it is followed, else the first; each person in `curvesByPerson` and where kindreds are not readable.",
  })
  units: number;

  @Field(() => Int, { description: "Of the units, those that had the event or a competing one." })
  events: number;

  @Field(() => Int, { description: "The last day any unit was followed to; the curve says nothing after it." })
  followedTo: number;

  @Field(() => [SurvivalStepShown], {
    description: "Share free of every cause (Kaplan–Meier), each event on the day it was first seen.",
  })
  free: SurvivalStepShown[];

  @Field(() => SurvivalMedianShown, { description: "Median of that curve." })
  median: SurvivalMedianShown;

  @Field(() => BetweenVisits, { nullable: true, description: "Null where every day is known." })
  betweenVisits: BetweenVisits | null;

  @Field(() => [CauseIncidence], { description: "Causes that occurred." })
  causes: CauseIncidence[];

  @Field(() => [Int], { description: "Units at risk on each of `riskDays`." })
  atRisk: number[];
}

@ObjectType({ description: "Cases of the scope that are in no curve for one reason." })
export class SurvivalLeftOut {
  @Field(() => String, {
    description:
      "NEVER_TREATED, NOT_EVALUABLE, BASELINE_MISSING, CRP_UNDER_IL6_BLOCKADE, NO_ASSESSMENT_ON_DRUG, NO_RESPONSE, NO_FOLLOW_UP or SAME_PERSON.",
  })
  reason: string;

  @Field(() => Int, { description: "Cases." })
  cases: number;
}

@ObjectType({ description: "What is computed from the rows the viewer may read." })
export class ExactTreatmentSurvival {
  ground: SurvivalGround;

  @Field(() => [SurvivalCurve], {
    description: "Only combinations somebody falls into; one member of each family stands for it.",
  })
  curves: SurvivalCurve[];

  @Field(() => [Int], { description: "Days on which units at risk are told." })
  riskDays: number[];

  @Field(() => [SurvivalTest], {
    description: "Log-rank tests over the units of the groups; none where nothing is grouped.",
  })
  tests: SurvivalTest[];

  @Field(() => Int, { description: "Patients of the exact cohorts through the filter." })
  considered: number;

  @Field(() => Int, { description: "Of these, followed." })
  included: number;

  @Field(() => [SurvivalLeftOut], { description: "The others, by reason." })
  leftOut: SurvivalLeftOut[];

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];
}

@ObjectType({ description: "How long until a first response, a relapse or the end of anakinra." })
export class TreatmentSurvivalAnswer {
  @Field(() => SurvivalEventEnum, { description: "The event." })
  event: SurvivalEvent;

  @Field(() => ResponseDefinition, { nullable: true, description: "What counts as a response; null for a stop." })
  definition: ResponseDefinition | null;

  @Field(() => ExactTreatmentSurvival, { description: "From rows the viewer may read." })
  exact: ExactTreatmentSurvival;

  @Field(() => ProtectedSurvival, { description: "The consortium's protected figure, the same for everyone." })
  protected: ProtectedSurvival;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
