import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";
import type { RatioOutcome } from "./ratio-outcome.ts";

@ObjectType({ description: "A ratio of geometric means with its 95 % interval." })
export class Ratio {
  @Field(() => Float, { description: "The ratio." })
  value: number;

  @Field(() => Float, { nullable: true, description: "Lower end of the 95 % interval; null where none can be given." })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the 95 % interval." })
  upper: number | null;

  @Field(() => String, { description: "WELCH, PROFILE_LIKELIHOOD, PAIRED_T or REML_HARTUNG_KNAPP." })
  estimator: string;

  @Field(() => String, {
    description: "`vsControls`, `vsBaseline` or `stimulationIndex`; in comparisons `betweenGroups` or `withinCases`.",
  })
  denominator: string;

  @Field(() => Int, { description: "Units above the line: kindreds where they are readable, else persons." })
  nNumerator: number;

  @Field(() => Int, { description: "Units below the line." })
  nDenominator: number;

  @Field(() => Int, { description: "Centers behind it." })
  centers: number;

  @Field(() => String, { description: "ONE_STRATUM, RANDOM_EFFECTS, or NONE for paired values." })
  pooling: string;

  @Field(() => Float, { nullable: true, description: "Lower end of the prediction interval; from four strata." })
  predictionLower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the prediction interval." })
  predictionUpper: number | null;

  @Field(() => Float, { nullable: true, description: "Share of the spread that lies between strata, where pooled." })
  iSquared: number | null;
}

@ObjectType({
  description: "A ratio that can only be bounded from below, its denominator being mostly below the limit.",
})
export class RatioBound {
  @Field(() => Float, { description: "At least this, with controls set at their limits." })
  atLeast: number;

  @Field(() => Float, { nullable: true, description: "With 95 % certainty at least this." })
  certainAtLeast: number | null;

  @Field(() => String, { description: "Which denominator." })
  denominator: string;

  @Field(() => Int, { description: "Units above the line." })
  nNumerator: number;

  @Field(() => Int, { description: "Units below the line." })
  nDenominator: number;
}

@ObjectType({ description: "Why there is no ratio." })
export class RatioNotEstimable {
  @Field(() => String, {
    description: "Such as NO_SAME_CENTER_CONTROLS, FEWER_THAN_THREE, MORE_THAN_HALF_CENSORED, TWO_CENTERS_SHOWN_APART.",
  })
  reason: string;

  @Field(() => String, { description: "Which denominator." })
  denominator: string;

  @Field(() => Int, { description: "Units above the line." })
  nNumerator: number;

  @Field(() => Int, { description: "Units below the line." })
  nDenominator: number;
}

export const RatioResult = createUnionType({
  name: "RatioResult",
  description: "A ratio, a bound, or why there is neither.",
  types: () => [Ratio, RatioBound, RatioNotEstimable] as const,
  resolveType: (value) => value.constructor as typeof Ratio | typeof RatioBound | typeof RatioNotEstimable,
});

/** What stands where a ratio is asked for. */
export type RatioShown = Ratio | RatioBound | RatioNotEstimable;

/** A ratio as the API shows it, with the denominator it is over. */
export function presentRatio(
  outcome: RatioOutcome | null,
  denominator: "vsControls" | "vsBaseline" | "stimulationIndex" | "betweenGroups" | "withinCases",
): RatioShown | null {
  if (!outcome) return null;
  const { kind, ...parts } = outcome;
  if (kind === "RATIO") return Object.assign(new Ratio(), { ...parts, denominator });
  if (kind === "BOUND") return Object.assign(new RatioBound(), { ...parts, denominator });
  return Object.assign(new RatioNotEstimable(), { ...parts, denominator });
}
