import { normalHazardBelow, normalLogCdf, normalLogDensity } from "./distributions.ts";
import { isAbove, isBelow, isDetected, isUninformative, type LogInterval } from "./log-interval.ts";
import { mean } from "./moments.ts";

/**
 * Log-likelihood of censored normal logs with its slopes, in eta = mean / SD and theta = 1 / SD, where it is concave
 * (Olsen, Econometrica 1978;46:1211; Burridge, JRSS B 1981;43:41), so Newton's method cannot settle on a false maximum.
 */
export type Likelihood = {
  readonly value: number;
  readonly eta: number;
  readonly theta: number;
  readonly etaEta: number;
  readonly etaTheta: number;
  readonly thetaTheta: number;
};

/** Censored values that share one limit. */
type LimitCount = { readonly log: number; readonly count: number };

/** The values of one group, summed up once by what each contributes to the likelihood. */
export type CensoredSample = {
  readonly detected: { readonly count: number; readonly mean: number; readonly squares: number };
  readonly below: readonly LimitCount[];
  readonly above: readonly LimitCount[];
  readonly between: readonly LogInterval[];
};

/** Sums up what each value contributes, in the unit (log − center) / scale; values that say nothing are left out. */
export function censoredSample(values: readonly LogInterval[], unit = { center: 0, scale: 1 }): CensoredSample {
  const logs: number[] = [];
  const [below, above] = [new Map<number, number>(), new Map<number, number>()];
  const between: LogInterval[] = [];
  for (const value of values) {
    const logLower = (value.logLower - unit.center) / unit.scale;
    const logUpper = (value.logUpper - unit.center) / unit.scale;
    if (isDetected(value)) logs.push(logLower);
    else if (isBelow(value)) below.set(logUpper, (below.get(logUpper) ?? 0) + 1);
    else if (isAbove(value)) above.set(logLower, (above.get(logLower) ?? 0) + 1);
    else if (!isUninformative(value)) between.push({ logLower, logUpper });
  }
  const center = logs.length > 0 ? mean(logs) : 0;
  return {
    detected: {
      count: logs.length,
      mean: center,
      squares: logs.reduce((sum, log) => sum + (log - center) ** 2, 0),
    },
    below: counted(below),
    above: counted(above),
    between,
  };
}

/** The log-likelihood and its first and second derivatives at (eta, theta). */
export function likelihoodAt(sample: CensoredSample, eta: number, theta: number): Likelihood {
  const { count, mean: center, squares } = sample.detected;
  const z = theta * center - eta;
  const sum: Sum = {
    value: count * (Math.log(theta) + normalLogDensity(z)) - 0.5 * theta * theta * squares,
    eta: count * z,
    theta: count / theta - theta * squares - count * center * z,
    etaEta: -count,
    etaTheta: count * center,
    thetaTheta: -count / (theta * theta) - squares - count * center * center,
  };
  for (const limit of sample.below) addTail(sum, limit, { z: theta * limit.log - eta, side: 1 });
  for (const limit of sample.above) addTail(sum, limit, { z: eta - theta * limit.log, side: -1 });
  for (const value of sample.between) {
    addBetween(sum, value, [theta * value.logLower - eta, theta * value.logUpper - eta]);
  }
  return sum;
}

type Sum = { -readonly [key in keyof Likelihood]: number };

const counted = (limits: ReadonlyMap<number, number>): LimitCount[] =>
  [...limits].map(([log, count]) => ({ log, count }));

/** Adds slope and curvature in z = theta·log − eta, by the chain rule. */
function add(sum: Sum, { log, slope, curve }: { log: number; slope: number; curve: number }): void {
  sum.eta -= slope;
  sum.theta += slope * log;
  sum.etaEta += curve;
  sum.etaTheta -= curve * log;
  sum.thetaTheta += curve * log * log;
}

function addTail(sum: Sum, { log, count }: LimitCount, { z, side }: { z: number; side: 1 | -1 }): void {
  const hazard = normalHazardBelow(z);
  sum.value += count * normalLogCdf(z);
  add(sum, { log, slope: count * side * hazard, curve: -count * hazard * (z + hazard) });
}

function addBetween(sum: Sum, value: LogInterval, [from, to]: [number, number]): void {
  // Taken in the left tail, where the difference of two distribution functions keeps its digits.
  const [low, high] = from > 0 ? [-to, -from] : [from, to];
  const logHigh = normalLogCdf(high);
  const logShare = logHigh + Math.log1p(-Math.exp(normalLogCdf(low) - logHigh));
  const atFrom = Math.exp(normalLogDensity(from) - logShare);
  const atTo = Math.exp(normalLogDensity(to) - logShare);
  sum.value += logShare;
  add(sum, { log: value.logUpper, slope: atTo, curve: -to * atTo - atTo * atTo });
  add(sum, { log: value.logLower, slope: -atFrom, curve: from * atFrom - atFrom * atFrom });
  const mixed = atFrom * atTo;
  sum.etaEta += 2 * mixed;
  sum.etaTheta -= mixed * (value.logUpper + value.logLower);
  sum.thetaTheta += 2 * mixed * value.logUpper * value.logLower;
}
