import { AGE_BANDS, ANALYTE_CODES, SEXES, SPECIMENS, STIMULI, VARIANT_GROUPS } from "@nlrp12/domain";
import { z } from "zod";
import type { CaseFilterValues } from "../../cases/case-filter-fields.tsx";
import { searchList, searchTexts } from "../../ui/search-list.ts";
import { searchMoment } from "../../ui/search-moment.ts";
import { searchPlan } from "../standing/plan-search.ts";

/** What trajectories can be split by. */
export const TRAJECTORY_DIMENSIONS = [
  "SEX",
  "AGE_BAND",
  "VARIANT_GROUP",
  "CENTER",
  "COHORT",
  "RESPONSE_CLASS",
] as const;

export const TRAJECTORY_ANCHORS = ["FIRST_DOSE", "FLARE_ONSET", "DIAGNOSIS"] as const;

/** The state of the page of trajectories, all of it in the address; what is left out has its default. */
export const trajectorySearch = z.object({
  analyte: z.enum(ANALYTE_CODES).optional().catch(undefined),
  stimulus: z.enum(STIMULI).optional().catch(undefined),
  specimen: z.enum(SPECIMENS).optional().catch(undefined),
  anchor: z.enum(TRAJECTORY_ANCHORS).optional().catch(undefined),
  /** Windows as `day:before:after`, such as `30:7:14`. */
  windows: searchTexts(),
  by: searchList(TRAJECTORY_DIMENSIONS),
  sex: searchList(SEXES),
  ageBands: searchList(AGE_BANDS),
  variantGroups: searchList(VARIANT_GROUPS),
  /** `only` keeps the cases that have a value in every window. */
  sameCases: z.enum(["only"]).optional().catch(undefined),
  days: z.enum(["windows", "scale"]).optional().catch(undefined),
  plan: searchPlan(),
  view: z.enum(["figure", "table"]).optional().catch(undefined),
  cohorts: searchTexts(),
  releases: searchTexts(),
  asOf: searchMoment(),
});

export type TrajectorySearch = z.output<typeof trajectorySearch> & CaseFilterValues;

/** What stands where the address says nothing. */
export const TRAJECTORY_DEFAULTS = {
  analyte: "IL_1B",
  stimulus: "NONE",
  specimen: "PBMC_SUPERNATANT",
  anchor: "FIRST_DOSE",
  days: "windows",
  view: "figure",
} as const;

/** A question with every default filled in. */
export type TrajectoryQuestion = TrajectorySearch & {
  readonly [K in keyof typeof TRAJECTORY_DEFAULTS]: NonNullable<TrajectorySearch[K]>;
};
