/** The days a landmark may stand on. */
export const LANDMARKS = [30, 90] as const;
/** One of {@link LANDMARKS}. */
export type LandmarkDay = (typeof LANDMARKS)[number];

/** Visits come up to this many days late, so the landmark closes then. */
const LATE_DAYS = 7;

/**
 * The days whose samples may stand for a landmark, and the day it closes: until then a case must be on drug and free of
 * the event, after it outcomes count.
 */
export function landmarkDays(landmark: LandmarkDay): { fromDay: number; toDay: number; closesOn: number } {
  return { fromDay: landmark / 2, toDay: landmark + LATE_DAYS, closesOn: landmark + LATE_DAYS };
}
