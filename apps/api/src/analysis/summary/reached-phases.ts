import { ANAKINRA, DEFAULT_PHASE_PARAMETERS, type Phase, regimensOf } from "@nlrp12/domain";

/** A course of anakinra, in the case's own days; open courses have no stop. */
export interface AnakinraDays {
  readonly startDay: number;
  readonly stopDay: number | null;
}

/**
 * The phases around the first regimen of anakinra that a case has come to, by the last day anything is known of it, so
 * that a sample of it is due there: ON_EARLY from day 1 on drug, ON_LATE from the day after the last early one, AFTER
 * from two days after the stop while no other regimen has begun. Nobody who never had anakinra comes to any.
 */
export function reachedPhases(courses: readonly AnakinraDays[], lastKnownDay: number | null): Phase[] {
  const [first, second] = regimensOf(
    courses.map((course) => ({ ...course, atc: ANAKINRA })),
    ANAKINRA,
  );
  if (!first) return [];
  const known = [lastKnownDay, ...courses.flatMap(({ startDay, stopDay }) => [startDay, stopDay])];
  const knownTo = Math.max(...known.map((day) => day ?? Number.NEGATIVE_INFINITY));
  const onDrugTo = (first.stopDay ?? knownTo) - first.startDay;
  const afterFrom = first.stopDay === null ? Number.POSITIVE_INFINITY : first.stopDay + 2;
  const reached: Readonly<Record<"BEFORE" | "ON_EARLY" | "ON_LATE" | "AFTER", boolean>> = {
    BEFORE: true,
    ON_EARLY: onDrugTo >= 1,
    ON_LATE: onDrugTo > DEFAULT_PHASE_PARAMETERS.earlyUntilDay,
    AFTER: afterFrom <= knownTo && (second === undefined || afterFrom < second.startDay),
  };
  return (["BEFORE", "ON_EARLY", "ON_LATE", "AFTER"] as const).filter((phase) => reached[phase]);
}
