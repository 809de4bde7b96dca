import type { Analyte, ConcentrationUnit, Platform } from "@nlrp12/domain";

/** Limits of quantification in pg/mL. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** How one center measures: one platform and kit for patients and controls alike, so that ratios hold. */
export interface Laboratory {
  readonly platform: Platform;
  readonly kit: string;
  /** Start of its assay codes. */
  readonly assayPrefix: string;
  /** What it reads of a true level. */
  readonly reads: number;
  readonly batches: number;
  readonly limits: Readonly<Partial<Record<Analyte, Limits>>>;
  /** Units other than pg/mL. */
  readonly units: Readonly<Partial<Record<Analyte, ConcentrationUnit>>>;
  readonly decimalMark: "." | ",";
  readonly duplicates: readonly Analyte[];
}

const beadLimits: Laboratory["limits"] = {
  IL_1B: { lower: 0.3, upper: 10_000 },
  IL_1RA: { lower: 10, upper: 20_000 },
  IL_6: { lower: 0.6, upper: 15_000 },
  TNF_A: { lower: 0.7, upper: 8_000 },
  IL_18: { lower: 1, upper: 5_000 },
};

const electrochemicalLimits: Laboratory["limits"] = {
  IL_1B: { lower: 0.8, upper: 4_000 },
  IL_1RA: { lower: 5, upper: 10_000 },
  IL_6: { lower: 0.5, upper: 12_000 },
  TNF_A: { lower: 0.4, upper: 8_000 },
  IL_18: { lower: 0.5, upper: 4_000 },
};

function beads(assayPrefix: string, batches: number, reads: number): Laboratory {
  return {
    platform: "LUMINEX",
    kit: "demonstration bead kit",
    assayPrefix,
    reads,
    batches,
    limits: beadLimits,
    units: {},
    decimalMark: ".",
    duplicates: [],
  };
}

export const INSERM_LABORATORY: Laboratory = { ...beads("LX-I", 4, 1), duplicates: ["IL_1B"] };

export const VERSAILLES_LABORATORY: Laboratory = {
  ...beads("LX-V", 3, 1.05),
  units: { IL_1RA: "ng/mL" },
  decimalMark: ",",
};

export const POITIERS_LABORATORY: Laboratory = {
  ...beads("LX-P", 2, 0.95),
  units: { IL_1B: "ng/L", IL_1RA: "ng/L", IL_6: "ng/L", TNF_A: "ng/L" },
  decimalMark: ",",
};

/** Reads half of the bead platform; its limit leaves between a fifth and two fifths of controls below. */
export const APHP_LABORATORY: Laboratory = {
  ...beads("MSD-A", 3, 0.5),
  platform: "MSD",
  kit: "demonstration electrochemical kit",
  limits: electrochemicalLimits,
};

/** Another kit of the same platform: its levels are a comparability class of their own. */
export const APHP_PILOT_LABORATORY: Laboratory = {
  ...APHP_LABORATORY,
  kit: "demonstration electrochemical pilot kit",
  assayPrefix: "MSD-X",
  batches: 1,
};
