import {
  AGE_BANDS,
  ANALYTE_CODES,
  CASE_GROUPS,
  MAIN_PHASES,
  PHASES,
  type Phase,
  SEXES,
  SPECIMENS,
  STIMULI,
  TREATMENT_GROUPS,
  VARIANT_GROUPS,
} from "@nlrp12/domain";
import { z } from "zod";
import { searchList, searchTexts } from "../../ui/search-list.ts";
import { searchMoment } from "../../ui/search-moment.ts";
import { searchPlan } from "../standing/plan-search.ts";

/** What the distribution can be split by; response classes need a definition. */
export const DISTRIBUTION_DIMENSIONS = [
  "SEX",
  "AGE_BAND",
  "VARIANT_GROUP",
  "CENTER",
  "COHORT",
  "RESPONSE_CLASS",
  "STATE_AT_SAMPLE",
  "NOMINAL_HOURS",
] as const;

/** The state of the distribution page, all of it in the address; what is left out has its default. */
export const distributionSearch = z.object({
  analyte: z.enum(ANALYTE_CODES).optional().catch(undefined),
  stimulus: z.enum(STIMULI).optional().catch(undefined),
  specimen: z.enum(SPECIMENS).optional().catch(undefined),
  by: searchList(DISTRIBUTION_DIMENSIONS),
  groups: searchList(CASE_GROUPS),
  sex: searchList(SEXES),
  ageBands: searchList(AGE_BANDS),
  variantGroups: searchList(VARIANT_GROUPS),
  treatments: searchList(TREATMENT_GROUPS),
  /** HPO ids: only cases with one of these features; written in addresses alone. */
  hpoIds: searchTexts(),
  measure: z.enum(["level", "foldChange"]).optional().catch(undefined),
  scale: z.enum(["log", "linear"]).optional().catch(undefined),
  definition: z.string().optional().catch(undefined),
  /** `all` adds those never treated, carriers, and phases on another biologic; a list is written in addresses alone. */
  phases: z.union([z.literal("all"), searchList(PHASES)]),
  plan: searchPlan(),
  view: z.enum(["figure", "table"]).optional().catch(undefined),
  /** `shown` opens the sensitivity set under the figure. */
  sensitivity: z.enum(["shown"]).optional().catch(undefined),
  cohorts: searchTexts(),
  releases: searchTexts(),
  asOf: searchMoment(),
});

export type DistributionSearch = z.output<typeof distributionSearch>;

/** The phases an address asks for: all without a list, or those before, during and after anakinra. */
export function phasesOf({ phases }: DistributionSearch): Phase[] | undefined {
  if (phases === "all") return undefined;
  return phases && phases.length > 0 ? phases : [...MAIN_PHASES];
}

/** What stands where the address says nothing. */
export const DISTRIBUTION_DEFAULTS = {
  analyte: "IL_1B",
  stimulus: "NONE",
  specimen: "PBMC_SUPERNATANT",
  measure: "level",
  scale: "log",
  definition: "cluster-2018",
  view: "figure",
} as const;
