import type { CompetingFollowUp, RiskDay } from "./follow-up.ts";

/** Cases that left on the same day for the same cause, or were cut off together. */
export type Exit = CompetingFollowUp & { readonly cases: number };

/** Cases by the day and cause of their exit, by day and within it by cause: one order, whatever that of the rows. */
export function exitsOf(followUps: readonly CompetingFollowUp[]): Exit[] {
  const exits = new Map<string, { days: number; cause: string | null; cases: number }>();
  for (const { days, cause } of followUps) {
    const key = JSON.stringify([days, cause]);
    const exit = exits.get(key) ?? { days, cause, cases: 0 };
    exit.cases += 1;
    exits.set(key, exit);
  }
  return [...exits.values()].sort((a, b) => a.days - b.days || ((a.cause ?? "") < (b.cause ?? "") ? -1 : 1));
}

/**
 * Standard error of one cause's cumulative incidence on each day by the infinitesimal jackknife: the root of the sum
 * over cases of the squared derivative of the incidence by that case's weight (Therneau & Grambsch, Modeling Survival
 * Data 2000, section 7.1; R `survfit` of a multistate `Surv`, std.err). With one cause it is Greenwood's.
 */
export function incidenceInfluence(
  cause: string,
  exits: readonly Exit[],
  days: readonly (RiskDay & { readonly ofCause: number })[],
): number[] {
  const leaving = Map.groupBy(exits, (exit) => exit.days);
  // All cases still at risk share one history, hence one derivative of the share free and one of the incidence.
  let atRiskFree = 0;
  let atRiskIncidence = 0;
  let free = 1;
  let incidence = 0;
  // A case that has left moves with the incidence I from then on: its derivative is fixed + slope · I.
  const left = { fixedFixed: 0, fixedSlope: 0, slopeSlope: 0 };
  return days.map(({ days: day, atRisk, events, censored, ofCause }) => {
    const hazard = events / atRisk;
    const causeHazard = ofCause / atRisk;
    const incidenceAfter = incidence + free * causeHazard;
    const freeAfter = free * (1 - hazard);
    const moved = (had: number, hadCause: number) => ({
      onIncidence: atRiskIncidence + atRiskFree * causeHazard + (free * (hadCause - causeHazard)) / atRisk,
      onFree: atRiskFree * (1 - hazard) - (free * (had - hazard)) / atRisk,
    });
    for (const exit of leaving.get(day) ?? []) {
      const { onIncidence, onFree } = moved(exit.cause === null ? 0 : 1, exit.cause === cause ? 1 : 0);
      const slope = freeAfter === 0 ? 0 : onFree / freeAfter;
      const fixed = onIncidence - slope * incidenceAfter;
      left.fixedFixed += exit.cases * fixed ** 2;
      left.fixedSlope += exit.cases * fixed * slope;
      left.slopeSlope += exit.cases * slope ** 2;
    }
    const stays = moved(0, 0);
    [atRiskFree, atRiskIncidence, free, incidence] = [stays.onFree, stays.onIncidence, freeAfter, incidenceAfter];
    const ofLeft = left.fixedFixed + 2 * incidence * left.fixedSlope + incidence ** 2 * left.slopeSlope;
    return Math.sqrt(Math.max(0, ofLeft + (atRisk - events - censored) * atRiskIncidence ** 2));
  });
}
