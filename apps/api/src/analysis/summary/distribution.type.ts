import type { Comparator } from "@nlrp12/domain";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Center } from "#centers";
import { ComparatorEnum } from "../../schema-parts/enums.ts";

@ObjectType({ description: "A quantile; LT reads “below this limit”." })
export class Quantile {
  @Field(() => ComparatorEnum, { description: "EQ, or LT / GT where the curve does not reach it." })
  comparator: Comparator;

  @Field(() => Float, { description: "The number, or the limit." })
  value: number;
}

@ObjectType({ description: "A number with its 95 % interval and the estimator that made it." })
export class Estimate {
  @Field(() => Float, { description: "The number." })
  value: number;

  @Field(() => Float, { nullable: true, description: "Lower end of the 95 % interval." })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the 95 % interval." })
  upper: number | null;

  @Field(() => String, {
    description: "Such as GEOMETRIC_MEAN_T, GEOMETRIC_MEAN (without interval), CENSORED_LOG_NORMAL_ML or WILSON.",
  })
  estimator: string;
}

@ObjectType({ description: "What is said of a set of values, values beyond a limit counted as such." })
export class Distribution {
  @Field(() => Int, { description: "Values." })
  n: number;

  @Field(() => Int, {
    description:
      "Values the geometric mean counts: a family is one, at the mean log of its members; all where kindreds are not readable.",
  })
  units: number;

  @Field(() => Int, { description: "Values below their lower limit." })
  belowLimit: number;

  @Field(() => Int, { description: "Values above their upper limit." })
  aboveLimit: number;

  @Field(() => Float, { description: "Share below the limit, 0 to 1." })
  shareBelow: number;

  @Field(() => Quantile, { nullable: true, description: "Median by left-censored Kaplan–Meier (R type 2)." })
  median: Quantile | null;

  @Field(() => Quantile, { nullable: true, description: "First quartile." })
  q1: Quantile | null;

  @Field(() => Quantile, { nullable: true, description: "Third quartile." })
  q3: Quantile | null;

  @Field(() => Estimate, {
    nullable: true,
    description:
      "Geometric mean of the units; null where it is not estimable. Of fold changes it has no interval, which would take the controls for known: `vsControls` has one.",
  })
  geometricMean: Estimate | null;

  @Field(() => String, { description: "UCUM unit; `1` for ratios." })
  unit: string;
}

@ObjectType({ description: "Raw levels of one comparability class within a cell." })
export class ClassDistribution {
  @Field(() => String, { description: "Key of the class." })
  comparabilityClass: string;

  @Field(() => [Center], { description: "Centers whose values are in it." })
  centers: Center[];

  @Field(() => Distribution, { description: "Its levels." })
  distribution: Distribution;
}
