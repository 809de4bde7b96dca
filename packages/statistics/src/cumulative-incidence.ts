import { lowerBoundWhereNoneHadEvent, upperBoundWhereAllHadEvent } from "./certain-survival.ts";
import { type CompetingFollowUp, type RiskDay, riskDays } from "./follow-up.ts";
import { type Exit, exitsOf, incidenceInfluence } from "./incidence-influence.ts";
import { logLogInterval } from "./log-log-interval.ts";

/** The share that has had one event, from one day until the next step, with its 95 % interval. */
export type IncidenceStep = {
  readonly days: number;
  readonly atRisk: number;
  /** Events of this cause on this day. */
  readonly events: number;
  readonly incidence: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  /** Where the incidence is 0 or 1 its standard error says nothing and the interval is an exact bound. */
  readonly interval: "LOG_LOG" | "CLOPPER_PEARSON";
};

/** Cumulative incidence of each of the competing events, or that nobody was followed. */
export type CumulativeIncidence =
  | {
      readonly kind: "ESTIMATED";
      readonly n: number;
      /** In alphabetical order of the cause; the incidences of a day and the share free of all events sum to 1. */
      readonly causes: readonly {
        readonly cause: string;
        readonly events: number;
        readonly steps: readonly IncidenceStep[];
      }[];
      readonly followedToDays: number;
    }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: "NO_CASES"; readonly n: 0 };

/**
 * Cumulative incidence of competing events by Aalen & Johansen (Scand J Stat 1978;5:141): I(t) = Σ S(u−)·d(u)/r(u),
 * S free of every event. Equals R `survfit(Surv(days, factor(cause)) ~ 1, conf.type = "log-log")` (pstate, std.err by
 * the infinitesimal jackknife, interval) to 10 digits. An incidence of 0 is bounded above as if the other events cut
 * off follow-up, which can only raise the bound; an incidence of 1 below by the bound of `kaplanMeier`.
 * Throws RangeError for a follow-up that is negative or not finite.
 */
export function cumulativeIncidence(followUps: readonly CompetingFollowUp[]): CumulativeIncidence {
  if (followUps.length === 0) return { kind: "NOT_ESTIMABLE", reason: "NO_CASES", n: 0 };
  const days = riskDays(followUps.map(({ days, cause }) => ({ days, event: cause !== null })));
  const exits = exitsOf(followUps);
  const causes = [...new Set(exits.flatMap(({ cause }) => cause ?? []))].sort();
  return {
    kind: "ESTIMATED",
    n: followUps.length,
    followedToDays: days.at(-1)?.days ?? 0,
    causes: causes.map((cause) => ({
      cause,
      events: followUps.filter((followUp) => followUp.cause === cause).length,
      steps: stepsOf(cause, exits, days),
    })),
  };
}

function stepsOf(cause: string, exits: readonly Exit[], riskDaysOfAll: readonly RiskDay[]): IncidenceStep[] {
  const onDay = new Map(exits.filter((exit) => exit.cause === cause).map((exit) => [exit.days, exit.cases]));
  const days = riskDaysOfAll.map((day) => ({ ...day, ofCause: onDay.get(day.days) ?? 0 }));
  const standardErrors = incidenceInfluence(cause, exits, days);
  let free = 1;
  let incidence = 0;
  let others = 0;
  return days.map((day, index) => {
    const events = day.ofCause;
    others += day.events - events;
    const left = day.atRisk - day.events;
    incidence += (free * events) / day.atRisk;
    free *= left / day.atRisk;
    if (left === 0 && others === 0) incidence = 1;
    const { days: at, atRisk } = day;
    const standardError = standardErrors[index] ?? 0;
    return { days: at, atRisk, events, incidence, ...uncertainty(incidence, standardError, days.slice(0, index + 1)) };
  });
}

function uncertainty(incidence: number, standardError: number, until: readonly RiskDay[]) {
  if (incidence > 0 && incidence < 1) {
    return { standardError, ...logLogInterval(incidence, standardError), interval: "LOG_LOG" as const };
  }
  const lower = incidence === 0 ? 0 : 1 - upperBoundWhereAllHadEvent(until);
  const upper = incidence === 0 ? 1 - lowerBoundWhereNoneHadEvent(until.at(-1)?.atRisk ?? 0) : 1;
  return { standardError: 0, lower, upper, interval: "CLOPPER_PEARSON" as const };
}
