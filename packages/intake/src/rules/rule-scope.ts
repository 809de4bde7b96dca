import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { RuleCode } from "./rule.ts";
import { CELL_RULES } from "./rule-cell.ts";
import { FILE_RULES } from "./rule-file.ts";
import { IDENTIFIER_RULES } from "./rule-identifier.ts";
import { MAPPING_RULES } from "./rule-mapping.ts";
import { PLAUSIBLE_RULES } from "./rule-plausible.ts";
import { REPAIR_RULES } from "./rule-repair.ts";
import { ROW_RULES } from "./rule-row.ts";
import { SHEET_RULES } from "./rule-sheet.ts";
import { UNIQUE_KEYS } from "./unique-key.ts";

/** What a rule looks at: the file, names of sheets and columns, one cell, rows, several sheets, or persons. */
export type RuleGroup = "FILE" | "NAMES" | "CELL" | "ROWS" | "PLAUSIBILITY" | "IDENTIFIERS" | "MAPPING" | "REPAIRS";

const GROUPS: readonly (readonly [RuleGroup, object])[] = [
  ["FILE", FILE_RULES],
  ["NAMES", SHEET_RULES],
  ["CELL", CELL_RULES],
  ["ROWS", ROW_RULES],
  ["PLAUSIBILITY", PLAUSIBLE_RULES],
  ["IDENTIFIERS", IDENTIFIER_RULES],
  ["MAPPING", MAPPING_RULES],
  ["REPAIRS", REPAIR_RULES],
];

const keyed = (rule: RuleCode): readonly SheetName[] =>
  UNIQUE_KEYS.filter((key) => key.rule === rule).map(({ sheet }) => sheet);

/** The sheets of the rules that are about some sheets only. */
const SHEETS: Partial<Record<RuleCode, readonly SheetName[]>> = {
  DUPLICATE_CASE: keyed("DUPLICATE_CASE"),
  DUPLICATE_SAMPLE: keyed("DUPLICATE_SAMPLE"),
  DUPLICATE_ROW: keyed("DUPLICATE_ROW"),
  REPEATED_ROW: keyed("REPEATED_ROW"),
  ORPHAN_CASE: ["variants", "features", "courses", "assessments", "samples"],
  ORPHAN_SAMPLE: ["measurements"],
  ORPHAN_ASSAY: ["measurements"],
  ASSAY_CONTRADICTION: ["assays"],
  LIMIT_WITHOUT_UNIT: ["assays"],
  LIMITS_REVERSED: ["assays"],
  STOP_BEFORE_START: ["courses"],
  COURSES_OVERLAP: ["courses"],
  FIRST_DOSE_NOT_DAY_ZERO: ["courses"],
  CULTURE_HOURS_MISSING: ["samples"],
  OUT_OF_RANGE_NEEDS_LIMIT: ["measurements"],
  ZERO_NEEDS_LIMIT: ["measurements"],
  VALUE_BELOW_LIMIT: ["measurements"],
  VALUE_ABOVE_LIMIT: ["measurements"],
  IMPLAUSIBLE_VALUE: ["measurements"],
  RESIDUE_CODON_MISMATCH: ["variants"],
  DAY_AFTER_LAST_FOLLOW_UP: ["courses", "assessments", "samples"],
  DOSE_OUTSIDE_COURSE: ["samples"],
  IMPLAUSIBLY_HIGH_VALUE: ["measurements"],
  IMPLAUSIBLY_LOW_VALUE: ["measurements"],
  UNIT_DIFFERS: ["measurements"],
  REPEATED_LOWEST_VALUE: ["measurements"],
  UNIT_OF_COLUMN: ["assessments"],
  VARIANT_NAMES_DIFFER: ["variants"],
  VARIANT_OUTSIDE_GENE: ["variants"],
  UNKNOWN_UNIT: ["assays", "measurements"],
  UNKNOWN_ANALYTE: ["assays", "measurements"],
  UNKNOWN_AGENT: ["courses"],
  HPO_FORMAT: ["features"],
  HGVS_FORMAT: ["variants"],
  BAND_TURNED_INTO_DATE: ["cases"],
  AGE_OVER_89: ["cases", "features"],
  NEGATIVE_CONCENTRATION: ["measurements"],
};

/** What a rule is about; `sheets` is `null` for a rule of every sheet, or of none. */
export interface RuleScope {
  readonly group: RuleGroup;
  readonly sheets: readonly SheetName[] | null;
}

/** The scope of a rule, for the pages and files that list the rules. */
export function ruleScope(code: RuleCode): RuleScope {
  const group = GROUPS.find(([, rules]) => code in rules)?.[0] ?? "CELL";
  return { group, sheets: SHEETS[code] ?? null };
}
