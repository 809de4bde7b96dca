import { geometricMean, isBelow, isDetected, type LogInterval } from "@nlrp12/statistics";
import type { Policy } from "./policy.ts";
import type { ProtectedLevels } from "./protected-answer.ts";
import { protectedEstimate } from "./protected-estimate.ts";
import { protectedMedian, protectedQuartile } from "./protected-quantile.ts";
import { protectedShare } from "./protected-share.ts";
import { roundedCount } from "./rounding.ts";
import { type Opening, withheld } from "./withheld.ts";

/** Raw levels of the kept persons of one comparability class in their published shape (rule 5). */
export function protectedLevels(
  values: readonly LogInterval[],
  under: { readonly policy: Policy; readonly opening: Opening },
): ProtectedLevels {
  const { policy } = under;
  const kept = values.length;
  const quartilesFrom = policy.quartilesFromTimesK * policy.k;
  return {
    statistic: "LEVELS",
    unit: "pg/mL",
    keptPersons: roundedCount(kept, policy),
    belowLimit: protectedShare(values.filter(isBelow).length, kept, under),
    detected: protectedShare(values.filter(isDetected).length, kept, under),
    geometricMean: protectedEstimate(geometricMean(values), policy),
    median: protectedMedian(values, policy),
    quartiles:
      kept < quartilesFrom
        ? withheld("TOO_FEW_PERSONS", under, quartilesFrom)
        : { q1: protectedQuartile(values, 0.25, policy), q3: protectedQuartile(values, 0.75, policy) },
  };
}
