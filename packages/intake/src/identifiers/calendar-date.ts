import { isPseudonymCode } from "./pseudonym-code.ts";

const FULL_MONTHS =
  "janvier|january|f[ée]vrier|february|mars|march|avril|april|mai|may|juin|june|juillet|july|ao[uû]t|august|septembre|september|octobre|october|novembre|november|d[ée]cembre|december";
const MONTHS = `${FULL_MONTHS}|janv?|f[ée]vr?|feb|mar|avr|apr|jun|juil?|jul|aug|sept?|oct|nov|d[ée]c`;
const BETWEEN = "[ .,/_-]*";
/** Day, month in letters and year in any order; day and month alone where the month is written in full. */
const WORDED = new RegExp(
  `(?<![\\p{L}\\d])[0-3]?\\d(?:er|st|nd|rd|th)?${BETWEEN}(?:${MONTHS})${BETWEEN}(?:\\d{4}|\\d{2})(?!\\d)` +
    `|(?<!\\p{L})(?:${MONTHS})\\.?[ _-]?[0-3]?\\d(?:st|nd|rd|th)?,?[ _/-]+\\d{4}(?!\\d)` +
    `|(?<!\\d)(?:19|20)\\d\\d${BETWEEN}(?:${MONTHS})${BETWEEN}[0-3]?\\d(?!\\d)` +
    `|(?<![\\p{L}\\d])(?:[12]?\\d|3[01])(?:er|st|nd|rd|th)? (?:${FULL_MONTHS})(?!\\p{L})`,
  "iu",
);
/** A year of four digits makes a date of three numbers, whatever stands between them. */
const LONG_YEAR = /(?<![\d.,])(\d{4}|\d{1,2}) ?[/.\-_|\\, ] ?(\d{1,2}) ?[/.\-_|\\, ] ?(\d{4}|\d{1,2})(?!\d)/g;
const NUMBERED = /(?<![\d.,/-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/-])/g;
/** With a year of two digits, `17-1-24` is as likely a code: only 17-01-24, 17.01.24 and 17/1/24 standing alone count. */
const SHORT_YEAR = /(?<![\p{L}\d.,/-])(?:\d{2}([.-])\d{2}\1\d{2}|\d{1,2}\/\d{1,2}\/\d{2})(?![\p{L}\d/-])/u;
const WEEK = /(?<![\p{L}\d])(?:19|20)\d\d-?[WS](?:0[1-9]|[1-4]\d|5[0-3])(?:-?[1-7])?(?![\p{L}\d])/u;
/** 19850312, 12031985, also with hours: digits in a row that no decimal sign touches. */
const COMPACT = /(?<![\d.,])(\d{8})(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?(?!\d|[.,]\d)/g;

/** Three numbers, three letters of a month or the sign of a week: the bulk of a cohort has none and is passed quickly. */
const MAY_BE_DATE = /\d\D+\d+\D+\d|\p{L}{3}|\d-?[WS]\d/u;

function isDay(year: string, month: string, day: string): boolean {
  return (year.length === 2 || /^(18|19|20)\d\d$/.test(year)) && between(month, 12) && between(day, 31);
}

function between(digits: string, highest: number): boolean {
  const value = Number(digits);
  return digits.length <= 2 && value >= 1 && value <= highest;
}

/** Day and month in either order, year first or last. */
function isDate(a: string, b: string, c: string): boolean {
  if (a.length === 4) return isDay(a, b, c);
  if (c.length !== 2 && c.length !== 4) return false;
  return isDay(c, b, a) || isDay(c, a, b);
}

/**
 * Whether a text holds a day of the calendar: 12/03/1985, 1985-03-12, 12 03 1985, 12.03.85, 12 mars 1985, 12 March, March
 * 12, 1985, 1985-W11. A month with its year is none.
 */
export function holdsCalendarDate(text: string): boolean {
  if (!MAY_BE_DATE.test(text)) return false;
  if (WORDED.test(text) || WEEK.test(text)) return true;
  const long = [...text.matchAll(LONG_YEAR)].some(
    ([, a = "", b = "", c = ""]) => (a.length === 4) !== (c.length === 4) && isDate(a, b, c),
  );
  if (long) return true;
  return [...text.matchAll(NUMBERED)].some(
    ([whole, a = "", , b = "", c = ""]) => isDate(a, b, c) && SHORT_YEAR.test(whole) && SHORT_YEAR.test(text),
  );
}

/** Whether eight or six digits in a row read as a day: ddmmyyyy, yyyymmdd, ddmmyy, yymmdd. */
function digitsReadAsDay(digits: string): boolean {
  if (digits.length === 8) {
    return (
      isDay(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)) ||
      isDay(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
    );
  }
  const [first, middle, last] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  // 000123 is a running number; a year in front is believed from 32 on, where it can be no day.
  return isDay(last, middle, first) || (Number(first) > 31 && isDay(first, middle, last));
}

/** The runs of eight digits in a text, and whether each reads as a day; one number in a thousand does by chance. */
function compactRuns(text: string): readonly boolean[] {
  if (!/\d{8}/.test(text)) return [];
  return [...text.matchAll(COMPACT)].map(([, digits = ""]) => digitsReadAsDay(digits));
}

/** Whether a text holds a day in eight digits: 19850312, RUN-12031985. */
export function holdsCompactDate(text: string): boolean {
  return compactRuns(text).includes(true);
}

/** Whether a text holds eight digits in a row that read as no day. */
export function holdsOtherEightDigits(text: string): boolean {
  return compactRuns(text).includes(false);
}

/** Day, month and year of a text that is six digits, or seven or eight without its leading zero; `null` for others. */
export function dayOfDigits(text: string): readonly [string, string, string] | null {
  const digits = text.length === 7 || text.length === 5 ? `0${text}` : text;
  if (!/^(?:\d{6}|\d{8})$/.test(digits)) return null;
  const [front, middle, end] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  if (isDay(end, middle, front)) return [front, middle, end];
  const [year, month, day] = [digits.slice(0, -4), digits.slice(-4, -2), digits.slice(-2)];
  return isDay(year, month, day) ? [day, month, year] : null;
}

/**
 * Whether a code looks like a date, or like initials with a date: `19850312`, `JD12031985`, `JD-120385`, `120385-JD`.
 * Six digits count only beside two or three letters, since running numbers also have six digits.
 */
export function looksLikeDatedCode(code: string): boolean {
  if (isPseudonymCode(code)) return false;
  if (holdsCalendarDate(code)) return true;
  const long = /^\p{L}{0,4}[-_./]?(\d{8})(?:[-_./]?\p{L}{1,4})?$/u.exec(code)?.[1];
  if (long) return digitsReadAsDay(long);
  const short = /^\p{L}{2,3}[-_./]?(\d{6})$/u.exec(code)?.[1] ?? /^(\d{6})[-_./]?\p{L}{2,3}$/u.exec(code)?.[1];
  return short !== undefined && digitsReadAsDay(short);
}
