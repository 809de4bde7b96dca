import { datedFollowUp, type ResponseClass, STOP_REASONS, type StopReason, type TreatedHistory } from "@nlrp12/domain";
import { type LandmarkDay, landmarkDays } from "./landmark.ts";

/** What a measurement is asked to tell. */
export const PREDICTION_OUTCOMES = ["RESPONSE", "RELAPSE"] as const;
/** One of {@link PREDICTION_OUTCOMES}. */
export type PredictionOutcome = (typeof PREDICTION_OUTCOMES)[number];

/** An outcome is looked for this long, from the first response or from the landmark. */
export const OUTCOME_WITHIN_DAYS = 365;

/** Why the outcome of a case is not known, or came too early to be told. */
export type NoOutcomeReason =
  | "RESPONSE_UNKNOWN"
  | "NOT_EVALUABLE"
  | "NO_RESPONSE"
  | "EVENT_BY_LANDMARK"
  | "STOPPED_BY_LANDMARK"
  | "NOT_RESPONDED_BY_LANDMARK"
  | "FOLLOWED_TOO_SHORT";

/** Whether the outcome came, or why that cannot be said. */
export type KnownOutcome =
  | { readonly kind: "KNOWN"; readonly outcome: boolean }
  | { readonly kind: "NOT_KNOWN"; readonly reason: NoOutcomeReason }
  | { readonly kind: "STOPPED_BEFORE_OUTCOME"; readonly stopReason: StopReason };

type Definition = { readonly code: string; readonly version: number };

const known = (outcome: boolean): KnownOutcome => ({ kind: "KNOWN", outcome });
const notKnown = (reason: NoOutcomeReason): KnownOutcome => ({ kind: "NOT_KNOWN", reason });

/** Response by its class: COMPLETE or PARTIAL against NONE. */
export function respondedAs(responseClass: ResponseClass): KnownOutcome {
  if (responseClass === "COMPLETE" || responseClass === "PARTIAL") return known(true);
  if (responseClass === "NONE") return known(false);
  return notKnown(responseClass === "UNKNOWN" ? "RESPONSE_UNKNOWN" : "NOT_EVALUABLE");
}

/** Relapse within a year of the first response, against a year on drug without one. */
export function relapsedWithinYear(history: TreatedHistory, definition: Definition): KnownOutcome {
  const followed = datedFollowUp(history, "RELAPSE", definition);
  if (followed.kind === "NOT_FOLLOWED") return notKnown(reasonOf(followed.reason));
  if (followed.cause === "RELAPSE" && followed.days <= OUTCOME_WITHIN_DAYS) return known(true);
  return relapseFree(history, followed, OUTCOME_WITHIN_DAYS);
}

/**
 * The outcome after a landmark, of cases on drug and free of it when the landmark closes: a first response, or for those
 * who had responded by then a relapse, within a year after; against a year after without it. Who stops before a response
 * is without it: a competing event makes a control (Blanche, Dartigues, Jacqmin-Gadda, Biometrical Journal 2013;55:687).
 * A stop before a relapse hides whether one was to come, and the case is left out.
 */
export function outcomeAfter(
  history: TreatedHistory,
  outcome: PredictionOutcome,
  { definition, landmark }: { readonly definition: Definition; readonly landmark: LandmarkDay },
): KnownOutcome {
  const { closesOn } = landmarkDays(landmark);
  const event = outcome === "RESPONSE" ? "FIRST_RESPONSE" : "RELAPSE";
  const followed = datedFollowUp(history, event, definition);
  if (followed.kind === "NOT_FOLLOWED") return notKnown(reasonOf(followed.reason));
  const startsOn = event === "RELAPSE" ? responseDay(history, definition) : 0;
  if (startsOn > closesOn) return notKnown("NOT_RESPONDED_BY_LANDMARK");
  const endsOn = startsOn + followed.days;
  if (endsOn <= closesOn) {
    if (followed.cause === event) return notKnown("EVENT_BY_LANDMARK");
    return notKnown(followed.cause === null ? "FOLLOWED_TOO_SHORT" : "STOPPED_BY_LANDMARK");
  }
  const untilDay = closesOn + OUTCOME_WITHIN_DAYS;
  if (followed.cause === event && endsOn <= untilDay) return known(true);
  if (event === "RELAPSE") return relapseFree(history, { days: endsOn, cause: followed.cause }, untilDay);
  return endsOn >= untilDay || followed.cause !== null ? known(false) : notKnown("FOLLOWED_TOO_SHORT");
}

/** Days from the first dose of the regimen to the first response, for a case that is followed for a relapse. */
function responseDay(history: TreatedHistory, definition: Definition): number {
  const response = datedFollowUp(history, "FIRST_RESPONSE", definition);
  return response.kind === "FOLLOWED" ? response.days : 0;
}

function relapseFree(
  history: TreatedHistory,
  followed: { readonly days: number; readonly cause: string | null },
  untilDay: number,
): KnownOutcome {
  if (followed.days >= untilDay) return known(false);
  if (followed.cause === null) return notKnown("FOLLOWED_TOO_SHORT");
  return { kind: "STOPPED_BEFORE_OUTCOME", stopReason: stopReasonOf(history) };
}

function stopReasonOf(history: TreatedHistory): StopReason {
  const stop = datedFollowUp(history, "DISCONTINUATION", null);
  return STOP_REASONS.find((reason) => stop.kind === "FOLLOWED" && reason === stop.cause) ?? "OTHER";
}

function reasonOf(reason: string): NoOutcomeReason {
  if (reason === "NO_RESPONSE" || reason === "NOT_EVALUABLE") return reason;
  return reason === "NO_FOLLOW_UP" ? "FOLLOWED_TOO_SHORT" : "RESPONSE_UNKNOWN";
}
