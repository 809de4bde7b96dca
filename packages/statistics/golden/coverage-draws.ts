import { normalQuantile } from "../src/distributions.ts";
import type { LogInterval } from "../src/log-interval.ts";

/** Random numbers a simulated study is made of. */
export type Draws = {
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Exponential waiting time with this mean. */
  readonly waiting: (mean: number) => number;
  /** Logs of gamma values of shape 2, moved and scaled to mean 0 and SD 1: skewed, with a long left tail. */
  readonly logGamma: () => number;
};

/** ψ(2) and √ψ′(2): mean and SD of the log of a gamma value of shape 2. */
const LOG_GAMMA = { mean: 0.4227843350984671, sd: Math.sqrt(0.6449340668482264) };

/** Draws from uniform numbers on [0, 1). */
export function drawsFrom(random: () => number): Draws {
  const uniform = () => random() + 2 ** -33;
  return {
    uniform,
    normal: () => normalQuantile(uniform()),
    waiting: (mean) => -mean * Math.log(uniform()),
    logGamma: () => (Math.log(-Math.log(uniform() * uniform())) - LOG_GAMMA.mean) / LOG_GAMMA.sd,
  };
}

/** The shape of the logs of concentrations. */
export type LogShape = "NORMAL" | "LOG_GAMMA";

/**
 * The standardised log under which this share of a population lies; of log-gamma by halving its distribution function.
 */
export function logAtShare(share: number, shape: LogShape): number {
  if (share === 0) return -Infinity;
  if (shape === "NORMAL") return normalQuantile(share);
  let low = -20;
  let high = 20;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const value = Math.exp(middle * LOG_GAMMA.sd + LOG_GAMMA.mean);
    if (1 - Math.exp(-value) * (1 + value) < share) low = middle;
    else high = middle;
  }
  return low;
}

/** One group's concentrations, those under the limit reported as below it. */
export function concentrations(
  draws: Draws,
  group: {
    readonly n: number;
    readonly mean: number;
    readonly sd: number;
    readonly limit: number;
    readonly shape: LogShape;
  },
): LogInterval[] {
  return Array.from({ length: group.n }, () => {
    const log = group.mean + group.sd * (group.shape === "NORMAL" ? draws.normal() : draws.logGamma());
    return log < group.limit ? { logLower: -Infinity, logUpper: group.limit } : { logLower: log, logUpper: log };
  });
}
