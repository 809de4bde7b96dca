import type { CurveStep } from "./distribution-curve.ts";
import type { LogInterval } from "./log-interval.ts";

type Endpoint = { readonly log: number; readonly rank: number; readonly opens: boolean };

const MOST_STEPS = 20_000;
const SETTLED = 1e-12;

/**
 * The self-consistent estimate of the distribution of logs censored on both sides or between limits
 * (Turnbull, JRSS B 1976;38:290; R `survfit(Surv(type = "interval2") ~ 1)`): mass on the innermost intervals, found by
 * expectation–maximisation. Values that say nothing (both ends infinite) are left out.
 */
export function selfConsistentCurve(values: readonly LogInterval[]): readonly CurveStep[] {
  const known = values.filter((value) => value.logLower > -Infinity || value.logUpper < Infinity);
  const places = innermostIntervals(known);
  const may = known.map((value) => places.flatMap((place, index) => (within(place, value) ? [index] : [])));
  let mass = places.map(() => 1 / places.length);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = places.map(() => 0);
    for (const indexes of may) {
      const total = indexes.reduce((sum, index) => sum + (mass[index] ?? 0), 0);
      for (const index of indexes) next[index] = (next[index] ?? 0) + (mass[index] ?? 0) / total / known.length;
    }
    const moved = Math.max(0, ...next.map((share, index) => Math.abs(share - (mass[index] ?? 0))));
    mass = next;
    if (moved < SETTLED) break;
  }
  let cumulated = 0;
  return places.flatMap(({ logLower, logUpper }, index) => {
    const share = mass[index] ?? 0;
    cumulated += share;
    return share > 1e-9 ? [{ logFrom: logLower, logTo: logUpper, atOrBelow: cumulated }] : [];
  });
}

/** A left end directly followed by a right end. At equal logs: "below x" ends, x begins, x ends, "above x" begins. */
function innermostIntervals(values: readonly LogInterval[]): LogInterval[] {
  const endpoints = values.flatMap(({ logLower, logUpper }): Endpoint[] => {
    const exact = logLower === logUpper;
    return [
      { log: logLower, rank: exact ? 1 : 3, opens: true },
      { log: logUpper, rank: exact ? 2 : 0, opens: false },
    ];
  });
  endpoints.sort((a, b) => (a.log === b.log ? a.rank - b.rank : a.log < b.log ? -1 : 1));
  return endpoints.flatMap((end, index) => {
    const next = endpoints[index + 1];
    return end.opens && next && !next.opens ? [{ logLower: end.log, logUpper: next.log }] : [];
  });
}

function within(place: LogInterval, value: LogInterval): boolean {
  if (place.logLower === place.logUpper && value.logLower !== value.logUpper) {
    return value.logLower < place.logLower && place.logUpper < value.logUpper;
  }
  return value.logLower <= place.logLower && place.logUpper <= value.logUpper;
}
