export { CaseResolver } from "./case.resolver.ts";
export { Case } from "./case.type.ts";
export { CaseChildrenResolver, SampleResolver } from "./case-children.resolver.ts";
export { type CaseCountQuestion, type ExactCaseCount, exactCaseCounts } from "./case-counts.sql.ts";
export {
  CASE_DIMENSIONS,
  type CaseDimension,
  caseDimensionNeeds,
  checkCaseDimensions,
} from "./case-dimension.ts";
export { type CaseRowSource, caseFilterSql, type SqlPart, selectedCasesSql } from "./case-filter.sql.ts";
export { CaseFilter } from "./case-filter.type.ts";
export { caseInScope } from "./case-in-scope.ts";
export { type CaseKey, caseLoader, caseReferenceLoader } from "./case-loader.ts";
export { caseLoaders } from "./case-loaders.ts";
export { caseNodes } from "./case-node.ts";
export type { CaseRef } from "./case-ref.ts";
export { CaseReferenceResolver } from "./case-reference.resolver.ts";
export { CaseReference } from "./case-reference.type.ts";
export { CASE_FILTER_LISTS, type CheckedCaseFilter, checkCaseFilter, filterNeeds } from "./checked-case-filter.ts";
export { Concentration, Quantity } from "./concentration.type.ts";
export { presentConcentration } from "./present-concentration.ts";
export { assaysOfRelease } from "./released-cohort-file.ts";
export { casesOfRelease, type ReleaseToRead, type RowSheet, releasedSheetLines } from "./released-rows.sql.ts";
export type { StateAtSample } from "./state-at-sample.ts";
