import { wilson } from "@nlrp12/statistics";
import type { Policy } from "./policy.ts";
import type { ProtectedShare } from "./protected-answer.ts";
import { roundedCount, roundedPercent } from "./rounding.ts";
import { type Opening, type Withheld, withheld } from "./withheld.ts";

/**
 * The share of the kept persons with an outcome (rules 2 and 5): a count of 0 to 4 reads "<5"; otherwise the count to
 * the nearest 5, and percentage and interval made from the rounded counts only.
 */
export function protectedShare(
  persons: number,
  kept: number,
  under: { readonly policy: Policy; readonly opening: Opening },
): ProtectedShare | Withheld {
  const { policy } = under;
  const percent = roundedPercent(persons, kept, policy);
  const rounded = roundedCount(persons, policy);
  const interval = wilson(rounded, roundedCount(kept, policy));
  if (persons < policy.outcomeFloor || percent === null || !interval) {
    return withheld("TOO_FEW_PERSONS", under, policy.outcomeFloor);
  }
  const whole = (share: number) => Math.round(100 * share);
  return { persons: rounded, percent, lowerPercent: whole(interval.lower), upperPercent: whole(interval.upper) };
}
