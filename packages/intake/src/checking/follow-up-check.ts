import { ANAKINRA } from "@nlrp12/domain";
import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import { numberIn, textIn } from "../cells/row-reading.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { Finding } from "../rules/problem.ts";

const DAYS: readonly { readonly sheet: SheetName; readonly column: string }[] = [
  { sheet: "courses", column: "start_day" },
  { sheet: "courses", column: "stop_day" },
  { sheet: "assessments", column: "day" },
  { sheet: "samples", column: "day" },
];

/** A dose acts for a day: a sample that long after the stop may still follow one. */
const HOURS_OF_A_DAY = 24;

function afterLastFollowUp(readings: SheetReadings): readonly Finding[] {
  const last = new Map(
    readings.cases.flatMap((row) => {
      const [code, day] = [textIn(row, "case_code"), numberIn(row, "last_follow_up_day")];
      return code === null || day === null ? [] : [[code, day] as const];
    }),
  );
  if (last.size === 0) return [];
  return DAYS.flatMap(({ sheet, column }) =>
    readings[sheet].flatMap((row) => {
      const until = last.get(textIn(row, "case_code") ?? "");
      const day = numberIn(row, column);
      if (until === undefined || day === null || day <= until) return [];
      return [{ rule: "DAY_AFTER_LAST_FOLLOW_UP" as const, at: row.at(column), column }];
    }),
  );
}

function saysAfterDose(row: RowReading): string | null {
  if (row.values.post_dose === true) return "post_dose";
  const hours = numberIn(row, "hours_since_last_dose");
  return hours !== null && hours < HOURS_OF_A_DAY ? "hours_since_last_dose" : null;
}

function outsideCourses(readings: SheetReadings): readonly Finding[] {
  // A file without courses says nothing about when doses were given.
  if (readings.courses.length === 0) return [];
  const running = new Map<string, { start: number; stop: number }[]>();
  for (const row of readings.courses) {
    const [code, start] = [textIn(row, "case_code"), numberIn(row, "start_day")];
    // A course whose cells were refused may be the one looked for.
    if (code === null || start === null || row.values.agent === undefined) return [];
    if (textIn(row, "agent") !== ANAKINRA) continue;
    running.set(code, [
      ...(running.get(code) ?? []),
      { start, stop: numberIn(row, "stop_day") ?? Number.POSITIVE_INFINITY },
    ]);
  }
  return readings.samples.flatMap((row) => {
    const column = saysAfterDose(row);
    const day = numberIn(row, "day");
    if (column === null || day === null) return [];
    const courses = running.get(textIn(row, "case_code") ?? "") ?? [];
    if (courses.some(({ start, stop }) => start <= day && day <= stop + 1)) return [];
    return [{ rule: "DOSE_OUTSIDE_COURSE" as const, at: row.at(column), column }];
  });
}

/** Notes days after the case was last known, and samples that follow a dose which no course gives. */
export function checkFollowUp(readings: SheetReadings): readonly Finding[] {
  return [...afterLastFollowUp(readings), ...outsideCourses(readings)];
}
