import type { Analyte, CaseGroup } from "@nlrp12/domain";
import type { Laboratory } from "./bench/laboratory.ts";
import {
  APHP_LABORATORY,
  APHP_PILOT_LABORATORY,
  INSERM_LABORATORY,
  POITIERS_LABORATORY,
  VERSAILLES_LABORATORY,
} from "./bench/laboratory.ts";
import type { CenterSlug } from "./demonstration-consortium.ts";

/** Size and traits of one synthetic cohort. */
export interface CohortPlan {
  readonly slug: string;
  readonly center: CenterSlug;
  readonly codePrefix: string;
  readonly patients: number;
  readonly controls: number;
  readonly controlGroup: Extract<CaseGroup, "HEALTHY_CONTROL" | "DISEASE_CONTROL">;
  readonly carriers: number;
  /** Null for a cohort without samples. */
  readonly laboratory: Laboratory | null;
  readonly analytes: readonly Analyte[];
  /** Controls that were also stimulated with LPS. */
  readonly stimulatedControls: number;
  /** IL-1β fold changes before treatment; narrower where controls are censored and their mean is an estimate. */
  readonly foldRange: readonly [number, number];
  readonly pairsCultureRuns: boolean;
  /** Number of the batch that gets one control only. */
  readonly confoundedBatch: number | null;
  readonly takesPlasma: boolean;
  /** A patient under tocilizumab, whose CRP says nothing. */
  readonly hasIl6Blockade: boolean;
}

const core: readonly Analyte[] = ["IL_1B", "IL_1RA", "IL_6", "TNF_A"];

const usual = {
  controlGroup: "HEALTHY_CONTROL",
  carriers: 0,
  analytes: core,
  // Within 80–175 by a hair, so that values rounded to three digits stay inside too.
  foldRange: [81, 173],
  pairsCultureRuns: false,
  confoundedBatch: null,
  takesPlasma: false,
  hasIl6Blockade: false,
} as const satisfies Partial<CohortPlan>;

export const COHORT_PLANS: readonly CohortPlan[] = [
  {
    ...usual,
    slug: "inserm-nlrp12",
    center: "inserm",
    codePrefix: "INS",
    patients: 45,
    controls: 24,
    carriers: 3,
    laboratory: INSERM_LABORATORY,
    analytes: [...core, "IL_18"],
    stimulatedControls: 12,
    confoundedBatch: 4,
  },
  {
    ...usual,
    slug: "aphp-nlrp12",
    center: "aphp",
    codePrefix: "APH",
    patients: 40,
    controls: 24,
    laboratory: APHP_LABORATORY,
    analytes: [...core, "IL_18"],
    stimulatedControls: 12,
    foldRange: [90, 158],
    hasIl6Blockade: true,
  },
  {
    ...usual,
    slug: "versailles-nlrp12",
    center: "versailles",
    codePrefix: "VER",
    patients: 25,
    controls: 20,
    carriers: 2,
    laboratory: VERSAILLES_LABORATORY,
    stimulatedControls: 10,
    pairsCultureRuns: true,
    takesPlasma: true,
  },
  {
    ...usual,
    slug: "poitiers-nlrp12",
    center: "poitiers",
    codePrefix: "POI",
    patients: 14,
    controls: 12,
    laboratory: POITIERS_LABORATORY,
    stimulatedControls: 2,
  },
  {
    ...usual,
    slug: "aphp-pilot",
    center: "aphp",
    codePrefix: "APX",
    patients: 6,
    controls: 4,
    controlGroup: "DISEASE_CONTROL",
    laboratory: APHP_PILOT_LABORATORY,
    stimulatedControls: 0,
    foldRange: [90, 158],
  },
  {
    ...usual,
    slug: "inserm-registry",
    center: "inserm",
    codePrefix: "REG",
    patients: 18,
    controls: 0,
    laboratory: null,
    analytes: [],
    stimulatedControls: 0,
  },
];
