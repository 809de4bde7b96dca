import { Field, ObjectType } from "type-graphql";
import { CountValue, type RoundedCount, type Withheld } from "../../schema-parts/count-value.type.ts";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { ProtectedValue, type ProtectedValueShown } from "../frame/protected-value.type.ts";
import { ProtectedPart } from "./protected-part.type.ts";

@ObjectType({ description: "One protected area under the curve, within one category of each asked dimension." })
export class ProtectedAuc {
  @Field(() => [DimensionValue], { description: "As published; wider than asked where categories were merged." })
  keys: DimensionValue[];

  @Field(() => CountValue, { description: "Persons with measurement and outcome, to the nearest 5." })
  count: RoundedCount | Withheld;

  @Field(() => ProtectedValue, {
    description:
      "Share of pairs within a center and class in which the person with the outcome has the higher value, to 0.05; `<25` where an arm is too small.",
  })
  auc: ProtectedValueShown;
}

@ObjectType({ description: "What a measurement tells of an outcome in the block: fixed at an opening." })
export class ProtectedPrediction extends ProtectedPart {
  @Field(() => [ProtectedAuc], { description: "The published cells; empty when all is withheld." })
  cells: ProtectedAuc[];
}
