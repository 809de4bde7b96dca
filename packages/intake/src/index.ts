export type { CheckResult, CheckSettings } from "./checking/check-tables.ts";
export { checkTables } from "./checking/check-tables.ts";
export { DICTIONARY } from "./dictionary/dictionary.ts";
export type { ColumnKind, DictionaryColumn, DictionarySheet, SheetName } from "./dictionary/dictionary-column.ts";
export { SHEET_NAMES } from "./dictionary/dictionary-column.ts";
export type { WrittenWord } from "./dictionary/written-form.ts";
export type { WordList } from "./dictionary/written-words.ts";
export { WRITTEN_WORDS } from "./dictionary/written-words.ts";
export { applyMapping } from "./mapping/apply-mapping.ts";
export type {
  ColumnMapping,
  MappedColumn,
  MappingTarget,
  SourceColumn,
  SourceTemplate,
  ValueColumn,
} from "./mapping/column-mapping.ts";
export type { MappingResult } from "./mapping/parse-mapping.ts";
export { parseMapping } from "./mapping/parse-mapping.ts";
export { caseContent } from "./merging/case-content.ts";
export type {
  CaseChange,
  CaseDifference,
  CohortDifference,
  FieldChange,
  RowCounts,
} from "./merging/case-difference.ts";
export { differenceOf } from "./merging/case-difference.ts";
export type { MergeSettings } from "./merging/merge-for-publishing.ts";
export { mergeForPublishing } from "./merging/merge-for-publishing.ts";
export { type CheckedFile, checkFile, type FileToCheck } from "./plan/check-file.ts";
export { PLAIN_READING, type ReadingPlan } from "./plan/reading-plan.ts";
export type { Cell, CellAddress, CellKind } from "./reading/cell.ts";
export { cellName, columnLetters } from "./reading/cell.ts";
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
export type { Bilingual } from "./rules/bilingual.ts";
export type { Problem, Severity } from "./rules/problem.ts";
export { hasError } from "./rules/problem.ts";
export type { Rule, RuleCode } from "./rules/rule.ts";
export { RULES } from "./rules/rule.ts";
export type { CsvDialect } from "./writing/csv-writer.ts";
export { writeCsvZip } from "./writing/csv-writer.ts";
export { writeTemplate } from "./writing/template-writer.ts";
export { writeWorkbook } from "./writing/workbook-writer.ts";
