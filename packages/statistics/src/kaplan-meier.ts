import { lowerBoundWhereNoneHadEvent, upperBoundWhereAllHadEvent } from "./certain-survival.ts";
import { type FollowUp, type RiskDay, riskDays } from "./follow-up.ts";
import { logLogInterval } from "./log-log-interval.ts";
import { type SurvivalMedian, survivalMedian } from "./survival-median.ts";

/** The curve from one day until the next step: the share still free of the event, with its 95 % interval. */
export type SurvivalStep = RiskDay & {
  readonly survival: number;
  /** Greenwood's; 0 where the survival is 0 or 1. */
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  /** Where the survival is 0 or 1, Greenwood says nothing and the interval is an exact bound. */
  readonly interval: "GREENWOOD_LOG_LOG" | "CLOPPER_PEARSON";
};

/** A survival curve, or that nobody was followed. */
export type KaplanMeier =
  | {
      readonly kind: "ESTIMATED";
      readonly n: number;
      readonly events: number;
      /** From day 0 on, a step for every day on which somebody's follow-up ended, by the event or cut off. */
      readonly steps: readonly SurvivalStep[];
      /** The last day anybody was followed to; the curve says nothing after it. */
      readonly followedToDays: number;
      readonly median: SurvivalMedian;
    }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: "NO_CASES"; readonly n: 0 };

/**
 * Survival free of an event by Kaplan & Meier (JASA 1958;53:457): S(t) = Π (1 − d/r). Greenwood's standard error and
 * the log(−log) interval equal R `survfit(Surv(days, event) ~ 1, conf.type = "log-log")` to 12 digits. Where S is 1
 * (no event yet) or 0 (nobody left) R gives none; here stands the Clopper–Pearson bound (`certain-survival.ts`).
 * Right only where those cut off are like those still followed, and where nothing competes with the event: then
 * `cumulativeIncidence`. Throws RangeError for a follow-up that is negative or not finite.
 */
export function kaplanMeier(followUps: readonly FollowUp[]): KaplanMeier {
  if (followUps.length === 0) return { kind: "NOT_ESTIMABLE", reason: "NO_CASES", n: 0 };
  const days = riskDays(followUps);
  const fromStart = days[0]?.days === 0 ? days : [dayZero(followUps.length), ...days];
  let survival = 1;
  let greenwood = 0;
  const steps = fromStart.map((day, index): SurvivalStep => {
    const left = day.atRisk - day.events;
    survival = left === 0 ? 0 : survival * (left / day.atRisk);
    greenwood += left === 0 ? 0 : day.events / (day.atRisk * left);
    return { ...day, survival, ...uncertainty(survival, Math.sqrt(greenwood), fromStart.slice(0, index + 1)) };
  });
  const followedToDays = days.at(-1)?.days ?? 0;
  return {
    kind: "ESTIMATED",
    n: followUps.length,
    events: followUps.filter(({ event }) => event).length,
    steps,
    followedToDays,
    median: survivalMedian(steps),
  };
}

/** The curve on one day, or that nobody was followed so far. */
export function survivalOn(steps: readonly SurvivalStep[], days: number): SurvivalStep | "BEYOND_FOLLOW_UP" {
  const last = steps.at(-1);
  // A curve that has reached 0 stays there; any other is unknown after the last follow-up.
  if (!last || (days > last.days && last.survival > 0)) return "BEYOND_FOLLOW_UP";
  return steps.findLast((step) => step.days <= days) ?? "BEYOND_FOLLOW_UP";
}

function dayZero(atRisk: number): RiskDay {
  return { days: 0, atRisk, events: 0, censored: 0 };
}

function uncertainty(survival: number, standardErrorLog: number, until: readonly RiskDay[]) {
  if (survival > 0 && survival < 1) {
    const standardError = survival * standardErrorLog;
    return { standardError, ...logLogInterval(survival, standardError), interval: "GREENWOOD_LOG_LOG" as const };
  }
  const lower = survival === 1 ? lowerBoundWhereNoneHadEvent(until.at(-1)?.atRisk ?? 0) : 0;
  const upper = survival === 1 ? 1 : upperBoundWhereAllHadEvent(until);
  return { standardError: 0, lower, upper, interval: "CLOPPER_PEARSON" as const };
}
