import { readCell } from "../cells/cell-reading.ts";
import { looksLikeWords } from "../cells/free-text.ts";
import { isMissingMark } from "../cells/missing-mark.ts";
import type { DictionaryColumn } from "../dictionary/dictionary-column.ts";
import { codeOf } from "../dictionary/written-form.ts";
import { WRITTEN_WORDS, YES_NO_WORDS } from "../dictionary/written-words.ts";
import { holdsCalendarDate, looksLikeDatedCode } from "../identifiers/calendar-date.ts";
import { identifierIn } from "../identifiers/identifier.ts";
import type { Cell } from "../reading/cell.ts";
import type { RuleCode } from "../rules/rule.ts";

/**
 * Rules about what may tell who a person is. A repair changes the staged copy and not the file, which would leave the
 * hospital all the same: these cells can be corrected in the file alone.
 */
const PERSONAL: readonly RuleCode[] = [
  "FREE_TEXT",
  "CALENDAR_DATE",
  "BAND_TURNED_INTO_DATE",
  "DAY_LOOKS_LIKE_DATE",
  "CODE_LOOKS_LIKE_DATE",
  "CODE_LOOKS_LIKE_NAME",
  "AGE_OVER_89",
];

const WORD_LISTS = [...Object.values(WRITTEN_WORDS), YES_NO_WORDS];

function isKnownWord(text: string): boolean {
  return isMissingMark(text) || WORD_LISTS.some((words) => codeOf(words, text) !== null);
}

/** Of a cell whose column is not known: words, dates, and letters alone that are no word of the portal. */
function mayNameSomeone(text: string): boolean {
  if (looksLikeWords(text) || looksLikeDatedCode(text)) return true;
  return /^\p{L}{2,}$/u.test(text) && !isKnownWord(text);
}

/** Whether a cell may tell who a person is, so that no repair may change it or leave out its line. */
export function isProtected(cell: Cell | null, column: DictionaryColumn | null): boolean {
  if (cell === null || (cell.kind !== "date" && cell.text === "")) return false;
  if (cell.kind === "date" || holdsCalendarDate(cell.text) || identifierIn(cell.text) !== null) return true;
  if (!column) return mayNameSomeone(cell.text);
  const read = readCell(cell, column, { comma: false, point: false });
  return "rule" in read && PERSONAL.includes(read.rule);
}
