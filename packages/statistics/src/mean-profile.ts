import { censoredSample, likelihoodAt } from "./censored-likelihood.ts";
import type { CensoredLogNormal } from "./censored-log-normal.ts";
import type { LogInterval } from "./log-interval.ts";

/** One group's fitted lognormal, the start of every profile. */
export type FittedLogNormal = Extract<CensoredLogNormal, { kind: "FITTED" }>;

/**
 * For one group: the mean log on the given side of its estimate at which the profile deviance (twice the fall of the
 * log-likelihood, SD profiled out) reaches `deviance`. The profile falls on both sides without a second maximum,
 * because the likelihood is concave in (mean / SD, 1 / SD), so there is one such mean.
 */
export type MeanAtDeviance = (deviance: number, side: 1 | -1) => number;

const MOST_STEPS = 200;

/** Prepares `MeanAtDeviance` for one fitted group; accurate to 1e-10 SD. */
export function meanAtDeviance(values: readonly LogInterval[], fitted: FittedLogNormal): MeanAtDeviance {
  const { meanLog, sdLog, standardErrorMeanLog } = fitted;
  const inSd = ({ logLower, logUpper }: LogInterval): LogInterval => ({
    logLower: (logLower - meanLog) / sdLog,
    logUpper: (logUpper - meanLog) / sdLog,
  });
  const sample = censoredSample(values.map(inSd));
  const atMaximum = likelihoodAt(sample, 0, 1).value;
  let theta = 1;
  /** Signed square root of the deviance, near linear in the mean, and its slope (envelope theorem). */
  const rootAt = (mean: number): { root: number; slope: number } => {
    theta = bestTheta((candidate) => {
      const at = likelihoodAt(sample, mean * candidate, candidate);
      return {
        value: at.value,
        slope: mean * at.eta + at.theta,
        curve: mean * mean * at.etaEta + 2 * mean * at.etaTheta + at.thetaTheta,
      };
    }, theta);
    const at = likelihoodAt(sample, mean * theta, theta);
    const root = Math.sqrt(Math.max(0, 2 * (atMaximum - at.value)));
    return { root, slope: Math.abs((theta * at.eta) / root) };
  };
  return (deviance, side) => {
    if (deviance <= 0) return meanLog;
    theta = 1;
    const distance = rootOf((d) => rootAt(side * d), {
      target: Math.sqrt(deviance),
      start: (Math.sqrt(deviance) * standardErrorMeanLog) / sdLog,
    });
    return meanLog + side * distance * sdLog;
  };
}

type Sloped = { readonly value: number; readonly slope: number; readonly curve: number };

/** Newton's method on a concave function of theta > 0, halving a step that leaves the range or lowers the value. */
function bestTheta(at: (theta: number) => Sloped, start: number): number {
  let theta = start;
  let now = at(theta);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let move = -now.slope / now.curve;
    if (Math.abs(move) < 1e-11 * theta || !Number.isFinite(move)) break;
    if (theta + move <= 0) move = -theta / 2;
    let next = at(theta + move);
    while (next.value < now.value && Math.abs(move) > 1e-13 * theta) {
      move /= 2;
      next = at(theta + move);
    }
    if (next.value < now.value) break;
    theta += move;
    now = next;
  }
  return theta;
}

/** The distance > 0 at which an increasing function reaches the target: Newton inside a bracket. */
function rootOf(
  at: (distance: number) => { root: number; slope: number },
  { target, start }: { target: number; start: number },
): number {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let distance = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { root, slope } = at(distance);
    if (root < target) low = distance;
    else high = distance;
    const newton = distance + (target - root) / slope;
    const inside = Number.isFinite(newton) && newton > low && newton < high;
    const next = inside ? newton : high === Infinity ? distance * 2 : (low + high) / 2;
    if (Math.abs(next - distance) < 1e-11 * distance) return next;
    distance = next;
  }
  return distance;
}
