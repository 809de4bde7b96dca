import {
  cytokineFamily,
  type FamilyKey,
  type MenuDimension,
  predictionFamily,
  responseFamily,
  survivalFamily,
} from "@nlrp12/disclosure";
import {
  AGE_BANDS,
  type Analyte,
  CASE_GROUPS,
  type Phase,
  RESPONSE_DEFINITIONS,
  SEXES,
  type SurvivalEvent,
  TREATMENT_GROUPS,
  VARIANT_GROUPS,
} from "@nlrp12/domain";

/** The consortium's menu in its fixed order (rule 3): what a protected question may group or filter by. */
export const PUBLISHED_MENU: readonly MenuDimension[] = [
  { dimension: "CASE_GROUP", ordered: false, categories: CASE_GROUPS, alwaysKnown: true },
  { dimension: "SEX", ordered: false, categories: SEXES.filter((sex) => sex !== "UNKNOWN") },
  { dimension: "AGE_BAND", ordered: true, categories: AGE_BANDS },
  { dimension: "VARIANT_GROUP", ordered: false, categories: VARIANT_GROUPS },
  { dimension: "TREATMENT", ordered: false, categories: TREATMENT_GROUPS, alwaysKnown: true },
];

/** Two-way tables the consortium voted for. */
export const VOTED_PAIRS: readonly (readonly [string, string])[] = [
  ["CASE_GROUP", "SEX"],
  ["CASE_GROUP", "AGE_BAND"],
];

/** The analytes whose families are published. */
export const PUBLISHED_ANALYTES: readonly Analyte[] = ["IL_1B", "TNF_A", "IL_1RA", "IL_6"];

/** Spontaneous secretion by PBMC: what the consortium measures in common. */
export const PUBLISHED_CULTURE = { stimulus: "NONE", specimen: "PBMC_SUPERNATANT" } as const;

/** The published response definitions by name and version (rule 3: at most two). */
const PUBLISHED_DEFINITIONS = RESPONSE_DEFINITIONS.map(({ code, version }) => `${code}@${version}`);

/** What a measurement may be asked to tell, and in which phase it was taken. */
export const PUBLISHED_PREDICTIONS: readonly { readonly phase: Phase; readonly outcome: PredictedOutcome }[] = [
  { phase: "BEFORE", outcome: "RESPONSE@clinician@1" },
  { phase: "BEFORE", outcome: "RESPONSE@cluster-2018@1" },
  { phase: "ON_EARLY", outcome: "RELAPSE@clinician@1" },
];

/**
 * COMPLETE or PARTIAL against NONE under a definition; or a relapse within a year of the first response, against a year
 * without one.
 */
export type PredictedOutcome = "RESPONSE@clinician@1" | "RESPONSE@cluster-2018@1" | "RELAPSE@clinician@1";

/** The survival families: what is followed, and under which definition where it needs one. */
export const PUBLISHED_EVENTS: readonly { readonly event: SurvivalEvent; readonly definition: string | null }[] = [
  ...PUBLISHED_DEFINITIONS.map((definition) => ({ event: "FIRST_RESPONSE" as const, definition })),
  ...PUBLISHED_DEFINITIONS.map((definition) => ({ event: "RELAPSE" as const, definition })),
  { event: "DISCONTINUATION", definition: null },
];

/**
 * The variable families an opening describes: sizes, cytokines by phase and window, response, time to an event, and
 * what a measurement tells of an outcome.
 */
export const PUBLISHED_FAMILIES: readonly FamilyKey[] = [
  "cases",
  ...PUBLISHED_ANALYTES.map((analyte) => cytokineFamily({ analyte, ...PUBLISHED_CULTURE })),
  ...PUBLISHED_DEFINITIONS.map(responseFamily),
  ...PUBLISHED_EVENTS.map(({ event, definition }) => survivalFamily(event, definition)),
  ...PUBLISHED_ANALYTES.flatMap((analyte) =>
    PUBLISHED_PREDICTIONS.map((prediction) => predictionFamily({ analyte, ...PUBLISHED_CULTURE, ...prediction })),
  ),
];
