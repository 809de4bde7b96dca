import { AGE_BANDS, ANALYTE_CODES, SEXES, SPECIMENS, STIMULI, VARIANT_GROUPS } from "@nlrp12/domain";
import { z } from "zod";
import { searchList, searchTexts } from "../../ui/search-list.ts";
import { searchMoment } from "../../ui/search-moment.ts";
import { searchPlan } from "../standing/plan-search.ts";

export const PREDICTION_OUTCOMES = ["RESPONSE", "RELAPSE"] as const;
export const DIRECTIONS = ["HIGH_WITH_OUTCOME", "LOW_WITH_OUTCOME"] as const;
/** The level before treatment, or the change from it to a landmark. */
export const LANDMARKS = ["30", "90"] as const;

/** The state of the page of prediction, all of it in the address. */
export const predictionSearch = z.object({
  analyte: z.enum(ANALYTE_CODES).optional().catch(undefined),
  stimulus: z.enum(STIMULI).optional().catch(undefined),
  specimen: z.enum(SPECIMENS).optional().catch(undefined),
  landmark: z.coerce.string().pipe(z.enum(LANDMARKS)).optional().catch(undefined),
  outcome: z.enum(PREDICTION_OUTCOMES).optional().catch(undefined),
  direction: z.enum(DIRECTIONS).optional().catch(undefined),
  definition: z.string().optional().catch(undefined),
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

export type PredictionSearch = z.output<typeof predictionSearch>;

const DEFAULTS = {
  analyte: "IL_1B",
  stimulus: "NONE",
  specimen: "PBMC_SUPERNATANT",
  outcome: "RESPONSE",
  direction: "HIGH_WITH_OUTCOME",
  definition: "cluster-2018",
} as const;

/** A question with every default filled in. */
export type PredictionQuestion = PredictionSearch & {
  readonly [K in keyof typeof DEFAULTS]: NonNullable<PredictionSearch[K]>;
};

/** What stands where the address says nothing. */
export function predictionQuestion(search: PredictionSearch): PredictionQuestion {
  return { ...DEFAULTS, ...Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) };
}
