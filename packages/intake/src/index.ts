export type { CheckResult, CheckSettings } from "./checking/check-tables.ts";
export { checkTables } from "./checking/check-tables.ts";
export { type CheckedCohort, cohortOf, wholeFile } from "./checking/checked-cohort.ts";
export { DICTIONARY } from "./dictionary/dictionary.ts";
export type { ColumnKind, DictionaryColumn, DictionarySheet, SheetName } from "./dictionary/dictionary-column.ts";
export { SHEET_NAMES } from "./dictionary/dictionary-column.ts";
export { type PublishedDictionary, publishedDictionary } from "./dictionary/published-dictionary.ts";
export type { WrittenWord } from "./dictionary/written-form.ts";
export type { WordList } from "./dictionary/written-words.ts";
export { WRITTEN_WORDS } from "./dictionary/written-words.ts";
export { identifiersIn } from "./identifiers/identifier.ts";
export { isLocalNumberMask } from "./identifiers/local-number-mask.ts";
export { applyMapping } from "./mapping/apply-mapping.ts";
export { type AskedConstant, askedConstants, isUnanswered } from "./mapping/asked-constants.ts";
export type { ColumnContent } from "./mapping/column-content.ts";
export type {
  ColumnMapping,
  MappedColumn,
  MappingTarget,
  SourceColumn,
  SourceTemplate,
  ValueColumn,
} from "./mapping/column-mapping.ts";
export { type ColumnRole, type MappingDraft, SHARED_TARGETS } from "./mapping/column-role.ts";
export { draftOf } from "./mapping/draft-of-mapping.ts";
export type { ColumnGuess } from "./mapping/guess-mapping.ts";
export { columnOfTarget, takesWords, wordMeaning } from "./mapping/guess-target.ts";
export type { KnownPlan } from "./mapping/known-plan.ts";
export { mappingOf } from "./mapping/mapping-of-draft.ts";
export type { MappingResult } from "./mapping/parse-mapping.ts";
export { parseMapping } from "./mapping/parse-mapping.ts";
export { writeMapping } from "./mapping/write-mapping.ts";
export { caseContent } from "./merging/case-content.ts";
export type {
  CaseChange,
  CaseDifference,
  CohortDifference,
  FieldChange,
  RowCounts,
} from "./merging/case-difference.ts";
export { differenceOf, differencesOf } from "./merging/case-difference.ts";
export { type CohortMerge, cohortMerge, type MergeSettings } from "./merging/cohort-merge.ts";
export { type CheckedFile, checkFile, type FileToCheck } from "./plan/check-file.ts";
export { type Examination, type ExaminedProblem, examineFile } from "./plan/examine-file.ts";
export { type InspectedFile, type InspectedSheet, inspectFile } from "./plan/inspect-file.ts";
export type { ProblemDetail, ProblemPlace } from "./plan/problem-detail.ts";
export type { ProblemStrip } from "./plan/problem-map.ts";
export { PLAIN_READING, type ReadingPlan } from "./plan/reading-plan.ts";
export { type CenterKey, newKeyFile, readKeyFile } from "./pseudonyms/center-key.ts";
export { type OfferedColumn, offeredColumns } from "./pseudonyms/local-number-columns.ts";
export { pseudonymise } from "./pseudonyms/pseudonymise.ts";
export { type RareCombinations, rareCombinationsOf } from "./pseudonyms/rare-combinations.ts";
export type { Cell, CellAddress, CellKind } from "./reading/cell.ts";
export { cellName, columnLetters } from "./reading/cell.ts";
export { LARGEST_FILE, LARGEST_FILE_IN_MB } from "./reading/largest-file.ts";
export type { ReadResult } from "./reading/read-tables.ts";
export { readTables } from "./reading/read-tables.ts";
export type {
  Charset,
  DecimalSign,
  ReadingDecision,
  ReadingSettings,
  Table,
  TableRow,
  Tables,
} from "./reading/table.ts";
export { parseRepairs, type RepairsResult } from "./repairs/parse-repairs.ts";
export type { Repair, RepairedColumn, RepairOperation } from "./repairs/repair.ts";
export type { CellChange, RepairEffect } from "./repairs/repair-effect.ts";
export type { DistinctText, RepairOffer } from "./repairs/repair-offer.ts";
export type { Bilingual } from "./rules/bilingual.ts";
export type { Problem, Severity } from "./rules/problem.ts";
export { hasError } from "./rules/problem.ts";
export type { Rule, RuleCode } from "./rules/rule.ts";
export { RULES } from "./rules/rule.ts";

export { annotatedWorkbook } from "./writing/annotated-workbook.ts";
export type { CsvDialect } from "./writing/csv-writer.ts";
export { writeCsvZip } from "./writing/csv-writer.ts";
export { csvZipStream, type RowsOfSheet } from "./writing/csv-zip-stream.ts";
export { problemsCsv, type WrittenFile } from "./writing/problems-csv.ts";
export { writeTemplate } from "./writing/template-writer.ts";
export { writeWorkbook } from "./writing/workbook-writer.ts";
