import { AGE_BANDS, SEXES, SURVIVAL_EVENTS, VARIANT_GROUPS } from "@nlrp12/domain";
import { z } from "zod";
import { searchList, searchTexts } from "../../ui/search-list.ts";
import { searchMoment } from "../../ui/search-moment.ts";
import { searchPlan } from "../standing/plan-search.ts";

/** What curves can be split by. */
export const SURVIVAL_DIMENSIONS = ["SEX", "AGE_BAND", "VARIANT_GROUP", "CENTER", "COHORT"] as const;

/** What is drawn: the share free of every cause, the same between visits, or each cause. */
export const SURVIVAL_CURVES = ["free", "between", "causes"] as const;

/** The state of the page of survival, all of it in the address. */
export const survivalSearch = z.object({
  event: z.enum(SURVIVAL_EVENTS).optional().catch(undefined),
  definition: z.string().optional().catch(undefined),
  by: searchList(SURVIVAL_DIMENSIONS),
  sex: searchList(SEXES),
  ageBands: searchList(AGE_BANDS),
  variantGroups: searchList(VARIANT_GROUPS),
  curve: z.enum(SURVIVAL_CURVES).optional().catch(undefined),
  plan: searchPlan(),
  view: z.enum(["figure", "table"]).optional().catch(undefined),
  /** `shown` opens the sensitivity set under the figure. */
  sensitivity: z.enum(["shown"]).optional().catch(undefined),
  cohorts: searchTexts(),
  releases: searchTexts(),
  asOf: searchMoment(),
});

export type SurvivalSearch = z.output<typeof survivalSearch>;

/** A question with every default filled in. */
export interface SurvivalQuestion extends SurvivalSearch {
  readonly event: (typeof SURVIVAL_EVENTS)[number];
  readonly definition: string;
  readonly curve: (typeof SURVIVAL_CURVES)[number];
}

/** What stands where the address says nothing; a stop has a known day, so there is nothing between visits. */
export function survivalQuestion(search: SurvivalSearch): SurvivalQuestion {
  const event = search.event ?? "RELAPSE";
  const asked = search.curve ?? "free";
  const curve = asked === "between" && event === "DISCONTINUATION" ? "free" : asked;
  return { ...search, event, curve, definition: search.definition ?? "cluster-2018" };
}
