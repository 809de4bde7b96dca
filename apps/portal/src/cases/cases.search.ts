import { AGE_BANDS, CASE_GROUPS, SEXES, TREATMENT_GROUPS, VARIANT_GROUPS } from "@nlrp12/domain";
import { z } from "zod";
import { searchList, searchTexts } from "../ui/search-list.ts";
import { searchMoment } from "../ui/search-moment.ts";

/** Filters of the list of cases, as they stand in the address. */
export const casesSearch = z.object({
  groups: searchList(CASE_GROUPS),
  sex: searchList(SEXES),
  ageBands: searchList(AGE_BANDS),
  variantGroups: searchList(VARIANT_GROUPS),
  treatments: searchList(TREATMENT_GROUPS),
  cohorts: searchTexts(),
  releases: searchTexts(),
  asOf: searchMoment(),
});
