import type {
  Withheld as EngineWithheld,
  ProtectedEstimate,
  ProtectedFraction,
  ProtectedQuantile,
  ProtectedShare,
} from "@nlrp12/disclosure";
import { createUnionType, Field, Float, ObjectType } from "type-graphql";
import { RoundedCount, Withheld } from "../../schema-parts/count-value.type.ts";

@ObjectType({ description: "A protected number: from a keyed subsample, rounded, fixed at an opening." })
export class ProtectedNumber {
  @Field(() => Float, { description: "To two significant digits; shares in whole percent as 0 to 1." })
  value: number;

  @Field(() => Float, { nullable: true, description: "Lower end of the 95 % interval." })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the 95 % interval." })
  upper: number | null;

  @Field(() => String, { description: "UCUM unit; `1` for ratios and shares." })
  unit: string;

  @Field(() => String, { description: "The estimator that made it." })
  estimator: string;
}

@ObjectType({
  description: "A protected quantity that has no number, because too many kept values lie beyond a limit.",
})
export class ProtectedUnknown {
  @Field(() => String, { description: "BEYOND_LIMITS, BELOW_LIMIT, ABOVE_LIMIT or TOO_FEW_KEPT." })
  because: string;

  @Field(() => Float, { nullable: true, description: "At least this, where that can be said." })
  atLeast: number | null;

  @Field(() => Float, { nullable: true, description: "At most this, where that can be said." })
  atMost: number | null;
}

export const ProtectedValue = createUnionType({
  name: "ProtectedValue",
  description: "A protected number, none because of limits, or withheld with its reason.",
  types: () => [ProtectedNumber, ProtectedUnknown, Withheld] as const,
  resolveType: (value) => value.constructor as typeof ProtectedNumber | typeof ProtectedUnknown | typeof Withheld,
});
export type ProtectedValueShown = ProtectedNumber | ProtectedUnknown | Withheld;

/** A withheld value of the engine as the API shows it. */
export function presentWithheld(withheld: EngineWithheld): Withheld {
  return Object.assign(new Withheld(), {
    reason: withheld.reason,
    bound: withheld.bound,
    policy: withheld.policy,
    opening: new Date(withheld.opening.date),
  });
}

/** A rounded count of the engine as the API shows it. */
export function presentRoundedCount(
  about: number,
  of: { readonly policy: string; readonly opening: { readonly date: string } },
): RoundedCount {
  return Object.assign(new RoundedCount(), { about, policy: of.policy, opening: new Date(of.opening.date) });
}

const unknown = (because: string, atLeast: number | null = null, atMost: number | null = null): ProtectedUnknown =>
  Object.assign(new ProtectedUnknown(), { because, atLeast, atMost });

/** An estimate of the engine as the API shows it. */
export function presentEstimate(estimate: ProtectedEstimate, unit: string): ProtectedValueShown {
  if (estimate.kind === "BOUND") return unknown("BEYOND_LIMITS", estimate.atLeast, estimate.atMost);
  if (estimate.kind === "NOT_ESTIMABLE") return unknown(estimate.reason);
  const { value, lower, upper, method } = estimate;
  return Object.assign(new ProtectedNumber(), { value, lower, upper, unit, estimator: method });
}

/** A quantile of the engine as the API shows it. */
export function presentQuantile(quantile: ProtectedQuantile, unit: string): ProtectedValueShown {
  if (quantile.kind !== "VALUE") return unknown(quantile.reason);
  return Object.assign(new ProtectedNumber(), {
    value: quantile.value,
    lower: null,
    upper: null,
    unit,
    estimator: "MIDDLE_VALUES",
  });
}

/** A share of a curve or an area of the engine as the API shows it, 0 to 1. */
export function presentFraction(fraction: ProtectedFraction | EngineWithheld, estimator: string): ProtectedValueShown {
  if ("reason" in fraction) return presentWithheld(fraction);
  const { value, lower, upper } = fraction;
  return Object.assign(new ProtectedNumber(), { value, lower, upper, unit: "1", estimator });
}

/** A share of the engine as the API shows it, 0 to 1. */
export function presentShare(share: ProtectedShare | EngineWithheld): ProtectedValueShown {
  if ("reason" in share) return presentWithheld(share);
  return Object.assign(new ProtectedNumber(), {
    value: share.percent / 100,
    lower: share.lowerPercent / 100,
    upper: share.upperPercent / 100,
    unit: "1",
    estimator: "WILSON_OF_ROUNDED",
  });
}
