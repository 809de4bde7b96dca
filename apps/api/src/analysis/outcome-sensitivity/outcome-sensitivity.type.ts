import { Field, Int, ObjectType } from "type-graphql";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { PredictionAuc } from "../prediction/response-prediction.type.ts";
import { ResponseCell } from "../response/anakinra-response.type.ts";
import { SensitivityWay, SensitivityWithout } from "../sensitivity/sensitivity-way.type.ts";
import { SurvivalTestResult } from "../survival/survival-test.type.ts";
import { SurvivalMedianShown, SurvivalStepShown } from "../survival/treatment-survival.type.ts";

@ObjectType({ implements: SensitivityWay, description: "Response made in one way of the sensitivity set." })
export class ResponseWay extends SensitivityWay {
  @Field(() => [ResponseCell], { description: "The cells made so; only those somebody is left in." })
  cells: ResponseCell[];
}

@ObjectType({ description: "The response of an answer made again under the standard sensitivity set." })
export class ResponseSensitivity {
  @Field(() => [ResponseWay], { description: "The answer itself first; none where nobody is exact." })
  ways: ResponseWay[];

  @Field(() => [SensitivityWithout], { description: "Ways this question does not have, and why." })
  without: SensitivityWithout[];
}

@ObjectType({ description: "A curve made in one way, as it stands on one day." })
export class SurvivalWayCurve {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions." })
  keys: DimensionValue[];

  @Field(() => Int, { description: "Persons followed." })
  n: number;

  @Field(() => Int, {
    description: "What it counts: one member of each family, or each person where the way is EACH_PERSON.",
  })
  units: number;

  @Field(() => Int, { description: "Of the units, those that had the event or a competing one." })
  events: number;

  @Field(() => Int, { description: "The last day any unit was followed to." })
  followedTo: number;

  @Field(() => SurvivalMedianShown, { description: "Median of the share free of every cause." })
  median: SurvivalMedianShown;

  @Field(() => SurvivalStepShown, {
    nullable: true,
    description:
      "Share free of every cause on the day (Kaplan–Meier), 0 once everyone had one; null where nobody was followed so long.",
  })
  free: SurvivalStepShown | null;

  @Field(() => SurvivalStepShown, {
    nullable: true,
    description:
      "Share that had the event itself by the day, a stop competing (Aalen–Johansen); null where it did not occur by then, for DISCONTINUATION, and where nobody was followed so long.",
  })
  had: SurvivalStepShown | null;
}

@ObjectType({ implements: SensitivityWay, description: "Curves made in one way of the sensitivity set." })
export class SurvivalWay extends SensitivityWay {
  @Field(() => [SurvivalWayCurve], { description: "The curves made so; only those somebody is left in." })
  curves: SurvivalWayCurve[];

  @Field(() => [SurvivalTestResult], { description: "Log-rank tests over the groups that are left." })
  tests: SurvivalTestResult[];
}

@ObjectType({ description: "The curves of an answer made again under the standard sensitivity set." })
export class SurvivalSensitivity {
  @Field(() => Int, { description: "The day on which shares are told, from the start of the clock." })
  day: number;

  @Field(() => [SurvivalWay], { description: "The answer itself first; none where nobody is followed." })
  ways: SurvivalWay[];

  @Field(() => [SensitivityWithout], { description: "Ways this question does not have, and why." })
  without: SensitivityWithout[];
}

@ObjectType({ implements: SensitivityWay, description: "Areas made in one way of the sensitivity set." })
export class PredictionWay extends SensitivityWay {
  @Field(() => Int, { description: "Cases with measurement and outcome that are left." })
  included: number;

  @Field(() => PredictionAuc, { nullable: true, description: "Over pairs within a center and class of assay." })
  withinCenter: PredictionAuc | null;

  @Field(() => PredictionAuc, { nullable: true, description: "Over all pairs, under its own name." })
  deLong: PredictionAuc | null;
}

@ObjectType({ description: "The areas of an answer made again under the standard sensitivity set." })
export class PredictionSensitivity {
  @Field(() => [PredictionWay], { description: "The answer itself first; none where no case is exact." })
  ways: PredictionWay[];

  @Field(() => [SensitivityWithout], { description: "Ways this question does not have, and why." })
  without: SensitivityWithout[];
}
