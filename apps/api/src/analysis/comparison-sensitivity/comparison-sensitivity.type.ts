import type { Analyte } from "@nlrp12/domain";
import { Field, ObjectType } from "type-graphql";
import { AnalyteEnum } from "../../schema-parts/enums.ts";
import { ComparisonEffect, type EffectShown } from "../comparison/comparison-effect.type.ts";
import {
  ComparedArm,
  type NotTested,
  type RankTest,
  StratumEffect,
  TestResult,
} from "../comparison/cytokine-comparison.type.ts";
import { SensitivityWay, SensitivityWithout } from "../sensitivity/sensitivity-way.type.ts";

@ObjectType({ implements: SensitivityWay, description: "A comparison made in one way of the sensitivity set." })
export class ComparisonWay extends SensitivityWay {
  @Field(() => ComparedArm, { nullable: true, description: "Who is left of the group." })
  first: ComparedArm | null;

  @Field(() => ComparedArm, { nullable: true, description: "Who is left of what it is compared with." })
  second: ComparedArm | null;

  @Field(() => ComparisonEffect, { nullable: true, description: "The effect made so." })
  effect: EffectShown | null;

  @Field(() => [StratumEffect], { description: "Center by center; empty within cases." })
  byStratum: StratumEffect[];

  @Field(() => TestResult, { nullable: true, description: "The test, p adjusted over all comparisons made so." })
  test: RankTest | NotTested | null;
}

@ObjectType({ description: "One comparison and what becomes of it under the standard sensitivity set." })
export class ComparisonVaried {
  @Field(() => AnalyteEnum, { description: "The cytokine." })
  analyte: Analyte;

  @Field(() => String, { description: "Key of the group." })
  group: string;

  @Field(() => String, { description: "Key of the group it is compared with." })
  reference: string;

  @Field(() => [ComparisonWay], { description: "The answer itself first, then each way of making it again." })
  ways: ComparisonWay[];
}

@ObjectType({ description: "The comparisons of an answer made again under the standard sensitivity set." })
export class ComparisonSensitivity {
  @Field(() => [ComparisonVaried], { description: "In the order of the comparisons." })
  comparisons: ComparisonVaried[];

  @Field(() => [SensitivityWithout], { description: "Ways this question does not have, and why." })
  without: SensitivityWithout[];
}
