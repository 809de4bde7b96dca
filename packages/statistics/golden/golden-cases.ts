import type { LogInterval } from "../src/log-interval.ts";

/** A sample as samples.R writes it: bounds of natural logs as text, so that infinite ones survive JSON. */
export type WrittenSample = { readonly logLower: readonly string[]; readonly logUpper: readonly string[] };

/** The values of a written sample. */
export function readSample({ logLower, logUpper }: WrittenSample): LogInterval[] {
  return logLower.map((lower, index) => ({ logLower: Number(lower), logUpper: Number(logUpper[index]) }));
}

/** Relative difference of what was found from what R says; absolute where R says 0. */
export function relativeError(found: number | null, golden: number): number {
  if (found === null) return Number.POSITIVE_INFINITY;
  return golden === 0 ? Math.abs(found) : Math.abs(found - golden) / Math.abs(golden);
}
