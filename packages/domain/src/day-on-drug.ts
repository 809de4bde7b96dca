import type { Regimen } from "./phase.ts";

/** Whether a day lies in a regimen, as the phases ON_EARLY and ON_LATE have it: after its start, to the stop day. */
export function isDayOnDrug(day: number, { startDay, stopDay }: Pick<Regimen, "startDay" | "stopDay">): boolean {
  return day > startDay && day <= (stopDay ?? Number.POSITIVE_INFINITY);
}
