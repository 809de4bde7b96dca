import { ANAKINRA, regimensOf } from "@nlrp12/domain";
import type { CaseRecord } from "./case-record.ts";
import { courseDaysOf, type SampleAnalyteRow } from "./read-model-sample.ts";

/** The day ON_EARLY is read at, counted from the start of the regimen. */
const EARLY_DAY = 30;

function inTime(a: SampleAnalyteRow, b: SampleAnalyteRow): number {
  return a.sampleDay - b.sampleDay || (a.nominalHours ?? 0) - (b.nominalHours ?? 0) || a.sampleNo - b.sampleNo;
}

/** The sample that stands for a case in a phase ("Unit" of the analysis): never an average. */
function chosen(rows: readonly SampleAnalyteRow[], dayZero: number): SampleAnalyteRow | undefined {
  const ordered = rows.toSorted(inTime);
  const [first] = ordered;
  if (first?.phase === "BEFORE" || first?.phase === "ON_LATE") return ordered.at(-1);
  if (first?.phase === "ON_EARLY") {
    const distance = (row: SampleAnalyteRow) => Math.abs(row.sampleDay - dayZero - EARLY_DAY);
    // A stable sort: of two equally near, the earlier one.
    return ordered.toSorted((a, b) => distance(a) - distance(b))[0];
  }
  return first;
}

const sortKeyOf = (row: SampleAnalyteRow): string => `${row.analyte}|${row.specimen}|${row.stimulus}|${row.phase}`;

/**
 * One row per phase, analyte, specimen and stimulus of a case: BEFORE the last sample; ON_EARLY the nearest to day 30;
 * ON_LATE the last on drug; AFTER and every other phase the first. What an assay cannot analyse under the drug is never
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
