import { cytokineFamily, type FamilyKey, type MenuDimension, responseFamily } from "@nlrp12/disclosure";
import {
  AGE_BANDS,
  type Analyte,
  CASE_GROUPS,
  RESPONSE_DEFINITIONS,
  SEXES,
  TREATMENT_GROUPS,
  VARIANT_GROUPS,
} from "@nlrp12/domain";

/** The consortium's menu in its fixed order (rule 3): what a protected question may group or filter by. */
export const PUBLISHED_MENU: readonly MenuDimension[] = [
  { dimension: "CASE_GROUP", ordered: false, categories: CASE_GROUPS },
  { dimension: "SEX", ordered: false, categories: SEXES.filter((sex) => sex !== "UNKNOWN") },
  { dimension: "AGE_BAND", ordered: true, categories: AGE_BANDS },
  { dimension: "VARIANT_GROUP", ordered: false, categories: VARIANT_GROUPS },
  { dimension: "TREATMENT", ordered: false, categories: TREATMENT_GROUPS },
];

/** Two-way tables the consortium voted for. */
export const VOTED_PAIRS: readonly (readonly [string, string])[] = [
  ["CASE_GROUP", "SEX"],
  ["CASE_GROUP", "AGE_BAND"],
];

const PUBLISHED_ANALYTES: readonly Analyte[] = ["IL_1B", "TNF_A", "IL_1RA", "IL_6"];

/** The variable families an opening describes: sizes, spontaneous secretion by PBMC, the published definitions. */
export const PUBLISHED_FAMILIES: readonly FamilyKey[] = [
  "cases",
  ...PUBLISHED_ANALYTES.map((analyte) => cytokineFamily({ analyte, stimulus: "NONE", specimen: "PBMC_SUPERNATANT" })),
  ...RESPONSE_DEFINITIONS.map((definition) => responseFamily(`${definition.code}@${definition.version}`)),
];
