import { Field, Float, Int, ObjectType } from "type-graphql";
import { DimensionValue } from "../frame/answer-frame.type.ts";

@ObjectType({ description: "Events of one group, seen and expected if all groups were alike." })
export class SurvivalTestGroup {
  @Field(() => [DimensionValue], { description: "The group." })
  keys: DimensionValue[];

  @Field(() => Int, {
    description: "Units compared: one member of each family, or each person where kindreds are not readable.",
  })
  n: number;

  @Field(() => Int, { description: "Events seen." })
  observed: number;

  @Field(() => Float, { description: "Events expected." })
  expected: number;
}

@ObjectType({ description: "What a log-rank test says, or why there is none." })
export class SurvivalTestResult {
  @Field(() => String, { nullable: true, description: "The cause it is of; null for any." })
  cause: string | null;

  @Field(() => String, { nullable: true, description: "CENTER where groups are compared within centers." })
  stratifiedBy: string | null;

  @Field(() => Float, { nullable: true, description: "Null where not tested." })
  pValue: number | null;

  @Field(() => Float, { nullable: true, description: "Smallest p these numbers can give; null where asymptotic." })
  smallestAttainableP: number | null;

  @Field(() => Float, { nullable: true, description: "Mantel–Haenszel chi-squared." })
  chiSquared: number | null;

  @Field(() => Int, { nullable: true, description: "Its degrees of freedom." })
  degreesOfFreedom: number | null;

  @Field(() => String, { nullable: true, description: "ASYMPTOTIC from 20 events on; EXACT or MONTE_CARLO under." })
  method: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why not: FEWER_THAN_TWO_GROUPS, FEWER_THAN_THREE_PER_GROUP, NO_EVENTS or NOTHING_TO_COMPARE.",
  })
  notTested: string | null;

  @Field(() => Int, { description: "Units of centers that have one group only; they compare nothing." })
  dropped: number;
}

@ObjectType({ description: "A log-rank test with the groups it compares." })
export class SurvivalTest extends SurvivalTestResult {
  @Field(() => [SurvivalTestGroup], { description: "The groups compared." })
  groups: SurvivalTestGroup[];
}
