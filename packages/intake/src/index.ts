export { applyMapping } from "./apply-mapping.ts";
export type { Bilingual } from "./bilingual.ts";
export { caseContent } from "./case-content.ts";
export type { CaseChange, CaseDifference, CohortDifference, FieldChange, RowCounts } from "./case-difference.ts";
export { differenceOf } from "./case-difference.ts";
export type { Cell, CellAddress, CellKind } from "./cell.ts";
export { cellName, columnLetters } from "./cell.ts";
export type { CheckResult, CheckSettings } from "./check-tables.ts";
export { checkTables } from "./check-tables.ts";
export type {
  ColumnMapping,
  MappedColumn,
  MappingTarget,
  SourceColumn,
  SourceTemplate,
  ValueColumn,
} from "./column-mapping.ts";
export type { CsvDialect } from "./csv-writer.ts";
export { writeCsvZip } from "./csv-writer.ts";
export { DICTIONARY } from "./dictionary.ts";
export type { ColumnKind, DictionaryColumn, DictionarySheet, SheetName } from "./dictionary-column.ts";
export { SHEET_NAMES } from "./dictionary-column.ts";
export type { MergeSettings } from "./merge-for-publishing.ts";
export { mergeForPublishing } from "./merge-for-publishing.ts";
export type { MappingResult } from "./parse-mapping.ts";
export { parseMapping } from "./parse-mapping.ts";
export type { Problem, Severity } from "./problem.ts";
export { hasError } from "./problem.ts";
export type { ReadResult } from "./read-tables.ts";
export { readTables } from "./read-tables.ts";
export type { Rule, RuleCode } from "./rule.ts";
export { RULES } from "./rule.ts";
export type {
  Charset,
  DecimalSign,
  ReadingDecision,
  ReadingSettings,
  Table,
  TableRow,
  Tables,
} from "./table.ts";
export { writeTemplate } from "./template-writer.ts";
export { writeWorkbook } from "./workbook-writer.ts";
export type { WrittenWord } from "./written-form.ts";
export type { WordList } from "./written-words.ts";
export { WRITTEN_WORDS } from "./written-words.ts";
