import { ANALYTE_CODES, SPECIMENS, STIMULI } from "@nlrp12/domain";
import { z } from "zod";
import { searchList, searchTexts } from "../../ui/search-list.ts";
import { searchMoment } from "../../ui/search-moment.ts";

/** The state of the coverage page; without a stimulus or specimen all are counted. */
export const coverageSearch = z.object({
  /** Only these cytokines; written in addresses alone. */
  analytes: searchList(ANALYTE_CODES),
  stimulus: z.enum(STIMULI).optional().catch(undefined),
  specimen: z.enum(SPECIMENS).optional().catch(undefined),
  count: z.enum(["cases", "samples"]).optional().catch(undefined),
  panels: z.enum(["center", "cohort"]).optional().catch(undefined),
  view: z.enum(["figure", "table"]).optional().catch(undefined),
  cohorts: searchTexts(),
  releases: searchTexts(),
  asOf: searchMoment(),
});

export type CoverageSearch = z.output<typeof coverageSearch>;
