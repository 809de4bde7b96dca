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

  @Field(() => String, { description: "WELCH, PROFILE_LIKELIHOOD, PAIRED_T, INVERSE_VARIANCE or REML_HARTUNG_KNAPP." })
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

  @Field(() => String, {
    description: "ONE_STRATUM, ONE_CENTER (its classes combined), RANDOM_EFFECTS, or NONE for paired values.",
  })
  pooling: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Where centers are pooled, the lower end by Hartung and Knapp alone (R `rma(test = "knha")`); `lower` does not shrink where centers agree by chance (`test = "adhoc"`).',
  })
  hartungKnappLower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end by Hartung and Knapp alone." })
  hartungKnappUpper: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end of the prediction interval; from four centers." })
  predictionLower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the prediction interval." })
  predictionUpper: number | null;

  @Field(() => Float, { nullable: true, description: "Share of the spread that lies between centers, where pooled." })
  iSquared: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end of the 95 % interval of that share." })
  iSquaredLower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the 95 % interval of that share." })
  iSquaredUpper: number | null;
}

@ObjectType({
  description:
    "A ratio that can only be bounded: from below where most values below the line are under their limits, from above where those above it are.",
})
export class RatioBound {
  @Field(() => Float, {
    nullable: true,
    description:
      "At least this, values below the line being set at their limits; null where only the other end is known.",
  })
  atLeast: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "At most this, values above the line being set at their limits; null where only the other end is known.",
  })
  atMost: number | null;

  @Field(() => Float, { nullable: true, description: "With 95 % certainty at least this." })
  certainAtLeast: number | null;

  @Field(() => Float, { nullable: true, description: "With 95 % certainty at most this." })
  certainAtMost: number | null;

  @Field(() => Int, { description: "Centers behind it; the bound holds in each of them." })
  centers: number;

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
    description:
      "Such as NO_SAME_CENTER_CONTROLS, FEWER_THAN_THREE, MORE_THAN_HALF_CENSORED, TWO_CENTERS_SHOWN_APART, SHOWN_APART, BOUND_BEYOND_POOL, SEVERAL_STIMULATIONS.",
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

type Denominator = "vsControls" | "vsBaseline" | "stimulationIndex" | "betweenGroups" | "withinCases";

/** A ratio as the API shows it, with the denominator it is over. */
export function presentRatio(outcome: RatioOutcome | null, denominator: Denominator): RatioShown | null {
  if (outcome?.kind !== "BOUND") return outcome && presentUnbounded(outcome, denominator);
  const { kind: _, ...parts } = outcome;
  return Object.assign(new RatioBound(), { ...parts, denominator });
}

/** A ratio that is no bound: estimated, or why it is not. */
export function presentUnbounded(
  { kind, ...parts }: Exclude<RatioOutcome, { kind: "BOUND" }>,
  denominator: Denominator,
): Ratio | RatioNotEstimable {
  return Object.assign(kind === "RATIO" ? new Ratio() : new RatioNotEstimable(), { ...parts, denominator });
}
