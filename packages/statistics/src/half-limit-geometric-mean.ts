import type { LogInterval } from "./log-interval.ts";
import { mean } from "./moments.ts";

/**
 * Geometric mean with half its limit for a value below it (a value above its limit counts at the limit, one between
 * limits at their geometric midpoint). Only for comparison with papers that did so: it understates the spread
 * (Uh et al., BMC Immunol 2008;9:59). Null without values, or where a value says nothing.
 */
export function halfLimitGeometricMean(values: readonly LogInterval[]): number | null {
  const meanLog = mean(values.map(substituted));
  return Number.isFinite(meanLog) ? Math.exp(meanLog) : null;
}

function substituted({ logLower, logUpper }: LogInterval): number {
  if (logLower === -Infinity) return logUpper - Math.LN2;
  if (logUpper === Infinity) return logLower;
  return (logLower + logUpper) / 2;
}
