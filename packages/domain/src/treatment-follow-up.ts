import { ANAKINRA } from "./agent.ts";
import { assessedState } from "./assessed-state.ts";
import { daysOnAnakinraAlone, isDayOnDrug } from "./day-on-drug.ts";
import { type Regimen, regimensOf } from "./phase.ts";
import { type RegimenStop, stopOfRegimen } from "./regimen-stop.ts";
import { type RelapseCourse, type RelapseVisit, relapseSeen } from "./relapse-day.ts";
import type { AssessedState } from "./response-class.ts";
import { type NoResponseVisitsReason, responseVisits } from "./response-visit.ts";
import { STOP_REASONS, type StopReason } from "./vocabulary.ts";

/** What a treated case is followed for, each with its own clock. */
export const SURVIVAL_EVENTS = ["FIRST_RESPONSE", "RELAPSE", "DISCONTINUATION"] as const;
/** One of {@link SURVIVAL_EVENTS}. */
export type SurvivalEvent = (typeof SURVIVAL_EVENTS)[number];

/** Lost to follow-up says nothing of the drug: it cuts a follow-up off and is no discontinuation. */
const COUNTED_STOP_REASONS = STOP_REASONS.filter((reason) => reason !== "LOST_TO_FOLLOW_UP");

/** What can end the follow-up for an event: the causes compete, and only one of them comes first. */
export const SURVIVAL_CAUSES: Readonly<Record<SurvivalEvent, readonly string[]>> = {
  FIRST_RESPONSE: ["FIRST_RESPONSE", "DISCONTINUATION"],
  RELAPSE: ["RELAPSE", "DISCONTINUATION"],
  DISCONTINUATION: COUNTED_STOP_REASONS,
};

/** What the derivation of events reads of a case; days are the case's own. */
export interface TreatedHistory {
  readonly courses: readonly (RelapseCourse & { readonly stopReason: StopReason | null })[];
  readonly assessments: readonly (AssessedState & RelapseVisit)[];
  readonly lastFollowUpDay: number | null;
}

/** Why a case is in no risk set. */
export type NotFollowedReason = "NEVER_TREATED" | NoResponseVisitsReason | "NO_RESPONSE" | "NO_FOLLOW_UP";

/** A case's follow-up for one event, in days from the start of its clock; or why it is in no risk set. */
export type DatedFollowUp =
  | {
      readonly kind: "FOLLOWED";
      /** The day the event was first seen, or the last day the case is known to have been free of it. */
      readonly days: number;
      /** What ended it, one of `SURVIVAL_CAUSES`; null where it was cut off. */
      readonly cause: string | null;
      /** The last day known to be free of the event: before `days` where it came between two visits. */
      readonly afterDays: number;
    }
  | { readonly kind: "NOT_FOLLOWED"; readonly reason: NotFollowedReason };

type Definition = { readonly code: string; readonly version: number };

const notFollowed = (reason: NotFollowedReason): DatedFollowUp => ({ kind: "NOT_FOLLOWED", reason });

/**
 * When the event came in the first anakinra regimen, from one visit to the next, and what else ended the follow-up.
 * FIRST_RESPONSE and DISCONTINUATION count from the first dose, RELAPSE from the day the response was first seen.
 * A stop competes with response and relapse, lost to follow-up cuts off. A case is free of response until its last visit
 * on drug that tells, of relapse until the last such visit at which it was quiet, or until a stop; on drug until the last
 * day anything of it is known. What is seen once another biologic is added tells of neither. A stop without a reason
 * counts as OTHER. `definition` may be null for DISCONTINUATION only; throws RangeError else.
 */
export function datedFollowUp(
  history: TreatedHistory,
  event: SurvivalEvent,
  definition: Definition | null,
): DatedFollowUp {
  const [regimen] = regimensOf(history.courses, ANAKINRA);
  if (!regimen) return notFollowed("NEVER_TREATED");
  if (event === "DISCONTINUATION") return untilStop(history, regimen);
  if (!definition) throw new RangeError("Response and relapse need a definition of response");
  const seen = responseVisits(history, regimen, definition);
  if (seen.kind === "NOT_SEEN") return notFollowed(seen.reason);
  const at = seen.visits.findIndex(({ responds }) => responds);
  const response = seen.visits[at];
  const stop = stopOfRegimen(history.courses, regimen);
  if (event === "FIRST_RESPONSE") {
    const found = response && { day: response.day, freeOn: seen.visits[at - 1]?.day ?? regimen.startDay };
    const lastSeen = seen.visits.at(-1)?.day ?? regimen.startDay;
    return ended({ event, startDay: regimen.startDay, found, stop, lastSeen });
  }
  if (!response) return notFollowed("NO_RESPONSE");
  const alone = daysOnAnakinraAlone(regimen, history.courses);
  const visits = history.assessments
    .filter(({ day }) => day > response.day && isDayOnDrug(day, alone))
    .sort((a, b) => a.day - b.day);
  const relapse = relapseSeen(visits, history.courses, response.day);
  // Without a relapse only the last visit that tells may flare, and whether that was its beginning is not known.
  const lastSeen = visits.findLast((visit) => assessedState(visit) === "QUIET")?.day ?? response.day;
  const found = relapse ? { day: relapse.day, freeOn: relapse.quietOn } : undefined;
  return ended({ event, startDay: response.day, found, stop, lastSeen });
}

/**
 * Days from the start of the clock, and the cause that ended it (one of `SURVIVAL_CAUSES[event]`) or null where cut
 * off; null where the case is not in the risk set. Throws as `datedFollowUp`.
 */
export function treatmentFollowUp(
  history: TreatedHistory,
  event: SurvivalEvent,
  definition: Definition | null,
): { readonly days: number; readonly cause: string | null } | null {
  const followed = datedFollowUp(history, event, definition);
  return followed.kind === "FOLLOWED" ? { days: followed.days, cause: followed.cause } : null;
}

function untilStop(history: TreatedHistory, regimen: Regimen): DatedFollowUp {
  const stop = stopOfRegimen(history.courses, regimen);
  const known = [history.lastFollowUpDay ?? regimen.startDay, ...history.assessments.map(({ day }) => day)];
  const days = (stop?.day ?? Math.max(...known)) - regimen.startDay;
  const cause = stop && stop.reason !== "LOST_TO_FOLLOW_UP" ? stop.reason : null;
  return days <= 0 && cause === null ? notFollowed("NO_FOLLOW_UP") : { kind: "FOLLOWED", days, cause, afterDays: days };
}

function ended(course: {
  readonly event: SurvivalEvent;
  readonly startDay: number;
  readonly found: { readonly day: number; readonly freeOn: number } | undefined;
  readonly stop: RegimenStop | null;
  readonly lastSeen: number;
}): DatedFollowUp {
  const { event, startDay, found, stop, lastSeen } = course;
  if (found) {
    return { kind: "FOLLOWED", days: found.day - startDay, cause: event, afterDays: found.freeOn - startDay };
  }
  if (stop && stop.reason !== "LOST_TO_FOLLOW_UP") {
    const days = stop.day - startDay;
    return { kind: "FOLLOWED", days, cause: "DISCONTINUATION", afterDays: days };
  }
  const days = lastSeen - startDay;
  return days <= 0 ? notFollowed("NO_FOLLOW_UP") : { kind: "FOLLOWED", days, cause: null, afterDays: days };
}
