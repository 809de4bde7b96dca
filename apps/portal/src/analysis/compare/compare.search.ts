import {
  AGE_BANDS,
  ANALYTE_CODES,
  type Analyte,
  type ComparisonGroup,
  comparisonGroupText,
  EVERYONE,
  readComparisonGroup,
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

/** The state of the page that compares groups, all of it in the address; what is left out has its default. */
export const compareSearch = z.object({
  analytes: searchTexts(),
  stimulus: z.enum(STIMULI).optional().catch(undefined),
  specimen: z.enum(SPECIMENS).optional().catch(undefined),
  /** As `comparisonGroupText` writes them; the second is what the others are compared with. */
  groups: searchTexts(),
  sex: searchList(SEXES),
  ageBands: searchList(AGE_BANDS),
  variantGroups: searchList(VARIANT_GROUPS),
  treatments: searchList(TREATMENT_GROUPS),
  definition: z.string().optional().catch(undefined),
  plan: searchPlan(),
  view: z.enum(["figure", "table"]).optional().catch(undefined),
  /** `shown` opens the sensitivity set under the figure. */
  sensitivity: z.enum(["shown"]).optional().catch(undefined),
  cohorts: searchTexts(),
  releases: searchTexts(),
  asOf: searchMoment(),
});

export type CompareSearch = z.output<typeof compareSearch>;

/** What stands where the address says nothing. */
export const COMPARE_DEFAULTS = {
  analytes: ["IL_1B", "TNF_A", "IL_1RA", "IL_6"],
  stimulus: "NONE",
  specimen: "PBMC_SUPERNATANT",
  definition: "cluster-2018",
  view: "figure",
} as const;

/** The cytokines of an address, in the order of the vocabulary; the four of the first study where it names none. */
export function analytesOf({ analytes }: CompareSearch): Analyte[] {
  const named = ANALYTE_CODES.filter((code) => analytes?.includes(code));
  return named.length > 0 ? named : [...COMPARE_DEFAULTS.analytes];
}

/** Healthy controls, the commonest group to compare with. */
export const CONTROLS: ComparisonGroup = { ...EVERYONE, groups: ["HEALTHY_CONTROL"] };

/** The groups of an address: two to six, or patients before anakinra against controls. */
export function groupsOf({ groups }: CompareSearch): readonly ComparisonGroup[] {
  const read = (groups ?? []).flatMap((text) => readComparisonGroup(text) ?? []).slice(0, 6);
  const distinct = new Map(read.map((group) => [comparisonGroupText(group), group]));
  return distinct.size >= 2 ? [...distinct.values()] : [{ ...EVERYONE, phase: "BEFORE" }, CONTROLS];
}
