import type { CurveStep } from "./distribution-curve.ts";
import { innermostIntervals, placesOfEach } from "./innermost-intervals.ts";
import { isUninformative, type LogInterval } from "./log-interval.ts";
import { mostLikelyMass } from "./most-likely-mass.ts";

/**
 * The self-consistent estimate of the distribution of logs censored on both sides or between limits
 * (Turnbull, JRSS B 1976;38:290): most likely masses on the innermost intervals (`mostLikelyMass`). The estimate that R
 * `survfit(Surv(type = "interval2") ~ 1)` approaches and leaves at two to four digits; compared with one carried to the
 * maximum (golden/samples.R, most_likely). Values that say nothing (both ends infinite) are left out.
 */
export function selfConsistentCurve(values: readonly LogInterval[]): readonly CurveStep[] {
  const known = values
    .filter((value) => !isUninformative(value))
    .map(({ logLower, logUpper }) => ({ lower: logLower, upper: logUpper }));
  const places = innermostIntervals(known, "OPEN");
  const mass = mostLikelyMass(placesOfEach(known, places, "OPEN"), places.length);
  let cumulated = 0;
  return places.flatMap(({ lower, upper }, index) => {
    const share = mass[index] ?? 0;
    cumulated += share;
    return share > 1e-9 ? [{ logFrom: lower, logTo: upper, atOrBelow: cumulated }] : [];
  });
}
