import { analyteOf } from "@nlrp12/domain";
import { DICTIONARY } from "../dictionary/dictionary.ts";
import { foldWord } from "../dictionary/written-form.ts";
import type { RuleCode } from "../rules/rule.ts";
import { dayOfDigits } from "./calendar-date.ts";
import type { ColumnTexts } from "./column-texts.ts";
import { mayBeName } from "./person-name.ts";
import { plainText, wholeNumberIn } from "./plain-text.ts";
import { mayBePostcode } from "./postal-address.ts";
import { mayBeEstablishmentNumber } from "./register-number.ts";
import { announcesAges, isAgeOver89 } from "./told-age.ts";

/** Frequent names among a column's distinct texts: three and a tenth of them, or two and half of them. */
const NAMES = { fewest: 3, share: 0.1, fewestOfFew: 2, shareOfFew: 0.5 } as const;
/** Postcodes: five distinct ones, nine tenths of the texts, and most end in 0 as the codes of whole areas do. */
const POSTCODES = { fewest: 5, share: 0.9, endingInZero: 0.6 } as const;
const ESTABLISHMENTS = { fewest: 3, share: 0.9 } as const;
/** Days in digits: so many that day, month and year all vary. */
const DAYS = { fewest: 5, share: 0.95, distinctParts: 3 } as const;

/** Every name of a declared column, folded. */
const DECLARED: ReadonlySet<string> = new Set(
  DICTIONARY.flatMap((sheet) => sheet.columns.flatMap(({ name, writtenAs }) => [name, ...writtenAs].map(foldWord))),
);
const UNIT = /(?:[pnfµmkg]?g|ui|iu|mol|cells?|cellules) ?\/ ?\w|%/i;

const isDeclared = (header: string) => DECLARED.has(foldWord(header));

/** Whether a header announces numbers: a declared column, an analyte, anything with a unit. */
function announcesNumbers(header: string): boolean {
  return isDeclared(header) || analyteOf(header) !== null || UNIT.test(header);
}

function areNames(texts: readonly string[]): boolean {
  const names = texts.filter(mayBeName).length;
  return (
    (names >= NAMES.fewest && names >= NAMES.share * texts.length) ||
    (names >= NAMES.fewestOfFew && names >= NAMES.shareOfFew * texts.length)
  );
}

function arePostcodes(texts: readonly string[]): boolean {
  const codes = texts.filter(mayBePostcode);
  if (codes.length < POSTCODES.fewest || codes.length < POSTCODES.share * texts.length) return false;
  return codes.filter((code) => code.endsWith("0")).length >= POSTCODES.endingInZero * codes.length;
}

function areEstablishments(texts: readonly string[]): boolean {
  const numbers = texts.filter(mayBeEstablishmentNumber).length;
  return numbers >= ESTABLISHMENTS.fewest && numbers >= ESTABLISHMENTS.share * texts.length;
}

function areDays(texts: readonly string[]): boolean {
  const days = texts.flatMap((text) => {
    const day = dayOfDigits(text);
    return day ? [day] : [];
  });
  if (days.length < DAYS.fewest || days.length < DAYS.share * texts.length) return false;
  return [0, 1, 2].every((part) => new Set(days.map((day) => day[part])).size >= DAYS.distinctParts);
}

/**
 * The rule that a column breaks as a whole, or `null`: frequent given names and surnames among its distinct texts,
 * French postcodes, numbers of health establishments, days written as digits, or ages above 89 under a header of ages.
 * Its single cells are judged apart, see {@link identifiersAmong}.
 */
export function columnIdentifier({ header, texts }: ColumnTexts): RuleCode | null {
  const distinct = texts.map((text) => plainText(text).trim()).filter((text) => text !== "");
  if (distinct.length === 0) return null;
  if (areNames(distinct)) return "IDENTIFIER_NAMES";
  const declared = header !== null && isDeclared(header);
  if (header !== null && !declared && announcesAges(foldWord(header)) && distinct.some(isAgeOver89)) {
    return "AGE_OVER_89";
  }
  if (header !== null && announcesNumbers(header)) return null;
  const numbers = distinct.map((text) => wholeNumberIn(text) ?? text);
  if (arePostcodes(numbers)) return "IDENTIFIER_POSTCODES";
  if (areEstablishments(numbers)) return "IDENTIFIER_REGISTER_NUMBER";
  return areDays(numbers) ? "IDENTIFIER_DATES" : null;
}
