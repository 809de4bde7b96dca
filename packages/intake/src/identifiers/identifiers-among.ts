import type { RuleCode } from "../rules/rule.ts";
import { holdsCompactDate, holdsOtherEightDigits } from "./calendar-date.ts";
import type { ColumnTexts } from "./column-texts.ts";
import { isPhoneWithoutZero } from "./contact.ts";
import { identifierIn } from "./identifier.ts";
import { announcesCodes, suspiciousCodes } from "./person-code.ts";
import { plainText, wholeNumberIn } from "./plain-text.ts";
import { plateIn } from "./vehicle-plate.ts";

/** So many other numbers of eight digits tell that one which reads as a day does so by chance: one in a thousand does. */
const NUMBERS_NOT_DATES = 10;
const SHARE_OF_DATES = 0.2;
const SMALLEST_SERIES = 3;

/** Whether the eight-digit numbers of a column are running numbers rather than days. */
function isRunOfNumbers(texts: readonly string[]): boolean {
  const others = texts.filter(holdsOtherEightDigits).length;
  if (others < NUMBERS_NOT_DATES) return false;
  const dates = texts.filter(holdsCompactDate).length;
  return dates < SHARE_OF_DATES * (dates + others);
}

/** Letters with which three texts of a column and half of those shaped like plates begin: codes of a series, no plates. */
function seriesLetters(texts: readonly string[]): ReadonlySet<string> {
  const letters = texts.flatMap((text) => plateIn(plainText(text)) ?? []);
  const counts = new Map<string, number>();
  for (const pair of letters) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([pair, count]) => (count >= SMALLEST_SERIES && 2 * count >= letters.length ? [pair] : [])),
  );
}

/** Takes back what the rest of the column shows to be running numbers or a series of codes. */
function withoutSeries(found: Map<string, RuleCode>, texts: readonly string[]): void {
  const rules = new Set(found.values());
  const numbers = rules.has("IDENTIFIER_DATE") && isRunOfNumbers(texts);
  const series = rules.has("IDENTIFIER_PLATE") ? seriesLetters(texts) : new Set<string>();
  if (!numbers && series.size === 0) return;
  for (const [text, rule] of found) {
    const digitsOnly = /^\d{8}$/.test(wholeNumberIn(text) ?? "") || /^\p{L}+[-_. ]?\d{8}$/u.test(text);
    if (numbers && rule === "IDENTIFIER_DATE" && digitsOnly) found.delete(text);
    if (rule === "IDENTIFIER_PLATE" && series.has(plateIn(plainText(text)) ?? "")) found.delete(text);
  }
}

/**
 * The texts of a column that look like direct identifiers, each with the rule it breaks, judged among the others: what
 * looks like a vehicle plate, a day in digits or initials with a year is none where the column is a series of such
 * codes; a column of codes also holds no names. `isLocalNumber` finds the local numbers of the center.
 */
export function identifiersAmong(
  column: ColumnTexts,
  isLocalNumber: (text: string) => boolean,
): ReadonlyMap<string, RuleCode> {
  const { texts } = column;
  const codes = column.header !== null && announcesCodes(column.header);
  const found = new Map<string, RuleCode>();
  for (const text of texts) {
    const rule = identifierIn(text) ?? (isLocalNumber(plainText(text)) ? "IDENTIFIER_LOCAL_NUMBER" : null);
    if (rule) found.set(text, rule);
    else if (!codes && text.length >= 9 && isPhoneWithoutZero(wholeNumberIn(plainText(text)) ?? ""))
      found.set(text, "IDENTIFIER_PHONE");
  }
  withoutSeries(found, texts);
  if (codes) {
    for (const [text, rule] of suspiciousCodes(texts)) {
      // Of a code that holds a date the column has its own words.
      if (!found.has(text) || found.get(text) === "IDENTIFIER_DATE") found.set(text, rule);
    }
  }
  return found;
}
