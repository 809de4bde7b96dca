import { ANAKINRA, isBiologic } from "./agent.ts";
import { assessedState } from "./assessed-state.ts";

/** A flare is followed by a dose rise, rescue or switch when that begins at most this many days after it. */
export const RELAPSE_ACTION_DAYS = 28;

/** What the rule of relapse reads of a visit. */
export interface RelapseVisit {
  readonly day: number;
  readonly pga: number | null;
  readonly crpMgPerL: number | null;
  readonly flare: boolean | null;
  readonly steroidMgPerDay: number | null;
}

/** What the rule of relapse reads of a course. */
export interface RelapseCourse {
  readonly atc: string;
  readonly startDay: number;
  readonly stopDay: number | null;
  readonly doseValue: number | null;
  readonly doseUnit: string | null;
}

/** When a relapse was first seen, and the last visit before it at which there was none. */
export interface RelapseSeen {
  readonly day: number;
  readonly quietOn: number;
}

/**
 * The relapse after a response, as seen at visits on drug in order of days that follow it: the first flare that is
 * confirmed, by a flare at the next visit that tells, or by a higher dose, a steroid or another biologic begun within
 * {@link RELAPSE_ACTION_DAYS} days. Null where there is none; a single flare is no relapse.
 */
export function relapseSeen(
  visits: readonly RelapseVisit[],
  courses: readonly RelapseCourse[],
  responseDay: number,
): RelapseSeen | null {
  const telling = visits.filter((visit) => assessedState(visit) !== "UNKNOWN");
  const flares = telling.map((visit) => assessedState(visit) === "FLARE");
  const at = telling.findIndex(
    (visit, index) => flares[index] && (flares[index + 1] || isActedOn(visit, visits, courses)),
  );
  const seen = telling[at];
  if (!seen) return null;
  // An unconfirmed flare just before leaves open whether the relapse had begun; it is not counted as one.
  return { day: seen.day, quietOn: telling[at - 1]?.day ?? responseDay };
}

/** Whether an agent is a systemic glucocorticoid (ATC H02AB). */
export const isSteroid = (atc: string): boolean => atc.startsWith("H02AB");

function isActedOn(flare: RelapseVisit, visits: readonly RelapseVisit[], courses: readonly RelapseCourse[]): boolean {
  const begun = courses.filter(({ startDay }) => startDay >= flare.day && startDay <= flare.day + RELAPSE_ACTION_DAYS);
  if (begun.some(({ atc }) => isSteroid(atc) || (isBiologic(atc) && atc !== ANAKINRA))) return true;
  const inForce = courses.findLast(
    ({ atc, startDay, stopDay }) =>
      atc === ANAKINRA && startDay < flare.day && (stopDay === null || stopDay >= flare.day - RELAPSE_ACTION_DAYS),
  );
  const raised = begun.some(
    ({ atc, doseValue, doseUnit }) =>
      atc === ANAKINRA &&
      doseUnit !== null &&
      doseUnit === inForce?.doseUnit &&
      (doseValue ?? 0) > (inForce.doseValue ?? Number.POSITIVE_INFINITY),
  );
  const steroidRaised = visits.some(
    ({ day, steroidMgPerDay }) =>
      day > flare.day &&
      day <= flare.day + RELAPSE_ACTION_DAYS &&
      steroidMgPerDay !== null &&
      flare.steroidMgPerDay !== null &&
      steroidMgPerDay > flare.steroidMgPerDay,
  );
  return raised || steroidRaised;
}
