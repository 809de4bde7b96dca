import {
  AGE_BANDS,
  ANALYTE_CODES,
  CASE_GROUPS,
  PHASES,
  SEXES,
  SPECIMENS,
  STIMULI,
  SURVIVAL_EVENTS,
  TREATMENT_GROUPS,
  VARIANT_GROUPS,
} from "@nlrp12/domain";
import { z } from "zod";
import type { CaseFilterValues } from "../../cases/case-filter-fields.tsx";
import { searchList, searchTexts } from "../../ui/search-list.ts";
import { searchMoment } from "../../ui/search-moment.ts";

/** Whose table it is. */
export const TABLE_ANALYSES = ["CASES", "CYTOKINE", "RESPONSE", "SURVIVAL"] as const;

/** What columns can be made by. */
export const TABLE_DIMENSIONS = [
  "CASE_GROUP",
  "SEX",
  "AGE_BAND",
  "VARIANT_GROUP",
  "TREATMENT",
  "RESPONSE_CLASS",
  "CENTER",
  "COHORT",
] as const;

/** The state of the page of the baseline table, all of it in the address. */
export const tableSearch = z.object({
  analysis: z.enum(TABLE_ANALYSES).optional().catch(undefined),
  analyte: z.enum(ANALYTE_CODES).optional().catch(undefined),
  stimulus: z.enum(STIMULI).optional().catch(undefined),
  specimen: z.enum(SPECIMENS).optional().catch(undefined),
  phase: z.enum(PHASES).optional().catch(undefined),
  event: z.enum(SURVIVAL_EVENTS).optional().catch(undefined),
  definition: z.string().optional().catch(undefined),
  by: z.enum(TABLE_DIMENSIONS).optional().catch(undefined),
  groups: searchList(CASE_GROUPS),
  sex: searchList(SEXES),
  ageBands: searchList(AGE_BANDS),
  variantGroups: searchList(VARIANT_GROUPS),
  treatments: searchList(TREATMENT_GROUPS),
  view: z.enum(["figure", "table"]).optional().catch(undefined),
  cohorts: searchTexts(),
  releases: searchTexts(),
  asOf: searchMoment(),
});

export type TableSearch = z.output<typeof tableSearch> & CaseFilterValues;

/** What stands where the address says nothing. */
export const TABLE_DEFAULTS = {
  analysis: "CASES",
  analyte: "IL_1B",
  stimulus: "NONE",
  specimen: "PBMC_SUPERNATANT",
  event: "RELAPSE",
  definition: "cluster-2018",
} as const;

/** A question with every default filled in. */
export type TableQuestion = TableSearch & {
  readonly [K in keyof typeof TABLE_DEFAULTS]: NonNullable<TableSearch[K]>;
};
