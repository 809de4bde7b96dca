import { normalHazardBelow, normalLogCdf, normalLogDensity } from "./distributions.ts";
import { isDetected, isUninformative, type LogInterval } from "./log-interval.ts";

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

/** The values of one group, split once by what each contributes to the likelihood. */
export type CensoredSample = {
  readonly detected: readonly number[];
  readonly below: readonly number[];
  readonly above: readonly number[];
  readonly between: readonly LogInterval[];
};

/** Splits values into what each contributes; values that say nothing are left out. */
export function censoredSample(values: readonly LogInterval[]): CensoredSample {
  const censored = values.filter((value) => !isDetected(value) && !isUninformative(value));
  return {
    detected: values.filter(isDetected).map((value) => value.logLower),
    below: censored.filter((value) => value.logLower === -Infinity).map((value) => value.logUpper),
    above: censored.filter((value) => value.logUpper === Infinity).map((value) => value.logLower),
    between: censored.filter((value) => value.logLower > -Infinity && value.logUpper < Infinity),
  };
}

/** The log-likelihood and its first and second derivatives at (eta, theta). */
export function likelihoodAt(sample: CensoredSample, eta: number, theta: number): Likelihood {
  const sum = { value: 0, eta: 0, theta: 0, etaEta: 0, etaTheta: 0, thetaTheta: 0 };
  for (const log of sample.detected) {
    const z = theta * log - eta;
    sum.value += Math.log(theta) + normalLogDensity(z);
    add(sum, { log, slope: -z, curve: -1 });
    sum.theta += 1 / theta;
    sum.thetaTheta -= 1 / (theta * theta);
  }
  for (const log of sample.below) addTail(sum, { log, z: theta * log - eta, side: 1 });
  for (const log of sample.above) addTail(sum, { log, z: eta - theta * log, side: -1 });
  for (const value of sample.between)
    addBetween(sum, value, [theta * value.logLower - eta, theta * value.logUpper - eta]);
  return sum;
}

type Sum = { -readonly [key in keyof Likelihood]: number };

/** Adds slope and curvature in z = theta·log − eta, by the chain rule. */
function add(sum: Sum, { log, slope, curve }: { log: number; slope: number; curve: number }): void {
  sum.eta -= slope;
  sum.theta += slope * log;
  sum.etaEta += curve;
  sum.etaTheta -= curve * log;
  sum.thetaTheta += curve * log * log;
}

function addTail(sum: Sum, { log, z, side }: { log: number; z: number; side: 1 | -1 }): void {
  const hazard = normalHazardBelow(z);
  sum.value += normalLogCdf(z);
  add(sum, { log, slope: side * hazard, curve: -hazard * (z + hazard) });
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
