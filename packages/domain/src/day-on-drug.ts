import { ANAKINRA, isBiologic } from "./agent.ts";
import { type CourseDays, type Regimen, regimensOf } from "./phase.ts";

/** First and last day of a stretch of treatment; it has no last day while it goes on. */
export type DrugDays = Pick<Regimen, "startDay" | "stopDay">;

/** Whether a day lies in a regimen, as the phases ON_EARLY and ON_LATE have it: after its start, to the stop day. */
export function isDayOnDrug(day: number, { startDay, stopDay }: DrugDays): boolean {
  return day > startDay && day <= (stopDay ?? Number.POSITIVE_INFINITY);
}

/**
 * The days of an anakinra regimen on which what is seen is anakinra's: after the stop of a biologic begun before it, and
 * to the start of another one, that day included (a visit comes before the first dose, as on day 0). None where an
 * earlier one goes on. What is left of a drug stopped before hides nothing: the disease is active in spite of it.
 */
export function daysOnAnakinraAlone(regimen: DrugDays, courses: readonly CourseDays[]): DrugDays {
  const others = new Set(courses.map(({ atc }) => atc).filter((atc) => atc !== ANAKINRA && isBiologic(atc)));
  let { startDay, stopDay } = regimen;
  for (const other of [...others].flatMap((atc) => regimensOf(courses, atc))) {
    const isAdded = other.startDay >= regimen.startDay;
    if (isAdded) stopDay = Math.min(stopDay ?? Number.POSITIVE_INFINITY, other.startDay);
    else startDay = Math.max(startDay, other.stopDay ?? Number.POSITIVE_INFINITY);
  }
  return { startDay, stopDay };
}
