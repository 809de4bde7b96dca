import { ANAKINRA, type CourseDays, DEFAULT_PHASE_PARAMETERS, type Phase, regimensOf } from "@nlrp12/domain";

/** A phase of a case with its days, both ends within; null where it has no known end. */
export interface PhaseSpan {
  readonly phase: Extract<Phase, "BEFORE" | "ON_EARLY" | "ON_LATE" | "AFTER">;
  readonly fromDay: number | null;
  readonly toDay: number | null;
}

/**
 * The phases of anakinra of a patient, from the first regimen: BEFORE to its first day, ON_EARLY from the day after to
 * day 90, ON_LATE to the stop, AFTER from two days after the stop to the day before the next regimen. Other biologics
 * change what a sample is called, not these spans. None for a case never treated with it.
 */
export function phaseSpans(courses: readonly CourseDays[]): PhaseSpan[] {
  const [first, second] = regimensOf(courses, ANAKINRA);
  if (!first) return [];
  const { startDay, stopDay } = first;
  const early = startDay + DEFAULT_PHASE_PARAMETERS.earlyUntilDay;
  const until = (day: number): number => (stopDay === null ? day : Math.min(day, stopDay));
  const spans: PhaseSpan[] = [{ phase: "BEFORE", fromDay: null, toDay: startDay }];
  if (until(early) > startDay) spans.push({ phase: "ON_EARLY", fromDay: startDay + 1, toDay: until(early) });
  if (stopDay === null || stopDay > early) spans.push({ phase: "ON_LATE", fromDay: early + 1, toDay: stopDay });
  if (stopDay !== null && (second === undefined || second.startDay > stopDay + 2)) {
    spans.push({ phase: "AFTER", fromDay: stopDay + 2, toDay: second ? second.startDay - 1 : null });
  }
  return spans;
}
