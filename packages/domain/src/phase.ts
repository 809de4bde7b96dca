import { ANAKINRA, isBiologic, washoutDaysOf } from "./agent.ts";
import type { CaseGroup } from "./vocabulary.ts";

/** Where a sample of an affected case lies relative to anakinra; computed from courses, never typed. */
export const PHASES = [
  "UNTREATED",
  "BEFORE",
  "ON_EARLY",
  "ON_LATE",
  "AFTER",
  "BEFORE_OTHER",
  "ON_COMBINED",
  "AFTER_OTHER",
] as const;
/** One phase, see {@link PHASES}. */
export type Phase = (typeof PHASES)[number];

/** The parameters of the phase rule; they travel in every answer. */
export interface PhaseParameters {
  /** Last day of ON_EARLY. */
  readonly earlyUntilDay: number;
  /** Courses of one agent at most this many days apart are one regimen. */
  readonly regimenGapDays: number;
}

/** The rule as the consortium agreed it: early until day 90, regimens split by more than 14 days. */
export const DEFAULT_PHASE_PARAMETERS: PhaseParameters = { earlyUntilDay: 90, regimenGapDays: 14 };

/** What the phase rule needs of a treatment course; days from the first anakinra dose, open courses have no stop. */
export interface CourseDays {
  readonly atc: string;
  readonly startDay: number;
  readonly stopDay: number | null;
}

/** Courses of one agent joined over short gaps. */
export interface Regimen {
  readonly atc: string;
  /** 1 for the first regimen of its agent. */
  readonly number: number;
  readonly startDay: number;
  readonly stopDay: number | null;
}

/** Joins the courses of one agent that overlap or lie at most `regimenGapDays` apart. */
export function regimensOf(
  courses: readonly CourseDays[],
  atc: string,
  parameters: PhaseParameters = DEFAULT_PHASE_PARAMETERS,
): readonly Regimen[] {
  const ofAgent = courses.filter((course) => course.atc === atc).sort((a, b) => a.startDay - b.startDay);
  const joined: { startDay: number; stopDay: number | null }[] = [];
  for (const course of ofAgent) {
    const last = joined.at(-1);
    const continues = last && (last.stopDay === null || course.startDay - last.stopDay <= parameters.regimenGapDays);
    if (!continues) joined.push({ startDay: course.startDay, stopDay: course.stopDay });
    else if (last.stopDay !== null) {
      last.stopDay = course.stopDay === null ? null : Math.max(last.stopDay, course.stopDay);
    }
  }
  return joined.map((regimen, index) => ({ atc, number: index + 1, ...regimen }));
}

/** A sample as the phase rule sees it. */
export interface SampledDay {
  readonly day: number;
  /** Taken after that day's dose; matters on day 0 only. */
  readonly postDose: boolean | null;
}

/** The phase of a sample and the anakinra regimen it belongs to; `null` where the rule assigns none. */
export interface PhaseAssignment {
  readonly phase: Phase | null;
  readonly regimen: number | null;
}

/**
 * The phase of one sample relative to the first anakinra regimen (product words, "phase").
 * BEFORE to day 0 inclusive unless post-dose; ON_EARLY to day 90; ON_LATE to the stop day inclusive; AFTER from
 * stop + 2 until the next anakinra start. The day after the stop is washout and the samples of later regimens belong
 * to those: both have no phase here. Another biologic at sampling, or so lately stopped that its washout is not over,
 * gives BEFORE_OTHER, ON_COMBINED, AFTER_OTHER.
 */
export function phaseOf(
  group: CaseGroup,
  courses: readonly CourseDays[],
  sample: SampledDay,
  parameters: PhaseParameters = DEFAULT_PHASE_PARAMETERS,
): PhaseAssignment {
  if (group !== "PATIENT") return { phase: null, regimen: null };
  const onOther = courses.some(
    (course) =>
      course.atc !== ANAKINRA &&
      isBiologic(course.atc) &&
      course.startDay <= sample.day &&
      (course.stopDay === null || sample.day <= course.stopDay + washoutDaysOf(course.atc)),
  );
  const regimens = regimensOf(courses, ANAKINRA, parameters);
  const [first, second] = regimens;
  if (!first) return { phase: onOther ? "BEFORE_OTHER" : "UNTREATED", regimen: null };

  const day = sample.day - first.startDay;
  if (day < 0 || (day === 0 && sample.postDose !== true)) {
    return { phase: onOther ? "BEFORE_OTHER" : "BEFORE", regimen: first.number };
  }
  const stopDay = first.stopDay === null ? Number.POSITIVE_INFINITY : first.stopDay - first.startDay;
  if (day <= stopDay) {
    const early = day <= parameters.earlyUntilDay;
    return { phase: onOther ? "ON_COMBINED" : early ? "ON_EARLY" : "ON_LATE", regimen: first.number };
  }
  const nextStart = second === undefined ? Number.POSITIVE_INFINITY : second.startDay - first.startDay;
  if (day >= stopDay + 2 && day < nextStart) {
    return { phase: onOther ? "AFTER_OTHER" : "AFTER", regimen: first.number };
  }
  const begun = regimens.findLast((regimen) => regimen.startDay <= sample.day);
  return { phase: null, regimen: begun?.number ?? first.number };
}
