import { ANAKINRA, isSteroid, regimensOf, type TreatedHistory } from "@nlrp12/domain";

/** As far from the first dose as a state may be assessed from a sample. */
const WITHIN_DAYS = 7;

/**
 * Whether a case was under systemic steroids when anakinra was begun: a dose above 0 in an assessment within 7 days of
 * the first dose of the regimen, or a course that covers that day; null where nothing is recorded or it was never begun.
 * What is begun later may be owed to a failing response, and leaving it out would choose cases by their outcome.
 */
export function underSteroidsAtStart({ courses, assessments }: TreatedHistory): boolean | null {
  const [regimen] = regimensOf(courses, ANAKINRA);
  if (!regimen) return null;
  const { startDay: day } = regimen;
  const covered = courses.some(
    (course) => isSteroid(course.atc) && course.startDay <= day && (course.stopDay ?? day) >= day,
  );
  const doses = assessments.flatMap((visit) =>
    Math.abs(visit.day - day) <= WITHIN_DAYS && visit.steroidMgPerDay !== null ? [visit.steroidMgPerDay] : [],
  );
  if (covered || doses.some((dose) => dose > 0)) return true;
  return doses.length > 0 ? false : null;
}
