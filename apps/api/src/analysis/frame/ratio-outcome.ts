import {
  type EstimatedRatio,
  type GeometricMeanRatio,
  geometricMeanRatio,
  pairedGeometricMeanRatio,
  poolRandomEffects,
  type RatioPair,
} from "@nlrp12/statistics";
import {
  type ControlStratum,
  type DenominatorKind,
  FEWEST_CONTROLS,
  stratumKey,
  unitsOf,
} from "../summary/control-strata.ts";
import { cultureRunPairs } from "../summary/culture-run-pairs.ts";
import type { CytokineLevel } from "../summary/cytokine-value.sql.ts";

/** A ratio of geometric means with its interval, a bound, or why there is none. */
export type RatioOutcome =
  | {
      readonly kind: "RATIO";
      readonly value: number;
      readonly lower: number | null;
      readonly upper: number | null;
      readonly estimator: string;
      readonly pooling: "ONE_STRATUM" | "RANDOM_EFFECTS" | "NONE";
      readonly predictionLower: number | null;
      readonly predictionUpper: number | null;
      readonly iSquared: number | null;
      readonly nNumerator: number;
      readonly nDenominator: number;
      readonly centers: number;
    }
  | {
      readonly kind: "BOUND";
      readonly atLeast: number;
      readonly certainAtLeast: number | null;
      readonly nNumerator: number;
      readonly nDenominator: number;
    }
  | {
      readonly kind: "NOT_ESTIMABLE";
      readonly reason: string;
      readonly nNumerator: number;
      readonly nDenominator: number;
    };

/** The ratio of one center and comparability class to its own controls. */
export interface StratumRatio {
  readonly centerId: number;
  readonly comparabilityClass: string;
  readonly outcome: RatioOutcome;
  /** For pooling; null where there is no interval. */
  readonly estimated: Pick<EstimatedRatio, "logRatio" | "standardErrorLog" | "nNumerator" | "nDenominator"> | null;
}

/** The same, with whose controls stand below the line. */
export interface ControlRatio extends StratumRatio {
  readonly denominatorKind: DenominatorKind;
}

/** A ratio of the statistics as answers hold it. */
export function outcomeOfRatio(ratio: GeometricMeanRatio): RatioOutcome {
  const counts = { nNumerator: ratio.nNumerator, nDenominator: ratio.nDenominator };
  if (ratio.kind === "NOT_ESTIMABLE") return { kind: "NOT_ESTIMABLE", reason: ratio.reason, ...counts };
  if (ratio.kind === "BOUND") {
    return { kind: "BOUND", atLeast: ratio.atLeast, certainAtLeast: ratio.certainAtLeast, ...counts };
  }
  return {
    kind: "RATIO",
    value: ratio.ratio,
    lower: ratio.lower,
    upper: ratio.upper,
    estimator: ratio.method,
    pooling: "ONE_STRATUM",
    predictionLower: null,
    predictionUpper: null,
    iSquared: null,
    ...counts,
    centers: 1,
  };
}

/**
 * Patients of a cell against the controls of their own center and comparability class, stratum by stratum: run by run
 * where every one of them was cultured with controls, else against all controls of the stratum.
 */
export function stratumRatios(
  values: readonly CytokineLevel[],
  controls: ReadonlyMap<string, ControlStratum>,
  unit: "KINDRED" | "PERSON",
): ControlRatio[] {
  return [...Map.groupBy(values, stratumKey)].flatMap(([key, members]): ControlRatio[] => {
    const [first] = members;
    if (!first) return [];
    const { centerId, comparabilityClass } = first;
    const place = { centerId, comparabilityClass, denominatorKind: "SAME_CENTER_AND_CLASS" as const };
    const stratum = controls.get(key);
    const numerator = unit === "KINDRED" ? unitsOf(members) : members;
    if (!stratum || stratum.persons.length < FEWEST_CONTROLS) {
      const counts = { nNumerator: numerator.length, nDenominator: stratum?.persons.length ?? 0 };
      const outcome: RatioOutcome = { kind: "NOT_ESTIMABLE", reason: "NO_SAME_CENTER_CONTROLS", ...counts };
      return [{ ...place, outcome, estimated: null }];
    }
    const withinRuns = ratioWithinRuns(cultureRunPairs(members, stratum.persons, unit));
    if (withinRuns) return [{ ...place, ...withinRuns, denominatorKind: "SAME_CULTURE_RUN" as const }];
    const ratio = geometricMeanRatio({
      numerator,
      denominator: unit === "KINDRED" ? stratum.units : stratum.persons,
    });
    return [{ ...place, outcome: outcomeOfRatio(ratio), estimated: ratio.kind === "ESTIMATED" ? ratio : null }];
  });
}

/** The ratio of run pairs; null without pairs, or where they leave it to be bounded. */
function ratioWithinRuns(pairs: readonly RatioPair[] | null): Pick<StratumRatio, "outcome" | "estimated"> | null {
  const ratio = pairs && pairedGeometricMeanRatio(pairs);
  if (ratio?.kind !== "ESTIMATED") return null;
  const { logRatio, standardErrorLog, lower, upper, method, nPairs } = ratio;
  const counts = { nNumerator: nPairs, nDenominator: nPairs };
  return {
    outcome: {
      ...{ kind: "RATIO", value: ratio.ratio, lower, upper, estimator: method, pooling: "ONE_STRATUM" },
      ...{ predictionLower: null, predictionUpper: null, iSquared: null, ...counts, centers: 1 },
    },
    estimated: { logRatio, standardErrorLog, ...counts },
  };
}

/**
 * One ratio over the strata: the only one as it is; two shown apart without a common interval; three or more by
 * random effects (REML, Hartung–Knapp, its variance not below the fixed one). Strata without an estimate stay out and
 * are named elsewhere.
 */
export function pooledRatio(strata: readonly StratumRatio[]): RatioOutcome | null {
  const [first] = strata;
  if (!first) return null;
  const usable = strata.flatMap((stratum) =>
    stratum.estimated && stratum.estimated.standardErrorLog > 0 ? [{ stratum, estimated: stratum.estimated }] : [],
  );
  const [only] = usable;
  if (!only) return strata.find((stratum) => stratum.outcome.kind === "BOUND")?.outcome ?? first.outcome;
  if (usable.length === 1) return only.stratum.outcome;
  const counts = {
    nNumerator: sum(usable.map(({ estimated }) => estimated.nNumerator)),
    nDenominator: sum(usable.map(({ estimated }) => estimated.nDenominator)),
  };
  const pooled = poolRandomEffects(
    usable.map(({ stratum, estimated }) => ({
      label: `${stratum.centerId} ${stratum.comparabilityClass}`,
      logEstimate: estimated.logRatio,
      standardError: estimated.standardErrorLog,
    })),
  );
  if (pooled.kind !== "POOLED") {
    return { kind: "NOT_ESTIMABLE", reason: "TWO_CENTERS_SHOWN_APART", ...counts };
  }
  const { interval } = pooled.atLeastOne;
  return {
    kind: "RATIO",
    value: Math.exp(pooled.logEstimate),
    lower: Math.exp(interval.logLower),
    upper: Math.exp(interval.logUpper),
    estimator: "REML_HARTUNG_KNAPP",
    pooling: "RANDOM_EFFECTS",
    predictionLower: pooled.prediction ? Math.exp(pooled.prediction.logLower) : null,
    predictionUpper: pooled.prediction ? Math.exp(pooled.prediction.logUpper) : null,
    iSquared: pooled.iSquared.share,
    ...counts,
    centers: new Set(usable.map(({ stratum }) => stratum.centerId)).size,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
