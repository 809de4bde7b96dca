import { type GeometricMeanRatio, type RatioArms, ratioOfArms } from "@nlrp12/statistics";

/** What stands beside a ratio pooled over centers; all null where it is not. */
export interface PooledBeside {
  /** The interval by Hartung and Knapp alone, which centers that agree by chance can make too narrow. */
  readonly hartungKnappLower: number | null;
  readonly hartungKnappUpper: number | null;
  readonly predictionLower: number | null;
  readonly predictionUpper: number | null;
  readonly iSquared: number | null;
  readonly iSquaredLower: number | null;
  readonly iSquaredUpper: number | null;
}

/** Beside a ratio that is not pooled over centers. */
export const NOT_POOLED: PooledBeside = {
  ...{ hartungKnappLower: null, hartungKnappUpper: null, predictionLower: null, predictionUpper: null },
  ...{ iSquared: null, iSquaredLower: null, iSquaredUpper: null },
};

/** A ratio of geometric means with its interval, a bound of it, or why there is none. */
export type RatioOutcome =
  | (PooledBeside & {
      readonly kind: "RATIO";
      readonly value: number;
      readonly lower: number | null;
      readonly upper: number | null;
      readonly estimator: string;
      readonly pooling: "ONE_STRATUM" | "ONE_CENTER" | "RANDOM_EFFECTS" | "NONE";
      readonly nNumerator: number;
      readonly nDenominator: number;
      readonly centers: number;
    })
  | {
      readonly kind: "BOUND";
      /** One of the two is known, or both. */
      readonly atLeast: number | null;
      readonly atMost: number | null;
      readonly certainAtLeast: number | null;
      readonly certainAtMost: number | null;
      readonly nNumerator: number;
      readonly nDenominator: number;
      /** Centers in each of which the bound holds. */
      readonly centers: number;
    }
  | {
      readonly kind: "NOT_ESTIMABLE";
      readonly reason: string;
      readonly nNumerator: number;
      readonly nDenominator: number;
    };

/** What of a ratio with an interval is pooled with others. */
export interface PoolableRatio {
  readonly logRatio: number;
  readonly standardErrorLog: number;
  readonly degreesOfFreedom: number;
}

/** The ratio of one center and comparability class. */
export interface StratumRatio {
  readonly centerId: number;
  readonly comparabilityClass: string;
  readonly outcome: RatioOutcome;
  /** For pooling; null where it has no interval of its own. */
  readonly estimated: PoolableRatio | null;
}

/**
 * The ratio of two groups of one center and comparability class as answers hold it. Where only the numerator lies mostly below its limit, the ratio turned over
 * has a bound from below and so this one a bound from above: what a drug that works makes of many cytokines.
 */
export function ratioOfGroups(groups: RatioArms): Pick<StratumRatio, "outcome" | "estimated"> {
  const ratio = ratioOfArms(groups);
  const outcome = outcomeOfRatio(ratio);
  if (outcome.kind !== "NOT_ESTIMABLE") return { outcome, estimated: poolableOf(ratio) };
  const turned = ratioOfArms({ numerator: groups.denominator, denominator: groups.numerator });
  if (turned.kind !== "BOUND") return { outcome, estimated: null };
  const { atLeast, certainAtLeast } = turned;
  const { nNumerator, nDenominator } = outcome;
  return {
    outcome: {
      ...{ kind: "BOUND", atLeast: null, atMost: 1 / atLeast, certainAtLeast: null },
      certainAtMost: certainAtLeast === null ? null : 1 / certainAtLeast,
      ...{ nNumerator, nDenominator, centers: 1 },
    },
    estimated: null,
  };
}

function outcomeOfRatio(ratio: GeometricMeanRatio): RatioOutcome {
  const counts = { nNumerator: ratio.nNumerator, nDenominator: ratio.nDenominator };
  if (ratio.kind === "NOT_ESTIMABLE") return { kind: "NOT_ESTIMABLE", reason: ratio.reason, ...counts };
  if (ratio.kind === "BOUND") {
    const { atLeast, certainAtLeast } = ratio;
    return { kind: "BOUND", atLeast, atMost: null, certainAtLeast, certainAtMost: null, ...counts, centers: 1 };
  }
  const { ratio: value, lower, upper, method: estimator } = ratio;
  const made = { value, lower, upper, estimator, ...NOT_POOLED };
  return { kind: "RATIO", ...made, pooling: "ONE_STRATUM", ...counts, centers: 1 };
}

/** What of a ratio is pooled; null where it has no interval, since no method covers with what it is made of. */
function poolableOf(ratio: GeometricMeanRatio): PoolableRatio | null {
  if (ratio.kind !== "ESTIMATED" || ratio.noInterval !== null || ratio.degreesOfFreedom === null) return null;
  const { logRatio, standardErrorLog, degreesOfFreedom } = ratio;
  return { logRatio, standardErrorLog, degreesOfFreedom };
}
