const MONTHS =
  "jan(?:v(?:ier)?|uary)?|f[ée]v(?:r(?:ier)?)?|feb(?:ruary)?|mar(?:s|ch)?|a(?:vr(?:il)?|pr(?:il)?)|mai|may|ju?in|june?|jui(?:l(?:let)?)?|july?|ao[uû]t|aug(?:ust)?|sep(?:t(?:embre|ember)?)?|oct(?:obre|ober)?|nov(?:embre|ember)?|d[ée]c(?:embre|ember)?";
const WORDED = new RegExp(
  `(?<!\\p{L})(?:[0-3]?\\d(?:er|st|nd|rd|th)?[ .-]+(?:${MONTHS})\\.?[ ,.-]+\\d{2,4}|(?:${MONTHS})\\.? [0-3]?\\d,? \\d{4})(?!\\d)`,
  "iu",
);
const NUMBERED = /(?<![\d.,/-])(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d/-])/g;
/** With a year of two digits, `17-1-24` is as likely a code: only 17-01-24, 17.01.24 and 17/1/24 standing alone count. */
const SHORT_YEAR = /(?<![\p{L}\d.,/-])(?:\d{2}([.-])\d{2}\1\d{2}|\d{1,2}\/\d{1,2}\/\d{2})(?![\p{L}\d/-])/u;

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

/** Whether a text holds a full calendar date: 12/03/1985, 1985-03-12, 12.03.85, 12 mars 1985, March 12, 1985. */
export function holdsCalendarDate(text: string): boolean {
  if (WORDED.test(text)) return true;
  return [...text.matchAll(NUMBERED)].some(([whole, a = "", , b = "", c = ""]) => {
    const longYear = a.length === 4 || c.length === 4;
    return isDate(a, b, c) && (longYear || (SHORT_YEAR.test(whole) && SHORT_YEAR.test(text)));
  });
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

/**
 * Whether a code looks like a date, or like initials with a date: `19850312`, `JD12031985`, `JD-120385`, `120385-JD`.
 * Six digits count only beside two or three letters, since running numbers also have six digits.
 */
export function looksLikeDatedCode(code: string): boolean {
  if (holdsCalendarDate(code)) return true;
  const long = /^\p{L}{0,4}[-_./]?(\d{8})(?:[-_./]?\p{L}{1,4})?$/u.exec(code)?.[1];
  if (long) return digitsReadAsDay(long);
  const short = /^\p{L}{2,3}[-_./]?(\d{6})$/u.exec(code)?.[1] ?? /^(\d{6})[-_./]?\p{L}{2,3}$/u.exec(code)?.[1];
  return short !== undefined && digitsReadAsDay(short);
}
