import { type CurveStep, distributionCurve } from "./distribution-curve.ts";
import { isAbove, isDetected, isUninformative, type LogInterval } from "./log-interval.ts";

/** A quantile as a concentration, or the limit it is known to lie under or over. */
export type CensoredQuantile =
  | { readonly kind: "VALUE"; readonly value: number }
  | { readonly kind: "BELOW"; readonly limit: number }
  | { readonly kind: "ABOVE"; readonly limit: number };

/** Where a quantile lies among the logs: at (or midway between) detected values, or somewhere in an interval. */
type Place = { readonly at: readonly [number, number] } | { readonly within: readonly [number, number] };

/** Shares closer than this are one share: sums of thirds and fifths are not exact in binary. */
const SAME_SHARE = 1e-7;

/**
 * The p-quantile (0 < p < 1) of concentrations that may be censored; null where no value says anything.
 * The curve is left-censored Kaplan–Meier, mirrored when values are only above limits, and the self-consistent
 * estimate when censored on both sides or between limits. A flat step at p gives its midpoint as a concentration, so
 * without censoring this equals R `quantile(x, p, type = 2)` to 15 digits. Where the curve does not reach p the answer
 * is BELOW the highest limit not above the smallest detected value, or else that value; ABOVE likewise. A quantile
 * that falls between two limits is BELOW the upper one. Throws RangeError for p outside (0, 1).
 */
export function quantile(values: readonly LogInterval[], p: number): CensoredQuantile | null {
  return quantilesOf(values)(p);
}

/** Several quantiles of the same values, from one curve: see `quantile`. */
export function quantilesOf(values: readonly LogInterval[]): (p: number) => CensoredQuantile | null {
  const nothing = values.every(isUninformative);
  const onlyAbove = values.some(isAbove) && values.every((value) => isDetected(value) || isAbove(value));
  const curve = nothing ? [] : distributionCurve(onlyAbove ? values.map(mirror) : values);
  return (p) => {
    if (!(p > 0 && p < 1)) throw new RangeError("A quantile needs a share between 0 and 1, both excluded");
    if (nothing) return null;
    return concentrationOf(onlyAbove ? mirrored(placeOf(curve, 1 - p)) : placeOf(curve, p));
  };
}

function placeOf(curve: readonly CurveStep[], p: number): Place {
  const index = curve.findIndex((step) => step.atOrBelow >= p - SAME_SHARE);
  const reached = curve[index];
  if (!reached) throw new RangeError("An empty distribution has no quantile");
  const next = curve[index + 1];
  const flat = next !== undefined && Math.abs(reached.atOrBelow - p) <= SAME_SHARE;
  if (!flat)
    return exact(reached) ? { at: [reached.logTo, reached.logTo] } : { within: [reached.logFrom, reached.logTo] };
  // Midway between two steps of which one is itself unknown: no midpoint, only the outer ends.
  return exact(reached) && exact(next)
    ? { at: [reached.logTo, next.logTo] }
    : { within: [reached.logFrom, next.logTo] };
}

function exact(step: CurveStep): boolean {
  return step.logFrom === step.logTo;
}

function concentrationOf(place: Place): CensoredQuantile {
  if ("at" in place) return { kind: "VALUE", value: (Math.exp(place.at[0]) + Math.exp(place.at[1])) / 2 };
  const [from, to] = place.within;
  return to < Infinity ? { kind: "BELOW", limit: Math.exp(to) } : { kind: "ABOVE", limit: Math.exp(from) };
}

function mirrored(place: Place): Place {
  return "at" in place ? { at: [-place.at[1], -place.at[0]] } : { within: [-place.within[1], -place.within[0]] };
}

function mirror({ logLower, logUpper }: LogInterval): LogInterval {
  return { logLower: -logUpper, logUpper: -logLower };
}
