import type { SampleAnalyteRow } from "./read-model-sample.ts";

/** What was measured of a case for an analyte in a phase, under whatever stimulus and in whatever specimen. */
export interface CaseCoverageRow extends Pick<SampleAnalyteRow, "analyte" | "phase" | "caseGroup"> {
  readonly samples: number;
  /** Of these, values that an assay reads from the drug instead. */
  readonly notAnalysed: number;
}

/** One row per analyte and phase with a value, in key order; a sample has one value of an analyte. */
export function caseCoverageOf(samples: readonly SampleAnalyteRow[]): readonly CaseCoverageRow[] {
  return [...Map.groupBy(samples, ({ analyte, phase }) => `${analyte}|${phase}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const { analyte, phase, caseGroup } = first;
      const notAnalysed = rows.filter(({ interference }) => interference === "NOT_ANALYSED").length;
      return [{ analyte, phase, caseGroup, samples: rows.length, notAnalysed }];
    });
}
