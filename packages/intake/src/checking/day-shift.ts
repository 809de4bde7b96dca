import type { CohortFile } from "@nlrp12/domain";
import { ANAKINRA } from "@nlrp12/domain";

function firstStarts(file: CohortFile): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const { caseCode, agent, startDay } of file.courses) {
    if (agent !== ANAKINRA) continue;
    starts.set(caseCode, Math.min(startDay, starts.get(caseCode) ?? startDay));
  }
  return starts;
}

/** The same file with every case's days counted from its first anakinra start; cases never treated keep theirs. */
export function withDayZeroAtFirstDose(file: CohortFile): CohortFile {
  const starts = firstStarts(file);
  const shifted = (caseCode: string, day: number) => day - (starts.get(caseCode) ?? 0);
  const shiftedOrNull = (caseCode: string, day: number | null) => (day === null ? null : shifted(caseCode, day));
  return {
    ...file,
    cases: file.cases.map((row) => ({ ...row, lastFollowUpDay: shiftedOrNull(row.caseCode, row.lastFollowUpDay) })),
    courses: file.courses.map((row) => ({
      ...row,
      startDay: shifted(row.caseCode, row.startDay),
      stopDay: shiftedOrNull(row.caseCode, row.stopDay),
    })),
    assessments: file.assessments.map((row) => ({ ...row, day: shifted(row.caseCode, row.day) })),
    samples: file.samples.map((row) => ({ ...row, day: shifted(row.caseCode, row.day) })),
  };
}
