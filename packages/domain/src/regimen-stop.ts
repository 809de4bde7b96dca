import type { CourseDays, Regimen } from "./phase.ts";
import type { StopReason } from "./vocabulary.ts";

/** When a regimen stopped, and why. */
export interface RegimenStop {
  readonly day: number;
  readonly reason: StopReason;
}

/** The stop of a regimen with the reason its last course gives, OTHER where it gives none; null while it goes on. */
export function stopOfRegimen(
  courses: readonly (CourseDays & { readonly stopReason: StopReason | null })[],
  { atc, startDay, stopDay }: Regimen,
): RegimenStop | null {
  if (stopDay === null) return null;
  const last = courses.find(
    (course) => course.atc === atc && course.startDay >= startDay && course.stopDay === stopDay,
  );
  return { day: stopDay, reason: last?.stopReason ?? "OTHER" };
}
