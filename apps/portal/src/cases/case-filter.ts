import type { CaseFilter } from "../generated/operations.ts";
import type { CaseFilterValues } from "./case-filter-fields.tsx";

/** The filter of a question from the filters of an address; `null` where nothing is filtered. */
export function caseFilterOf(values: CaseFilterValues): CaseFilter | null {
  const { groups, sex, ageBands, variantGroups, treatments } = values;
  const filter = { groups, sex, ageBands, variantGroups, treatments };
  return Object.values(filter).some((one) => one !== undefined && one.length > 0) ? filter : null;
}
