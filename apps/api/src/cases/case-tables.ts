/** The key every row of a case version begins with. */
export const VERSION_KEY = ["center_id", "cohort_id", "case_id", "version"] as const;

const READ_MODEL = [
  "caseGroup",
  "regimen",
  "logLower",
  "logUpper",
  "lowerLimit",
  "upperLimit",
  "sampleDay",
  "nominalHours",
  "cultureRun",
  "comparabilityClass",
  "platform",
  "batch",
  "stateAtSample",
  "interference",
  "replicates",
  "kit",
  "reported",
];

/**
 * The tables of a case version with the columns below its key, as properties of the rows that are written; a table comes
 * after those it points to, and rows of one case in the order of their keys.
 */
export const CASE_TABLES = {
  case_version: [
    "caseGroup",
    "sex",
    "ageAtOnsetYears",
    "ageAtInclusionBand",
    "lastFollowUpDay",
    "treatment",
    "citation",
    "salt",
    "contentHash",
  ],
  case_kindred: ["kindredId", "kindredCode", "indexMember"],
  case_genotype: ["variantGroup"],
  case_variant: ["ordinal", "variantReported", "zygosity", "hgvsC", "hgvsP", "classification"],
  case_feature: ["ordinal", "hpoId", "presence", "onsetAgeYears"],
  treatment_course: ["ordinal", "agent", "startDay", "stopDay", "stopReason", "doseValue", "doseUnit"],
  assessment: [
    "ordinal",
    "day",
    "pga",
    "aidai",
    "crpMgPerL",
    "saaMgPerL",
    "steroidMgPerDay",
    "flare",
    "infection",
    "adverseEvent",
    "responseRecorded",
  ],
  case_response: ["definition", "definitionVersion", "responseClass", "missing"],
  sample: [
    "sampleNo",
    "sampleCode",
    "day",
    "specimen",
    "stimulus",
    "cultureHours",
    "stimulusDose",
    "stimulusDoseUnit",
    "nominalHours",
    "postDose",
    "hoursSinceLastDose",
    "freshOrFrozen",
    "cellsPerMl",
    "viabilityPercent",
    "cultureRun",
  ],
  measurement: [
    "sampleNo",
    "measurementNo",
    "analyte",
    "comparator",
    "value",
    "unit",
    "reported",
    "lowerLimit",
    "upperLimit",
    "assayNo",
    "replicate",
  ],
  sample_analyte: ["sampleNo", "analyte", "phase", "specimen", "stimulus", ...READ_MODEL],
  phase_analyte: ["analyte", "specimen", "stimulus", "phase", "sampleNo", ...READ_MODEL],
  case_coverage: ["analyte", "phase", "caseGroup", "samples", "notAnalysed"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A table that holds rows of case versions. */
export type CaseTable = keyof typeof CASE_TABLES;

/** Their names, in the order in which they can be written. */
export const CASE_TABLE_NAMES = Object.keys(CASE_TABLES) as readonly CaseTable[];

/** The columns of a table in the order in which its rows are written. */
export function columnsOf(table: CaseTable): readonly string[] {
  const own = CASE_TABLES[table].map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  return [...VERSION_KEY, ...own];
}
