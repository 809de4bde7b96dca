import { type CombinedClasses, combineClasses, poolRandomEffects } from "@nlrp12/statistics";
import { NOT_POOLED, type PoolableRatio, type RatioOutcome, type StratumRatio } from "./ratio-outcome.ts";

/** The strata of one center that have an interval, made one. */
interface CenterRatio {
  readonly strata: readonly StratumRatio[];
  readonly combined: CombinedClasses;
}

/**
 * One ratio over the strata of centers and classes; null without strata. Classes of one center are combined first
 * (inverse variance), then centers pooled: one as it is, two shown apart without a common interval, three or more by
 * random effects (REML, Hartung–Knapp, its variance not below the fixed one). Strata without an interval stay out of a
 * pool of three, unless one is a bound that the pool's interval lies wholly beyond: leaving out what lies highest or
 * lowest would bend the pool. Where fewer centers can be pooled no stratum stands for the others that say something:
 * strata that are all bounds of one side have the bound that holds in each of them, others are shown apart.
 */
export function pooledRatio(strata: readonly StratumRatio[]): RatioOutcome | null {
  const centers = centerRatios(strata);
  const telling = strata.filter(({ outcome }) => outcome.kind !== "NOT_ESTIMABLE");
  if (centers.length > 2) {
    const pooled = overCenters(centers);
    return telling.some(({ outcome }) => isBeyond(outcome, pooled)) ? shownApart(telling, "BOUND_BEYOND_POOL") : pooled;
  }
  const [first] = telling;
  if (!first) return strata[0]?.outcome ?? null;
  if (telling.length === 1) return first.outcome;
  const [center] = centers;
  if (!center) return commonBound(telling) ?? shownApart(telling, "SHOWN_APART");
  const left = telling.length - centers.flatMap((one) => one.strata).length;
  if (left > 0) return shownApart(telling, "SHOWN_APART");
  return centers.length === 2 ? shownApart(telling, "TWO_CENTERS_SHOWN_APART") : withinCenter(center);
}

function centerRatios(strata: readonly StratumRatio[]): CenterRatio[] {
  const usable = strata.flatMap((stratum) => (stratum.estimated ? [{ stratum, estimated: stratum.estimated }] : []));
  return [...Map.groupBy(usable, ({ stratum }) => stratum.centerId).values()].map((ofCenter) => ({
    strata: ofCenter.map(({ stratum }) => stratum),
    combined: combineClasses(ofCenter.map(({ estimated }) => classEstimate(estimated))),
  }));
}

const classEstimate = ({ logRatio, standardErrorLog, degreesOfFreedom }: PoolableRatio) => ({
  ...{ logEstimate: logRatio, standardError: standardErrorLog, degreesOfFreedom },
});

/** Several classes of one center as one ratio. */
function withinCenter({ strata, combined }: CenterRatio): RatioOutcome {
  return {
    kind: "RATIO",
    value: Math.exp(combined.logEstimate),
    lower: Math.exp(combined.logLower),
    upper: Math.exp(combined.logUpper),
    estimator: "INVERSE_VARIANCE",
    pooling: "ONE_CENTER",
    ...NOT_POOLED,
    ...countsOf(strata),
    centers: 1,
  };
}

type Ratio = Extract<RatioOutcome, { kind: "RATIO" }>;

/** Whether a bound leaves the whole interval of a pool on its other side. */
function isBeyond(bound: RatioOutcome, { lower, upper }: Ratio): boolean {
  if (bound.kind !== "BOUND" || lower === null || upper === null) return false;
  return (bound.atLeast ?? 0) > upper || (bound.atMost ?? Number.POSITIVE_INFINITY) < lower;
}

function overCenters(centers: readonly CenterRatio[]): Ratio {
  const pooled = poolRandomEffects(
    centers.map(({ strata, combined: { logEstimate, standardError } }) => ({
      ...{ label: `${strata[0]?.centerId}`, logEstimate, standardError },
    })),
  );
  if (pooled.kind !== "POOLED") throw new Error("three centers are pooled");
  const { interval } = pooled.atLeastOne;
  const { prediction, iSquared } = pooled;
  return {
    kind: "RATIO",
    value: Math.exp(pooled.logEstimate),
    lower: Math.exp(interval.logLower),
    upper: Math.exp(interval.logUpper),
    estimator: "REML_HARTUNG_KNAPP",
    pooling: "RANDOM_EFFECTS",
    hartungKnappLower: Math.exp(pooled.interval.logLower),
    hartungKnappUpper: Math.exp(pooled.interval.logUpper),
    predictionLower: prediction ? Math.exp(prediction.logLower) : null,
    predictionUpper: prediction ? Math.exp(prediction.logUpper) : null,
    ...{ iSquared: iSquared.share, iSquaredLower: iSquared.lower, iSquaredUpper: iSquared.upper },
    ...countsOf(centers.flatMap(({ strata }) => strata)),
    centers: centers.length,
  };
}

/**
 * The lowest of bounds from below, or the highest of bounds from above: every weighing of the strata's ratios lies beyond
 * it. The certain one is as certain as each, since it need only hold where the true ratio comes nearest. Null where a
 * stratum has no bound, or bounds of both sides meet.
 */
function commonBound(strata: readonly StratumRatio[]): RatioOutcome | null {
  const bounds = strata.flatMap(({ outcome }) => (outcome.kind === "BOUND" ? [outcome] : []));
  if (bounds.length < strata.length) return null;
  const ofEach = (name: BoundName): number[] | null => {
    const ends = bounds.flatMap((bound) => bound[name] ?? []);
    return ends.length === bounds.length ? ends : null;
  };
  const lowest = (ends: number[] | null) => ends && Math.min(...ends);
  const highest = (ends: number[] | null) => ends && Math.max(...ends);
  const atLeast = lowest(ofEach("atLeast"));
  const atMost = highest(ofEach("atMost"));
  if (atLeast === null && atMost === null) return null;
  return {
    ...{ kind: "BOUND", atLeast, atMost },
    certainAtLeast: lowest(ofEach("certainAtLeast")),
    certainAtMost: highest(ofEach("certainAtMost")),
    ...countsOf(strata),
    centers: new Set(strata.map(({ centerId }) => centerId)).size,
  };
}

type BoundName = "atLeast" | "atMost" | "certainAtLeast" | "certainAtMost";

const shownApart = (strata: readonly StratumRatio[], reason: string): RatioOutcome => ({
  ...{ kind: "NOT_ESTIMABLE", reason, ...countsOf(strata) },
});

function countsOf(strata: readonly StratumRatio[]) {
  const sum = (side: "nNumerator" | "nDenominator"): number =>
    strata.reduce((total, { outcome }) => total + outcome[side], 0);
  return { nNumerator: sum("nNumerator"), nDenominator: sum("nDenominator") };
}
