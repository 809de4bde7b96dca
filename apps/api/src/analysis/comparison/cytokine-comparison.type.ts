import type { Analyte } from "@nlrp12/domain";
import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";
import { Center } from "#centers";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { AnalyteEnum } from "../../schema-parts/enums.ts";
import type { ComparisonGround } from "../comparison-sensitivity/comparison-sensitivity.ts";
import { ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";
import { ComparisonEffect, type EffectShown } from "./comparison-effect.type.ts";
import { ComparisonGate } from "./comparison-gate.type.ts";
import { ComparedGroup } from "./comparison-group.type.ts";
import { ProtectedComparison } from "./protected-comparison.type.ts";

@ObjectType({ description: "Who stands behind one side of a comparison." })
export class ComparedArm {
  @Field(() => Int, { description: "Persons with a value." })
  persons: number;

  @Field(() => Int, { description: "Units compared: kindreds where they are readable, else persons." })
  units: number;

  @Field(() => Int, { description: "Values below their limit." })
  belowLimit: number;
}

@ObjectType({ description: "The effect within one center and comparability class." })
export class StratumEffect {
  @Field(() => Center, { description: "The center." })
  center: Center;

  @Field(() => String, { description: "Key of the comparability class." })
  comparabilityClass: string;

  @Field(() => ComparisonEffect, { description: "Its effect." })
  effect: EffectShown;
}

@ObjectType({
  description: "Median of the ratios of all pairs of values (Hodges–Lehmann), by inverting the rank test.",
})
export class HodgesLehmannRatio {
  @Field(() => Float, { nullable: true, description: "Null where limits leave it between `atLeast` and `atMost`." })
  ratio: number | null;

  @Field(() => Float, { nullable: true, description: "At least this; null where that end is open." })
  atLeast: number | null;

  @Field(() => Float, { nullable: true, description: "At most this; null where that end is open." })
  atMost: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end of its interval; null where it is open." })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of its interval; null where it is open." })
  upper: number | null;

  @Field(() => Float, { description: "The level the interval really has, 0 to 1." })
  achievedLevel: number;
}

@ObjectType({
  description:
    "Shares of detected values, one group's minus the other's within each center and class, weighed by Mantel and Haenszel, with Miettinen and Nurminen's interval.",
})
export class DetectedDifference {
  @Field(() => Float, { description: "The difference, −1 to 1." })
  difference: number;

  @Field(() => Float, { description: "Lower end of the 95 % interval." })
  lower: number;

  @Field(() => Float, { description: "Upper end of the 95 % interval." })
  upper: number;
}

@ObjectType({ description: "A two-sided rank test." })
export class RankTest {
  @Field(() => String, { description: "MANN_WHITNEY, GEHAN, VAN_ELTEREN or WILCOXON_SIGNED_RANK." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What stands for the values: RANKS, or GEHAN where limits differ within a center and class and not all values can be ranked; null for pairs.",
  })
  scores: string | null;

  @Field(() => String, { description: "EXACT (conditional permutation), MONTE_CARLO or ASYMPTOTIC." })
  method: string;

  @Field(() => Float, { description: "p, two-sided." })
  pValue: number;

  @Field(() => Float, { nullable: true, description: "p adjusted over all tests of the answer (Benjamini–Hochberg)." })
  adjustedP: number | null;

  @Field(() => Float, { nullable: true, description: "The smallest p these sizes can give." })
  smallestAttainableP: number | null;

  @Field(() => Float, { nullable: true, description: "Share of pairs of values in which the group is higher." })
  superiority: number | null;

  @Field(() => Int, { description: "Strata (centers and classes) behind it." })
  strata: number;

  @Field(() => Int, { description: "Units of the group." })
  nFirst: number;

  @Field(() => Int, { description: "Units of the group it is compared with." })
  nSecond: number;
}

@ObjectType({ description: "Why there is no test." })
export class NotTested {
  @Field(() => String, { description: "Such as FEWER_THAN_THREE_PER_GROUP, FEWER_THAN_THREE_PAIRS, ALL_TIED." })
  reason: string;

  @Field(() => Int, { description: "Units of the group." })
  nFirst: number;

  @Field(() => Int, { description: "Units of the group it is compared with." })
  nSecond: number;
}

export const TestResult = createUnionType({
  name: "TestResult",
  description: "A test by its name, or why there is none.",
  types: () => [RankTest, NotTested] as const,
  resolveType: (value) => value.constructor as typeof RankTest | typeof NotTested,
});

@ObjectType({ description: "One analyte in one group against group `b`." })
export class CytokineComparison {
  @Field(() => AnalyteEnum, { description: "The cytokine." })
  analyte: Analyte;

  @Field(() => String, { description: "Key of the group." })
  group: string;

  @Field(() => String, { description: "Key of the group it is compared with." })
  reference: string;

  @Field(() => Boolean, {
    description: "Whether cases are compared with themselves, as in two phases of which any case has both.",
  })
  withinCases: boolean;

  @Field(() => ComparedArm, { description: "The group." })
  first: ComparedArm;

  @Field(() => ComparedArm, { description: "What it is compared with." })
  second: ComparedArm;

  @Field(() => ComparisonEffect, { description: "Geometric mean of the group over that of the other." })
  effect: EffectShown;

  @Field(() => [StratumEffect], { description: "Center by center; empty within cases." })
  byStratum: StratumEffect[];

  @Field(() => HodgesLehmannRatio, { nullable: true, description: "In one stratum of up to 200 in each group." })
  hodgesLehmann: HodgesLehmannRatio | null;

  @Field(() => DetectedDifference, { nullable: true, description: "Where both groups have values in one stratum." })
  detected: DetectedDifference | null;

  @Field(() => TestResult, { description: "The test, or why there is none." })
  test: RankTest | NotTested;

  @Field(() => ComparisonGate, { description: "What could be compared, and what was left out." })
  gate: ComparisonGate;
}

@ObjectType({ description: "What is computed from the rows the viewer may read." })
export class ExactCytokineComparison {
  ground: ComparisonGround;

  @Field(() => [CytokineComparison], { description: "Analytes in the order asked, groups in theirs." })
  comparisons: CytokineComparison[];

  @Field(() => Int, { description: "Tests among them, over which p is adjusted." })
  tests: number;

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];
}

@ObjectType({ description: "Two to six groups compared in one or more cytokines." })
export class CytokineComparisonAnswer {
  @Field(() => [ComparedGroup], { description: "The groups." })
  groups: ComparedGroup[];

  @Field(() => ExactCytokineComparison, { description: "From rows the viewer may read." })
  exact: ExactCytokineComparison;

  @Field(() => ProtectedComparison, { description: "The consortium's protected cells of each group, side by side." })
  protected: ProtectedComparison;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
