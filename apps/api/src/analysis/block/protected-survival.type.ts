import { Field, Int, ObjectType } from "type-graphql";
import { CountValue, type RoundedCount, type Withheld } from "../../schema-parts/count-value.type.ts";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { ProtectedValue, type ProtectedValueShown } from "../frame/protected-value.type.ts";
import { ProtectedPart } from "./protected-part.type.ts";

@ObjectType({ description: "The share that had one event by a day, other events competing." })
export class ProtectedCauseShare {
  @Field(() => String, { description: "The event; every one of the family is listed, whether it occurs or not." })
  cause: string;

  @Field(() => ProtectedValue, {
    description: "Cumulative incidence (Aalen–Johansen) to 0.05; `<5` where fewer had it.",
  })
  share: ProtectedValueShown;
}

@ObjectType({ description: "One day of the fixed 12-month grid." })
export class ProtectedSurvivalPoint {
  @Field(() => Int, { description: "Days from the start of the clock." })
  day: number;

  @Field(() => CountValue, { description: "Kept persons still at risk, to the nearest 5." })
  atRisk: RoundedCount | Withheld;

  @Field(() => ProtectedValue, { description: "Share free of every event of the list (Kaplan–Meier) to 0.05." })
  free: ProtectedValueShown;

  @Field(() => [ProtectedCauseShare], { description: "Each event apart." })
  causes: ProtectedCauseShare[];
}

@ObjectType({ description: "One protected curve: treated persons within one category of each asked dimension." })
export class ProtectedSurvivalCurve {
  @Field(() => [DimensionValue], { description: "As published; wider than asked where categories were merged." })
  keys: DimensionValue[];

  @Field(() => CountValue, { description: "Persons, to the nearest 5." })
  count: RoundedCount | Withheld;

  @Field(() => [ProtectedSurvivalPoint], { description: "Every twelve months while at least k kept are at risk." })
  points: ProtectedSurvivalPoint[];
}

@ObjectType({ description: "The consortium's protected time to an event: fixed at an opening, the same for everyone." })
export class ProtectedSurvival extends ProtectedPart {
  @Field(() => [ProtectedSurvivalCurve], { description: "The published curves; empty when all is withheld." })
  curves: ProtectedSurvivalCurve[];
}
