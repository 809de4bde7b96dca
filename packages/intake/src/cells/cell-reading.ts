import { PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import type { ColumnKind, DictionaryColumn } from "../dictionary/dictionary-column.ts";
import { codeOf } from "../dictionary/written-form.ts";
import { WRITTEN_WORDS, YES_NO_WORDS } from "../dictionary/written-words.ts";
import { holdsCalendarDate } from "../identifiers/calendar-date.ts";
import type { Cell } from "../reading/cell.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { RuleCode } from "../rules/rule.ts";
import { isTextKind, PERSON_CODES, personCodeRule, readTextCell } from "./cell-text-reading.ts";
import type { ConcentrationReading } from "./concentration-reading.ts";
import { readConcentration } from "./concentration-reading.ts";
import { expectedIn, expectedInsteadOfMark } from "./expected-text.ts";
import { looksLikeFreeText } from "./free-text.ts";
import { isMissingMark } from "./missing-mark.ts";
import type { DecimalEvidence } from "./number-reading.ts";
import { readNumber } from "./number-reading.ts";

/** What a cell means; `null` for a blank one. */
export type Reading = string | number | boolean | ConcentrationReading | null;

/** A cell as read, or the rule it breaks and what fills the rule's texts. */
export type CellReading =
  | { readonly value: Reading }
  | { readonly rule: RuleCode; readonly detail: Readonly<Record<string, Bilingual | string>> };

const NUMBER_KINDS: readonly ColumnKind[] = ["day", "whole", "decimal", "age", "concentration"];
const EARLIEST_DAY = -36_500;
/** Excel counts 1954 to 2036 as 20,000 to 50,000 days: beyond it, a day is a date in disguise. */
const LATEST_DAY = 20_000;
const OLDEST_TOLD = 89;
/** `90+` stands for every older age, and is kept as 90. */
const TOP_CODED = /^(?:90 ?\+|(?:≥|>=) ?90)$/;
const TOP_CODE = 90;

/** Whether a column wants a number, so that a date in it is a mistake rather than an identifier. */
export function wantsNumber(column: DictionaryColumn): boolean {
  return NUMBER_KINDS.includes(column.kind) || column.words === "ageBand";
}

/** Whether decimals may stand in the column. */
export function mayHoldDecimals(column: DictionaryColumn): boolean {
  return NUMBER_KINDS.includes(column.kind);
}

function broken(rule: RuleCode, column: DictionaryColumn, detail = {}): CellReading {
  return { rule, detail: { name: column.name, expected: expectedIn(column), ...detail } };
}

/** CRP and SAA come in mg/L, ng/mL and pg/mL: too large a number is a unit before it is a patient. */
function isConcentration(column: DictionaryColumn): column is DictionaryColumn & { readonly unit: string } {
  return column.unit !== undefined && column.unit in PG_PER_ML_BY_UCUM;
}

function inRange(value: number, column: DictionaryColumn): CellReading {
  if (column.kind === "day") {
    if (!Number.isInteger(value)) return broken("NOT_A_WHOLE_NUMBER", column);
    return value < EARLIEST_DAY || value > LATEST_DAY ? broken("DAY_LOOKS_LIKE_DATE", column) : { value };
  }
  if (column.kind === "age" && value > OLDEST_TOLD) return broken("AGE_OVER_89", column);
  if (column.kind === "whole" && !Number.isInteger(value)) return broken("NOT_A_WHOLE_NUMBER", column);
  const minimum = column.kind === "age" ? 0 : (column.minimum ?? Number.NEGATIVE_INFINITY);
  const maximum = column.maximum ?? Number.POSITIVE_INFINITY;
  if (value >= minimum && value <= maximum) return { value };
  const top = Number.isFinite(maximum) ? String(maximum) : "∞";
  if (value > maximum && isConcentration(column))
    return broken("UNIT_OF_COLUMN", column, { unit: column.unit, maximum: top });
  return broken("OUT_OF_RANGE", column, { minimum: String(minimum), maximum: column.kind === "age" ? "89" : top });
}

function numberIn(text: string, column: DictionaryColumn, evidence: DecimalEvidence): CellReading {
  if (column.kind === "age" && TOP_CODED.test(text)) return { value: TOP_CODE };
  const read = readNumber(text, evidence);
  if (read.kind === "number") return inRange(read.value, column);
  if (read.kind === "ambiguous") return broken("AMBIGUOUS_NUMBER", column);
  if (looksLikeFreeText(text)) return broken("FREE_TEXT", column);
  return broken(column.kind === "day" || column.kind === "whole" ? "NOT_A_WHOLE_NUMBER" : "NOT_A_NUMBER", column);
}

function markIn(text: string, column: DictionaryColumn): CellReading | null {
  return isMissingMark(text) ? broken("MISSING_MARK", column, { expected: expectedInsteadOfMark(column) }) : null;
}

function concentrationIn(text: string, column: DictionaryColumn, evidence: DecimalEvidence): CellReading {
  const value = readConcentration(text, evidence);
  if (value.kind === "ambiguous") return broken("AMBIGUOUS_NUMBER", column);
  if (value.kind === "none")
    return markIn(text, column) ?? broken(looksLikeFreeText(text) ? "FREE_TEXT" : "NOT_A_NUMBER", column);
  if (value.kind === "value" && value.value < 0) return broken("NEGATIVE_CONCENTRATION", column);
  return { value };
}

function wordIn(text: string, column: DictionaryColumn): CellReading | null {
  if (column.kind === "yesNo") {
    const answer = codeOf(YES_NO_WORDS, text);
    return answer === null ? null : { value: answer === "yes" };
  }
  if (column.kind !== "word" || !column.words) return null;
  const code = codeOf(WRITTEN_WORDS[column.words], text);
  return code === null ? null : { value: code };
}

function dateIn(cell: Cell, column: DictionaryColumn): CellReading | null {
  if (!wantsNumber(column)) return null;
  if (cell.kind === "date" && column.words === "ageBand") {
    return broken("BAND_TURNED_INTO_DATE", column, {
      words: WRITTEN_WORDS.ageBand.map((band) => band.code).join(", "),
    });
  }
  return cell.kind === "date" || holdsCalendarDate(cell.text) ? broken("CALENDAR_DATE", column) : null;
}

/** Reads one cell by the rules of its column. */
export function readCell(cell: Cell | null, column: DictionaryColumn, evidence: DecimalEvidence): CellReading {
  if (!cell || (cell.kind !== "date" && cell.text === "")) {
    return column.required === true ? broken("REQUIRED_CELL_EMPTY", column) : { value: null };
  }
  const read = dateIn(cell, column) ?? wordIn(cell.text, column);
  if (read) return read;
  // `OOR <` is a value; OOR alone is a mark.
  if (column.kind === "concentration") return concentrationIn(cell.text, column, evidence);
  const mark = markIn(cell.text, column);
  if (mark) return mark;
  if (NUMBER_KINDS.includes(column.kind)) return numberIn(cell.text, column, evidence);
  if (!isTextKind(column.kind)) return broken(looksLikeFreeText(cell.text) ? "FREE_TEXT" : "UNKNOWN_WORD", column);
  const text = readTextCell(column.kind, cell.text);
  if ("rule" in text) return broken(text.rule, column);
  const personal = PERSON_CODES.includes(column.name) ? personCodeRule(column.name, text.value) : null;
  return personal ? broken(personal, column) : text;
}
