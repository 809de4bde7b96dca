import type { Analyte, Specimen, Stimulus } from "@nlrp12/domain";

/** A sample with its true levels, before any laboratory has read it. */
export interface DrawnSample {
  readonly caseCode: string;
  readonly isControl: boolean;
  readonly day: number;
  readonly specimen: Extract<Specimen, "PBMC_SUPERNATANT" | "PLASMA">;
  readonly stimulus: Extract<Stimulus, "NONE" | "LPS">;
  readonly postDose: boolean | null;
  readonly hoursSinceLastDose: number | null;
  /** True level by analyte in pg/mL, as the reference platform would read it. */
  readonly levels: Readonly<Partial<Record<Analyte, number>>>;
  readonly isBaseline: boolean;
}
