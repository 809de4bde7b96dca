import { type CompetingFollowUp, cumulativeIncidence, kaplanMeier, survivalOn } from "@nlrp12/statistics";
import type { Policy } from "./policy.ts";
import type { ProtectedFraction, ProtectedSurvival, ProtectedSurvivalPoint } from "./protected-answer.ts";
import { protectedCurveShare } from "./protected-fraction.ts";
import { roundedCount, roundedShare } from "./rounding.ts";
import { type Opening, type Withheld, withheld } from "./withheld.ts";

/**
 * Time to an event among the kept persons (rule 5): the share free of every event by Kaplan–Meier and the cumulative
 * incidence of each cause by Aalen–Johansen, on a fixed 12-month grid while at least k are at risk, to 0.05. What
 * fewer than 5 kept persons had by a day is withheld on that day (rule 2).
 */
export function protectedSurvival(
  followUps: readonly CompetingFollowUp[],
  causes: readonly string[],
  under: { readonly policy: Policy; readonly opening: Opening },
): ProtectedSurvival {
  const { policy } = under;
  if (followUps.some(({ cause }) => cause !== null && !causes.includes(cause))) {
    throw new RangeError("A cause of the follow-up is not one the family publishes");
  }
  const curve = kaplanMeier(followUps.map(({ days, cause }) => ({ days, event: cause !== null })));
  const incidence = cumulativeIncidence(followUps);
  const steps = curve.kind === "ESTIMATED" ? curve.steps : [];
  const incidences = incidence.kind === "ESTIMATED" ? incidence.causes : [];

  function freeOn(day: number): number {
    const step = survivalOn(steps, day);
    return step === "BEYOND_FOLLOW_UP" ? 0 : step.survival;
  }

  function pointOn(day: number): ProtectedSurvivalPoint {
    const hadEvent = followUps.filter(({ days, cause }) => cause !== null && days <= day);
    const atRisk = roundedCount(numberAtRisk(followUps, day), policy);
    const free = hadEvent.length < policy.outcomeFloor ? 1 : roundedShare(freeOn(day), policy);
    const shown = (share: number, events: number): ProtectedFraction | Withheld =>
      events < policy.outcomeFloor
        ? withheld("TOO_FEW_PERSONS", under, policy.outcomeFloor)
        : protectedCurveShare(share, { atRisk, free }, policy);
    return {
      ...{ day, atRisk, free: shown(freeOn(day), hadEvent.length) },
      causes: causes.map((cause) => {
        const of = incidences.find((entry) => entry.cause === cause);
        const share = of?.steps.findLast(({ days }) => days <= day)?.incidence ?? 0;
        return { cause, share: shown(share, hadEvent.filter((followUp) => followUp.cause === cause).length) };
      }),
    };
  }

  return {
    statistic: "SURVIVAL",
    keptPersons: roundedCount(followUps.length, policy),
    points: gridDays(followUps, policy).map(pointOn),
  };
}

/** The days of the grid on which at least k kept persons are still at risk. */
function gridDays(followUps: readonly CompetingFollowUp[], policy: Policy): readonly number[] {
  const days: number[] = [];
  for (let day = policy.survivalGridDays; numberAtRisk(followUps, day) >= policy.k; day += policy.survivalGridDays) {
    days.push(day);
  }
  return days;
}

function numberAtRisk(followUps: readonly CompetingFollowUp[], day: number): number {
  return followUps.filter(({ days }) => days >= day).length;
}
