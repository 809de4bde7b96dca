import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";
import { presentUnbounded, Ratio, RatioNotEstimable } from "../frame/ratio.type.ts";
import type { RatioOutcome } from "../frame/ratio-outcome.ts";

@ObjectType({
  description: "A ratio of two groups of which only one end is known, because one lies mostly below its limit.",
})
export class ComparisonBound {
  @Field(() => Float, { nullable: true, description: "At least this; null where only the other end is known." })
  atLeast: number | null;

  @Field(() => Float, { nullable: true, description: "With 95 % certainty at least this." })
  certainAtLeast: number | null;

  @Field(() => Float, { nullable: true, description: "At most this; null where only the other end is known." })
  atMost: number | null;

  @Field(() => Float, { nullable: true, description: "With 95 % certainty at most this." })
  certainAtMost: number | null;

  @Field(() => Int, { description: "Units of the group." })
  nNumerator: number;

  @Field(() => Int, { description: "Units of the group it is compared with." })
  nDenominator: number;
}

/** An effect as the API shows it. */
export type EffectShown = Ratio | ComparisonBound | RatioNotEstimable;

export const ComparisonEffect = createUnionType({
  name: "ComparisonEffect",
  description: "A ratio of geometric means, a bound of it, or why there is neither.",
  types: () => [Ratio, ComparisonBound, RatioNotEstimable] as const,
  resolveType: (value) => value.constructor as typeof Ratio | typeof ComparisonBound | typeof RatioNotEstimable,
});

/** An effect of a comparison as the API shows it. */
export function presentEffect(outcome: RatioOutcome, withinCases: boolean): EffectShown {
  if (outcome.kind === "BOUND") {
    const { atLeast, certainAtLeast, atMost, certainAtMost, nNumerator, nDenominator } = outcome;
    const ends = { atLeast, certainAtLeast, atMost, certainAtMost };
    return Object.assign(new ComparisonBound(), { ...ends, nNumerator, nDenominator });
  }
  return presentUnbounded(outcome, withinCases ? "withinCases" : "betweenGroups");
}
