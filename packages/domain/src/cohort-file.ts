import type { AtcCode } from "./agent.ts";
import type { Analyte } from "./analyte.ts";
import type { Comparator } from "./concentration.ts";
import type { ResponseClass } from "./response-class.ts";
import type { ConcentrationUnit } from "./unit.ts";
import type {
  AgeBand,
  CaseGroup,
  FeaturePresence,
  Platform,
  Preservation,
  Sex,
  Specimen,
  Stimulus,
  StopReason,
  VariantClassification,
  Zygosity,
} from "./vocabulary.ts";

/** One row of `cases`. `caseCode` is the center's own pseudonym and never leaves the cohort's readers. */
export interface CaseRow {
  readonly caseCode: string;
  readonly group: CaseGroup;
  readonly sex: Sex;
  readonly kindredCode: string | null;
  readonly indexMember: boolean | null;
  /** At most 89; 90 stands for every older age. */
  readonly ageAtOnsetYears: number | null;
  readonly ageAtInclusionBand: AgeBand | null;
  readonly lastFollowUpDay: number | null;
}

/** One row of `variants`: as reported, and normalised HGVS on NM_144687.4 where it is known. */
export interface VariantRow {
  readonly caseCode: string;
  readonly variantReported: string;
  readonly zygosity: Zygosity;
  readonly hgvsC: string | null;
  readonly hgvsP: string | null;
  readonly classification: VariantClassification | null;
}

/** One row of `features`: an HPO term, present or excluded. */
export interface FeatureRow {
  readonly caseCode: string;
  readonly hpoId: string;
  readonly presence: FeaturePresence;
  readonly onsetAgeYears: number | null;
}

/** One row of `courses`; days from the first anakinra dose of the case. */
export interface CourseRow {
  readonly caseCode: string;
  readonly agent: AtcCode;
  readonly startDay: number;
  readonly stopDay: number | null;
  readonly stopReason: StopReason | null;
  readonly doseValue: number | null;
  readonly doseUnit: string | null;
}

/** One row of `assessments`: a clinical state on a day. */
export interface AssessmentRow {
  readonly caseCode: string;
  readonly day: number;
  /** Physician's global assessment, 0–4. */
  readonly pga: number | null;
  readonly aidai: number | null;
  readonly crpMgPerL: number | null;
  readonly saaMgPerL: number | null;
  readonly steroidMgPerDay: number | null;
  readonly flare: boolean | null;
  readonly infection: boolean | null;
  readonly adverseEvent: boolean | null;
  readonly responseRecorded: ResponseClass | null;
}

/** One row of `samples`. */
export interface SampleRow {
  readonly sampleCode: string;
  readonly caseCode: string;
  readonly day: number;
  readonly specimen: Specimen;
  readonly stimulus: Stimulus;
  readonly cultureHours: number | null;
  readonly stimulusDose: number | null;
  readonly stimulusDoseUnit: string | null;
  readonly nominalHours: number | null;
  readonly postDose: boolean | null;
  readonly hoursSinceLastDose: number | null;
  readonly freshOrFrozen: Preservation;
  readonly cellsPerMl: number | null;
  readonly viabilityPercent: number | null;
  readonly cultureRun: string | null;
}

/** One row of `assays`: an assay with its limits for one analyte; an assay without limits has `analyte` null. */
export interface AssayRow {
  readonly assayCode: string;
  readonly platform: Platform;
  readonly kit: string | null;
  readonly batch: string | null;
  readonly analyte: Analyte | null;
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly unit: ConcentrationUnit | null;
}

/** One row of `measurements`. */
export interface MeasurementRow {
  readonly sampleCode: string;
  readonly analyte: Analyte;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: ConcentrationUnit;
  readonly assayCode: string;
  readonly replicate: number | null;
  /** The text of the cell, as it stood in the file. */
  readonly reported: string;
}

/**
 * A cohort as one file holds it, checked and typed: what the checker returns, what the generator makes and what
 * publishing takes. Rows keep the order of the file.
 */
export interface CohortFile {
  readonly cases: readonly CaseRow[];
  readonly variants: readonly VariantRow[];
  readonly features: readonly FeatureRow[];
  readonly courses: readonly CourseRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly samples: readonly SampleRow[];
  readonly assays: readonly AssayRow[];
  readonly measurements: readonly MeasurementRow[];
}

/** A cohort file without a row, for building one up. */
export const EMPTY_COHORT_FILE: CohortFile = {
  cases: [],
  variants: [],
  features: [],
  courses: [],
  assessments: [],
  samples: [],
  assays: [],
  measurements: [],
};
