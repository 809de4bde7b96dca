import { chisquareQuantile } from "./distributions.ts";

/** One center's estimate: a log ratio (or any log effect) and its standard error. */
export type CenterEstimate = { readonly label: string; readonly logEstimate: number; readonly standardError: number };

/** The sums a random-effects model is made of, at one between-center variance. */
export type WeightedSums = {
  readonly weight: number;
  readonly weightSquared: number;
  readonly weightCubed: number;
  readonly mean: number;
  /** Σ wᵢ (yᵢ − mean)², Cochran's generalised Q. */
  readonly q: number;
  /** Σ wᵢ² (yᵢ − mean)². */
  readonly qSquared: number;
};

/** The sums with weights 1 / (SE² + tau²). */
export function weightedSums(estimates: readonly CenterEstimate[], tauSquared: number): WeightedSums {
  const weights = estimates.map(({ standardError }) => 1 / (standardError ** 2 + tauSquared));
  const total = (of: (weight: number, estimate: number) => number) =>
    estimates.reduce((sum, { logEstimate }, index) => sum + of(weights[index] ?? 0, logEstimate), 0);
  const weight = total((w) => w);
  const mean = total((w, y) => w * y) / weight;
  return {
    weight,
    mean,
    weightSquared: total((w) => w ** 2),
    weightCubed: total((w) => w ** 3),
    q: total((w, y) => w * (y - mean) ** 2),
    qSquared: total((w, y) => w ** 2 * (y - mean) ** 2),
  };
}

/**
 * Between-center variance by restricted maximum likelihood, Fisher scoring from the Hedges start with halving at 0
 * (Viechtbauer, J Educ Behav Stat 2005;30:261). Equals R `metafor::rma(yi, sei = sei, method = "REML",
 * control = list(threshold = 1e-10))$tau2` to 1e-7.
 */
export function restrictedTauSquared(estimates: readonly CenterEstimate[]): number {
  const k = estimates.length;
  const meanEstimate = estimates.reduce((sum, { logEstimate }) => sum + logEstimate, 0) / k;
  const spread = estimates.reduce((sum, { logEstimate }) => sum + (logEstimate - meanEstimate) ** 2, 0) / (k - 1);
  const within = estimates.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / k;
  let tauSquared = Math.max(0, spread - within);
  for (let step = 0; step < 1000; step += 1) {
    const { weight, weightSquared, weightCubed, qSquared } = weightedSums(estimates, tauSquared);
    const trace = weight - weightSquared / weight;
    const traceOfSquare = weightSquared - (2 * weightCubed) / weight + (weightSquared / weight) ** 2;
    let move = (qSquared - trace) / traceOfSquare;
    if (tauSquared === 0 && move < 0) return 0;
    while (tauSquared + move < 0) move /= 2;
    tauSquared += move;
    if (Math.abs(move) < 1e-13 * (within + tauSquared)) break;
  }
  // Halving towards a maximum at 0 never arrives.
  return tauSquared < 1e-9 * within ? 0 : tauSquared;
}

/**
 * 95 % interval of the between-center variance by the Q-profile (Viechtbauer, Stat Med 2007;26:37): all tau² at which
 * the generalised Q lies between the 2.5 % and 97.5 % points of χ² with k − 1. Equals R `confint(rma(...))`. An end
 * that no tau² ≥ 0 reaches is 0.
 */
export function tauSquaredInterval(estimates: readonly CenterEstimate[]): readonly [number, number] {
  const degrees = estimates.length - 1;
  return [
    tauSquaredAt(estimates, chisquareQuantile(0.975, degrees)),
    tauSquaredAt(estimates, chisquareQuantile(0.025, degrees)),
  ];
}

function tauSquaredAt(estimates: readonly CenterEstimate[], q: number): number {
  const at = (tauSquared: number) => weightedSums(estimates, tauSquared).q - q;
  if (at(0) <= 0) return 0;
  let low = 0;
  let high = Math.max(...estimates.map(({ standardError }) => standardError ** 2));
  while (at(high) > 0) [low, high] = [high, high * 4];
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (at(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
