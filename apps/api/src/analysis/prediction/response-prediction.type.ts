import type { MarkerDirection } from "@nlrp12/statistics";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Center } from "#centers";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { ProtectedPrediction } from "../block/protected-prediction.type.ts";
import { ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";
import type { PredictionGround } from "../outcome-sensitivity/prediction-sensitivity.ts";
import { ResponseDefinition } from "../response/response-definition.type.ts";
import { PredictionCut, RocStep } from "./prediction-cut.type.ts";
import { PREDICTION_OUTCOMES, type PredictionOutcome } from "./prediction-outcome.ts";

export const PredictionOutcomeEnum = Object.fromEntries(PREDICTION_OUTCOMES.map((code) => [code, code])) as Readonly<
  Record<PredictionOutcome, PredictionOutcome>
>;
registerEnumType(PredictionOutcomeEnum, {
  name: "PredictionOutcome",
  description:
    "RESPONSE: complete or partial against none. RELAPSE: within a year of the first response against a year without.",
});

export const MarkerDirectionEnum = {
  HIGH_WITH_OUTCOME: "HIGH_WITH_OUTCOME",
  LOW_WITH_OUTCOME: "LOW_WITH_OUTCOME",
} as const satisfies Record<MarkerDirection, MarkerDirection>;
registerEnumType(MarkerDirectionEnum, {
  name: "MarkerDirection",
  description: "Whether high or low values are held to go with the outcome; said beforehand, not read off the data.",
});

@ObjectType({ description: "One case: its measurement and whether the outcome came." })
export class PredictionPoint {
  centerId: number;
  cohortId: number;
  caseId: number;

  @Field(() => Boolean, { description: "Whether the outcome came." })
  outcome: boolean;

  @Field(() => String, { description: "`=`, `<` below or `>` above a limit; the value is then that limit." })
  comparator: string;

  @Field(() => Float, { description: "pg/mL, or for a landmark the level then over the level before treatment." })
  value: number;

  @Field(() => String, { description: "Key of the comparability class." })
  comparabilityClass: string;
}

@ObjectType({
  description:
    "The curve of values that may be compared with each other; a family is one with the outcome and one without.",
})
export class PredictionCurve {
  @Field(() => Center, { nullable: true, description: "Whose cases; null for all centers together." })
  center: Center | null;

  @Field(() => String, { nullable: true, description: "Their class of assay; null for changes and for all together." })
  comparabilityClass: string | null;

  @Field(() => Int, { description: "Families with the outcome; who has no known relative there is one alone." })
  nWith: number;

  @Field(() => Int, { description: "Families without it." })
  nWithout: number;

  @Field(() => Int, { description: "Persons these are." })
  persons: number;

  @Field(() => Float, { nullable: true, description: "Their area; null with no pair." })
  auc: number | null;

  @Field(() => [RocStep], {
    description: "From the cut that calls all to the one that calls none; empty if not drawn.",
  })
  steps: RocStep[];

  @Field(() => String, { nullable: true, description: "NONE_WITH_OUTCOME, NONE_WITHOUT_OUTCOME or LIMITS_CROSS." })
  notDrawn: string | null;
}

@ObjectType({ description: "Area under the curve, or why there is none." })
export class PredictionAuc {
  @Field(() => Float, { nullable: true, description: "Share of pairs in which the one with the outcome reads more." })
  value: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end of the 95 % interval." })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the 95 % interval." })
  upper: number | null;

  @Field(() => String, { description: "WITHIN_CENTER_NEWCOMBE, or POOLED_DELONG for all pairs whatever the center." })
  estimator: string;

  @Field(() => Int, {
    description:
      "Families with the outcome in it, who has no known relative there being one alone; in an area by person persons.",
  })
  nWith: number;

  @Field(() => Int, { description: "Families without it; in an area by person persons." })
  nWithout: number;

  @Field(() => Int, { description: "Persons these are." })
  persons: number;

  @Field(() => Int, { nullable: true, description: "Pairs compared." })
  pairs: number | null;

  @Field(() => String, {
    nullable: true,
    description: "FEWER_THAN_THREE_WITH_OUTCOME, FEWER_THAN_THREE_WITHOUT_OUTCOME or SEVERAL_CLASSES.",
  })
  notEstimable: string | null;
}

@ObjectType({ description: "Treated patients that are in no pair for one reason." })
export class PredictionLeftOutCases {
  @Field(() => String, { description: "Such as NO_VALUE, NOT_EVALUABLE, NO_RESPONSE or FOLLOWED_TOO_SHORT." })
  reason: string;

  @Field(() => Int, { description: "Cases." })
  cases: number;
}

@ObjectType({ description: "What is computed from the rows the viewer may read." })
export class ExactPrediction {
  ground: PredictionGround;

  @Field(() => PredictionAuc, {
    nullable: true,
    description:
      "Over pairs within a center and class of assay, a family counting once with the outcome and once without, by the mean of its logs; null where no case is exact.",
  })
  withinCenter: PredictionAuc | null;

  @Field(() => PredictionAuc, { nullable: true, description: "The same, counting each person of a family on its own." })
  withinCenterByPerson: PredictionAuc | null;

  @Field(() => PredictionAuc, {
    nullable: true,
    description:
      "Over all pairs of the same units, under its own name; for comparison with papers. Null where no case is exact.",
  })
  deLong: PredictionAuc | null;

  @Field(() => PredictionAuc, { nullable: true, description: "The same, counting each person of a family on its own." })
  deLongByPerson: PredictionAuc | null;

  @Field(() => [PredictionCurve], { description: "All centers together where they may be, then each." })
  curves: Promise<PredictionCurve[]>;

  @Field(() => [PredictionPoint], { description: "Every case, of a family too." })
  points: PredictionPoint[];

  @Field(() => PredictionCut, {
    nullable: true,
    description: "The cut, or why none is given; null where no case is exact.",
  })
  cut: Promise<PredictionCut> | null;

  @Field(() => Int, { description: "Patients treated with anakinra through the filter." })
  considered: number;

  @Field(() => Int, { description: "Of these, with measurement and outcome." })
  included: number;

  @Field(() => Int, { nullable: true, description: "Families these belong to; null where kindreds are not readable." })
  kindreds: number | null;

  @Field(() => [PredictionLeftOutCases], { description: "The others, by reason." })
  leftOut: PredictionLeftOutCases[];

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];
}

@ObjectType({ description: "What a measurement tells of an outcome." })
export class ResponsePredictionAnswer {
  @Field(() => PredictionOutcomeEnum, { description: "The outcome." })
  outcome: PredictionOutcome;

  @Field(() => ResponseDefinition, { description: "What counts as a response." })
  definition: ResponseDefinition;

  @Field(() => Int, { nullable: true, description: "Day of the landmark; null for the level before treatment." })
  landmark: number | null;

  @Field(() => ExactPrediction, { description: "From rows the viewer may read." })
  exact: ExactPrediction;

  @Field(() => ProtectedPrediction, { description: "The consortium's protected figure, the same for everyone." })
  protected: ProtectedPrediction;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
