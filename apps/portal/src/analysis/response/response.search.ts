import { AGE_BANDS, SEXES, VARIANT_GROUPS } from "@nlrp12/domain";
import { z } from "zod";
import { searchList, searchTexts } from "../../ui/search-list.ts";
import { searchMoment } from "../../ui/search-moment.ts";
import { searchPlan } from "../standing/plan-search.ts";

/** What response can be split by. */
export const RESPONSE_DIMENSIONS = ["SEX", "AGE_BAND", "VARIANT_GROUP", "CENTER", "COHORT"] as const;

/** The state of the response page. */
export const responseSearch = z.object({
  definition: z.string().optional().catch(undefined),
  compareWith: z.string().optional().catch(undefined),
  by: searchList(RESPONSE_DIMENSIONS),
  sex: searchList(SEXES),
  ageBands: searchList(AGE_BANDS),
  variantGroups: searchList(VARIANT_GROUPS),
  plan: searchPlan(),
  view: z.enum(["figure", "table"]).optional().catch(undefined),
  /** `shown` opens the sensitivity set under the figure. */
  sensitivity: z.enum(["shown"]).optional().catch(undefined),
  cohorts: searchTexts(),
  releases: searchTexts(),
  asOf: searchMoment(),
});

export type ResponseSearch = z.output<typeof responseSearch>;

/** The definition asked for where the address names none. */
export const DEFAULT_DEFINITION = "cluster-2018";
