import { ANAKINRA, regimensOf } from "@nlrp12/domain";
import type { CaseRecord } from "./case-record.ts";
import { courseDaysOf, type SampleAnalyteRow } from "./read-model-sample.ts";

/** The day ON_EARLY is read at, counted from the start of the regimen. */
const EARLY_DAY = 30;

const inOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Samples of one day in one order, the same in every phase: by hour, class of assay and culture, then number. */
function withinDay(a: SampleAnalyteRow, b: SampleAnalyteRow): number {
  const hours = (a.nominalHours ?? 0) - (b.nominalHours ?? 0);
  return hours || inOrder(a.comparabilityClass, b.comparabilityClass) || a.sampleNo - b.sampleNo;
}

/**
 * The sample that stands for a case in a phase ("Unit" of the analysis): never an average. The phase chooses the day,
 * and no more: a patient who is measured alike at each visit is alike in each phase, at the same hour and dose.
 */
function chosen(rows: readonly SampleAnalyteRow[], dayZero: number): SampleAnalyteRow | undefined {
  const days = rows.map(({ sampleDay }) => sampleDay).sort((a, b) => a - b);
  const away = (day: number) => Math.abs(day - dayZero - EARLY_DAY);
  const dayOf: Partial<Record<SampleAnalyteRow["phase"], number>> = {
    BEFORE: days.at(-1),
    // A stable sort: of two equally near, the earlier one.
    ON_EARLY: days.toSorted((a, b) => away(a) - away(b))[0],
    ON_LATE: days.at(-1),
  };
  const day = (rows[0] && dayOf[rows[0].phase]) ?? days[0];
  return rows.filter(({ sampleDay }) => sampleDay === day).sort(withinDay)[0];
}

const sortKeyOf = (row: SampleAnalyteRow): string => `${row.analyte}|${row.specimen}|${row.stimulus}|${row.phase}`;

/**
 * One row per phase, analyte, specimen and stimulus of a case: BEFORE of the last day; ON_EARLY of that nearest to day
 * 30; ON_LATE of the last on drug; AFTER and every other phase of the first. What an assay cannot analyse under the drug is never
 * chosen. In key order.
 */
export function phaseAnalytesOf(
  content: CaseRecord,
  samples: readonly SampleAnalyteRow[],
): readonly SampleAnalyteRow[] {
  const dayZero = regimensOf(courseDaysOf(content), ANAKINRA)[0]?.startDay ?? 0;
  const candidates = samples.filter((row) => row.interference !== "NOT_ANALYSED");
  return [...Map.groupBy(candidates, sortKeyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, rows]) => chosen(rows, dayZero) ?? []);
}
