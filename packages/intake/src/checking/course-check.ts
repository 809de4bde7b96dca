import { ANAKINRA } from "@nlrp12/domain";
import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import { numberIn, textIn } from "../cells/row-reading.ts";
import type { Finding } from "../rules/problem.ts";

interface CourseRow {
  readonly row: RowReading;
  readonly agent: string;
  readonly start: number;
  readonly stop: number | null;
}

function coursesByCase(readings: SheetReadings): ReadonlyMap<string, readonly CourseRow[]> {
  const byCase = new Map<string, CourseRow[]>();
  for (const row of readings.courses) {
    const [caseCode, agent, start] = [textIn(row, "case_code"), textIn(row, "agent"), numberIn(row, "start_day")];
    if (caseCode === null || agent === null || start === null) continue;
    const courses = byCase.get(caseCode) ?? [];
    courses.push({ row, agent, start, stop: numberIn(row, "stop_day") });
    byCase.set(caseCode, courses);
  }
  return byCase;
}

/** A dose step may begin on the day the step before ends. */
function overlaps(courses: readonly CourseRow[]): readonly Finding[] {
  const ordered = [...courses].sort((a, b) => a.start - b.start);
  return ordered.flatMap((course, index) => {
    const earlier = ordered
      .slice(0, index)
      .filter((other) => other.agent === course.agent && other.start < course.start);
    const running = earlier.some((other) => other.stop === null || other.stop > course.start);
    return running ? [{ rule: "COURSES_OVERLAP" as const, at: course.row.at("start_day"), column: "start_day" }] : [];
  });
}

function firstDose(courses: readonly CourseRow[]): readonly Finding[] {
  const first = courses.filter((course) => course.agent === ANAKINRA).sort((a, b) => a.start - b.start)[0];
  if (!first || first.start === 0) return [];
  return [{ rule: "FIRST_DOSE_NOT_DAY_ZERO", at: first.row.at("start_day"), column: "start_day" }];
}

/** Notes courses that end before they begin, overlap, or leave day 0 elsewhere than at the first anakinra dose. */
export function checkCourses(readings: SheetReadings, shiftDays: boolean): readonly Finding[] {
  const cases = [...coursesByCase(readings).values()];
  const reversed = cases.flat().filter((course) => course.stop !== null && course.stop < course.start);
  return [
    ...reversed.map(({ row }) => ({ rule: "STOP_BEFORE_START" as const, at: row.at("stop_day"), column: "stop_day" })),
    ...cases.flatMap(overlaps),
    ...(shiftDays ? [] : cases.flatMap(firstDose)),
  ];
}
