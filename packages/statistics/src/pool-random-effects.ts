import {
  type CenterEstimate,
  restrictedTauSquared,
  tauSquaredInterval,
  weightedSums,
} from "./between-center-variance.ts";
import { chisquareCdf, tQuantile } from "./distributions.ts";

/** An interval of log effects. */
export type LogRange = { readonly logLower: number; readonly logUpper: number };

/** Estimates of several centers, pooled where there are three or more. */
export type PooledEstimate =
  | { readonly kind: "NONE" }
  | { readonly kind: "SINGLE"; readonly estimate: CenterEstimate }
  /** Two centers stand side by side: no method gives a pooled interval that covers. */
  | { readonly kind: "SEPARATE"; readonly estimates: readonly [CenterEstimate, CenterEstimate] }
  | {
      readonly kind: "POOLED";
      readonly k: number;
      readonly logEstimate: number;
      /** Hartung–Knapp standard error and interval, t with k − 1. */
      readonly standardError: number;
      readonly interval: LogRange;
      /** The same with the scaling factor not below 1. */
      readonly atLeastOne: { readonly standardError: number; readonly interval: LogRange };
      readonly tauSquared: number;
      /** Share of variance between centers, 0 to 1, with its Q-profile interval. */
      readonly iSquared: { readonly share: number; readonly lower: number; readonly upper: number };
      readonly q: { readonly statistic: number; readonly degreesOfFreedom: number; readonly pValue: number };
      /** Where a further center's true effect is expected, t with k − 2; null below four centers. */
      readonly prediction: LogRange | null;
      /** Weight of each center in the pooled estimate; they sum to 1. */
      readonly weights: readonly { readonly label: string; readonly share: number }[];
    };

/**
 * Pools centers' log estimates under random effects: REML and Hartung–Knapp (IntHout, BMC Med Res Methodol 2014;14:25).
 * Equals R `metafor::rma(yi, sei = sei, method = "REML", test = "knha", control = list(threshold = 1e-10))`, the
 * max(1, q) version `test = "adhoc"`, I² `confint()`, to 1e-6; the prediction interval is
 * estimate ± t₀.₉₇₅,k₋₂·√(tau² + SE²) (Higgins, JRSS A 2009;172:137) with the SE of the max(1, q) version, so that no
 * interval of the mean is wider than it.
 * One center is returned as it is, two unpooled. Throws RangeError for a standard error that is not positive.
 */
export function poolRandomEffects(estimates: readonly CenterEstimate[]): PooledEstimate {
  if (!estimates.every(({ logEstimate, standardError }) => Number.isFinite(logEstimate) && standardError > 0)) {
    throw new RangeError("A center's estimate needs a finite log and a positive standard error");
  }
  const [first, second] = estimates;
  if (!first) return { kind: "NONE" };
  if (!second) return { kind: "SINGLE", estimate: first };
  if (estimates.length === 2) return { kind: "SEPARATE", estimates: [first, second] };
  return pooled(estimates);
}

function pooled(estimates: readonly CenterEstimate[]): PooledEstimate {
  const k = estimates.length;
  const tauSquared = restrictedTauSquared(estimates);
  const { weight, mean, q } = weightedSums(estimates, tauSquared);
  const factor = Math.sqrt(q / (k - 1));
  const around = (standardError: number, degrees: number): LogRange => {
    const half = tQuantile(0.975, degrees) * standardError;
    return { logLower: mean - half, logUpper: mean + half };
  };
  const standardError = factor / Math.sqrt(weight);
  const larger = Math.max(1, factor) / Math.sqrt(weight);
  return {
    kind: "POOLED",
    k,
    logEstimate: mean,
    standardError,
    tauSquared,
    interval: around(standardError, k - 1),
    atLeastOne: { standardError: larger, interval: around(larger, k - 1) },
    iSquared: iSquaredOf(estimates, tauSquared),
    q: cochranQ(estimates),
    prediction: k < 4 ? null : around(Math.hypot(Math.sqrt(tauSquared), larger), k - 2),
    weights: estimates.map((estimate) => ({
      label: estimate.label,
      share: 1 / (estimate.standardError ** 2 + tauSquared) / weight,
    })),
  };
}

/** I² = tau² / (tau² + typical within-center variance) (Higgins & Thompson, Stat Med 2002;21:1539). */
function iSquaredOf(estimates: readonly CenterEstimate[], tauSquared: number) {
  const { weight, weightSquared } = weightedSums(estimates, 0);
  const typical = ((estimates.length - 1) * weight) / (weight ** 2 - weightSquared);
  const [lower, upper] = tauSquaredInterval(estimates).map((bound) => bound / (bound + typical));
  return { share: tauSquared / (tauSquared + typical), lower: lower ?? 0, upper: upper ?? 1 };
}

function cochranQ(estimates: readonly CenterEstimate[]) {
  const statistic = weightedSums(estimates, 0).q;
  const degreesOfFreedom = estimates.length - 1;
  return { statistic, degreesOfFreedom, pValue: 1 - chisquareCdf(statistic, degreesOfFreedom) };
}
