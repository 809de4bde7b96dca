import type { Bilingual } from "./bilingual.ts";
import { CELL_RULES } from "./rule-cell.ts";
import { FILE_RULES } from "./rule-file.ts";
import { IDENTIFIER_RULES } from "./rule-identifier.ts";
import { MAPPING_RULES } from "./rule-mapping.ts";
import { PLAUSIBLE_RULES } from "./rule-plausible.ts";
import { REPAIR_RULES } from "./rule-repair.ts";
import { ROW_RULES } from "./rule-row.ts";
import { SHEET_RULES } from "./rule-sheet.ts";

/** One rule: how grave, what is wrong (after the place and a colon), what would be accepted. `{places}` are filled. */
export interface Rule {
  readonly severity: "ERROR" | "WARNING";
  readonly what: Bilingual;
  readonly accepted: Bilingual;
}

/** Every rule of the reader and the checker, by its stable code. */
export const RULES = {
  ...FILE_RULES,
  ...SHEET_RULES,
  ...CELL_RULES,
  ...ROW_RULES,
  ...PLAUSIBLE_RULES,
  ...IDENTIFIER_RULES,
  ...MAPPING_RULES,
  ...REPAIR_RULES,
} as const satisfies Record<string, Rule>;

/** Stable code of a rule, such as `UNKNOWN_UNIT`. */
export type RuleCode = keyof typeof RULES;
