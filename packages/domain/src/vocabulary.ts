/** What kind of person a case is: affected patient, unaffected carrier, healthy control, disease control. */
export const CASE_GROUPS = ["PATIENT", "CARRIER", "HEALTHY_CONTROL", "DISEASE_CONTROL"] as const;
/** One of {@link CASE_GROUPS}. */
export type CaseGroup = (typeof CASE_GROUPS)[number];

/** Administrative sex, after FHIR `administrative-gender`. */
export const SEXES = ["FEMALE", "MALE", "OTHER", "UNKNOWN"] as const;
/** One of {@link SEXES}. */
export type Sex = (typeof SEXES)[number];

/** Bands of age at inclusion in years; the last is open so that no age over 89 can be told. */
export const AGE_BANDS = ["0-5", "6-11", "12-17", "18-39", "40-64", "65+"] as const;
/** One of {@link AGE_BANDS}. */
export type AgeBand = (typeof AGE_BANDS)[number];

/** GENO:0000135 heterozygous, GENO:0000136 homozygous, and what else a report may state. */
export const ZYGOSITIES = ["HETEROZYGOUS", "HOMOZYGOUS", "COMPOUND_HETEROZYGOUS", "MOSAIC", "UNKNOWN"] as const;
/** One of {@link ZYGOSITIES}. */
export type Zygosity = (typeof ZYGOSITIES)[number];

/** ACMG/AMP five classes as in GA4GH Phenopackets, plus not provided. */
export const VARIANT_CLASSIFICATIONS = [
  "PATHOGENIC",
  "LIKELY_PATHOGENIC",
  "UNCERTAIN_SIGNIFICANCE",
  "LIKELY_BENIGN",
  "BENIGN",
  "NOT_PROVIDED",
] as const;
/** One of {@link VARIANT_CLASSIFICATIONS}. */
export type VariantClassification = (typeof VARIANT_CLASSIFICATIONS)[number];

/** Whether a phenotypic feature is present or was looked for and excluded. */
export const FEATURE_PRESENCES = ["PRESENT", "EXCLUDED"] as const;
/** One of {@link FEATURE_PRESENCES}. */
export type FeaturePresence = (typeof FEATURE_PRESENCES)[number];

/** What the cytokine was measured in. */
export const SPECIMENS = [
  "PBMC_SUPERNATANT",
  "MONOCYTE_SUPERNATANT",
  "WHOLE_BLOOD_SUPERNATANT",
  "PLASMA",
  "SERUM",
] as const;
/** One of {@link SPECIMENS}. */
export type Specimen = (typeof SPECIMENS)[number];

/** What the cells were given; NONE is spontaneous secretion. */
export const STIMULI = ["NONE", "LPS", "LPS_ATP", "MDP", "PMA_IONOMYCIN", "ANTI_CD3_CD28", "OTHER"] as const;
/** One of {@link STIMULI}. */
export type Stimulus = (typeof STIMULI)[number];

/** Whether the specimen was processed fresh or after freezing. */
export const PRESERVATIONS = ["FRESH", "FROZEN", "UNKNOWN"] as const;
/** One of {@link PRESERVATIONS}. */
export type Preservation = (typeof PRESERVATIONS)[number];

/** Why a treatment course ended. */
export const STOP_REASONS = [
  "PRIMARY_FAILURE",
  "SECONDARY_LOSS",
  "ADVERSE_EVENT",
  "REMISSION",
  "PATIENT_CHOICE",
  "LOST_TO_FOLLOW_UP",
  "OTHER",
] as const;
/** One of {@link STOP_REASONS}. */
export type StopReason = (typeof STOP_REASONS)[number];

/** Technology of an assay. */
export const PLATFORMS = ["ELISA", "LUMINEX", "MSD", "CBA", "SIMOA", "OLINK", "OTHER"] as const;
/** One of {@link PLATFORMS}. */
export type Platform = (typeof PLATFORMS)[number];

/** Groups of variants that the protected menu may name; by consequence, never by single variant. */
export const VARIANT_GROUPS = ["TRUNCATING", "SPLICE", "MISSENSE", "REGULATORY", "OTHER", "NONE_REPORTED"] as const;
/** One of {@link VARIANT_GROUPS}. */
export type VariantGroup = (typeof VARIANT_GROUPS)[number];

/** Whether and how a case met anakinra, from its courses. */
export const TREATMENT_GROUPS = ["ANAKINRA", "OTHER_BIOLOGIC", "NO_BIOLOGIC"] as const;
/** One of {@link TREATMENT_GROUPS}. */
export type TreatmentGroup = (typeof TREATMENT_GROUPS)[number];
