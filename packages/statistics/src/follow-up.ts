/** One case's follow-up: days from the start of its clock (day 0), and whether the event ended it or it was cut off. */
export type FollowUp = { readonly days: number; readonly event: boolean };

/** One case's follow-up where several events compete: the first of them that came, or null where none did. */
export type CompetingFollowUp = { readonly days: number; readonly cause: string | null };

/**
 * What happened on one day that ended somebody's follow-up; `atRisk` counts everyone followed to that day or longer.
 */
export type RiskDay = {
  readonly days: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
};

/**
 * The days on which follow-up ended, ascending, with the number at risk; R `survfit(Surv(days, event) ~ 1)` fields
 * time, n.risk, n.event and n.censor. A case cut off on the day of an event was at risk for it.
 * Throws RangeError for a follow-up that is negative or not finite.
 */
export function riskDays(followUps: readonly FollowUp[]): RiskDay[] {
  if (!followUps.every(({ days }) => days >= 0 && days < Infinity)) {
    throw new RangeError("Follow-up is a finite number of days, not negative");
  }
  const ended = new Map<number, { events: number; censored: number }>();
  for (const { days, event } of followUps) {
    const here = ended.get(days) ?? { events: 0, censored: 0 };
    ended.set(days, { events: here.events + (event ? 1 : 0), censored: here.censored + (event ? 0 : 1) });
  }
  let atRisk = followUps.length;
  return [...ended.entries()]
    .sort(([a], [b]) => a - b)
    .map(([days, { events, censored }]) => {
      const day = { days, atRisk, events, censored };
      atRisk -= events + censored;
      return day;
    });
}

/**
 * Cases still at risk on each day of a grid, the row under a survival curve: those followed to that day or longer.
 * Equals R `summary(survfit(...), times = days, extend = TRUE)$n.risk`.
 */
export function numberAtRisk(followUps: readonly FollowUp[], days: readonly number[]): number[] {
  return days.map((day) => followUps.filter((followUp) => followUp.days >= day).length);
}
