import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";
import { presentRatio, Ratio, type RatioBound, RatioNotEstimable } from "../frame/ratio.type.ts";
import type { EffectOutcome } from "./compare-groups.ts";

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
export function presentEffect(outcome: EffectOutcome, withinCases: boolean): EffectShown {
  const denominator = withinCases ? "withinCases" : "betweenGroups";
  if (outcome.kind === "BOUND_ABOVE") {
    const { kind: _, ...parts } = outcome;
    return Object.assign(new ComparisonBound(), { atLeast: null, certainAtLeast: null, ...parts });
  }
  const shown = presentRatio(outcome, denominator);
  if (shown instanceof Ratio || shown instanceof RatioNotEstimable) return shown;
  const { atLeast, certainAtLeast, nNumerator, nDenominator }: RatioBound = shownBound(shown);
  return Object.assign(new ComparisonBound(), {
    ...{ atLeast, certainAtLeast, nNumerator, nDenominator },
    ...{ atMost: null, certainAtMost: null },
  });
}

function shownBound(shown: RatioBound | null): RatioBound {
  if (shown === null) throw new Error("an effect has an outcome");
  return shown;
}
