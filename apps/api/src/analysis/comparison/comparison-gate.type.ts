import { Field, Int, ObjectType } from "type-graphql";
import { Center } from "#centers";

@ObjectType({ description: "Values of one center and class that have nothing to be compared with." })
export class StratumLeftOut {
  @Field(() => Center, { description: "The center." })
  center: Center;

  @Field(() => String, { description: "Key of the comparability class." })
  comparabilityClass: string;

  @Field(() => String, { description: "ONE_GROUP_ONLY." })
  reason: string;

  @Field(() => Int, { description: "Its units of the group." })
  nFirst: number;

  @Field(() => Int, { description: "Its units of the group compared with." })
  nSecond: number;
}

@ObjectType({ description: "The comparability gate's decision on one comparison." })
export class ComparisonGate {
  @Field(() => Boolean, { description: "Whether all values belong to one class, so that raw levels may be pooled." })
  pooled: boolean;

  @Field(() => [String], { description: "Keys of the classes the values belong to." })
  classes: string[];

  @Field(() => [StratumLeftOut], { description: "What was left out." })
  leftOut: StratumLeftOut[];
}
