import type { CaseFilter } from "../generated/operations.ts";
import type { CaseFilterValues } from "./case-filter-fields.tsx";

/** The filter of a question from the filters of an address; `null` where nothing is filtered. */
export function caseFilterOf(values: CaseFilterValues & Pick<CaseFilter, "hpoIds">): CaseFilter | null {
  const { groups, sex, ageBands, variantGroups, treatments, hpoIds } = values;
  const filter = { groups, sex, ageBands, variantGroups, treatments, hpoIds };
  return Object.values(filter).some((one) => one && one.length > 0) ? filter : null;
}
