import { recensoredAtHighestLimit, scoresAreRanks } from "./gehan-scores.ts";
import type { LogInterval } from "./log-interval.ts";

/**
 * The values with everything under the highest lower limit, and everything over the lowest upper limit, read as beyond
 * it, so that any two are ordered or tied: a curve over cuts needs that. Null where an upper limit lies under a lower
 * one, so that no such reading orders them.
 */
export function orderedMarker(values: readonly LogInterval[]): LogInterval[] | null {
  const fromBelow = recensoredAtHighestLimit(values);
  const ordered = recensoredAtHighestLimit(fromBelow.map(mirrored)).map(mirrored);
  return scoresAreRanks(ordered) ? ordered : null;
}

/** Each value as it ranks: equal values share a place, places count from 0 upwards. */
export function placesOf(ordered: readonly LogInterval[]): { places: number[]; values: LogInterval[] } {
  const ascending = [...ordered].sort((a, b) => order(a.logLower, b.logLower) || order(a.logUpper, b.logUpper));
  const values = ascending.filter((value, index) => index === 0 || !same(value, ascending[index - 1]));
  const placeOf = new Map(values.map((value, place) => [keyOf(value), place]));
  return { places: ordered.map((value) => placeOf.get(keyOf(value)) ?? 0), values };
}

function keyOf({ logLower, logUpper }: LogInterval): string {
  return `${logLower} ${logUpper}`;
}

function same(a: LogInterval, b: LogInterval | undefined): boolean {
  return a.logLower === b?.logLower && a.logUpper === b.logUpper;
}

function mirrored({ logLower, logUpper }: LogInterval): LogInterval {
  return { logLower: -logUpper, logUpper: -logLower };
}

/** Infinite bounds included, whose difference is no number. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
