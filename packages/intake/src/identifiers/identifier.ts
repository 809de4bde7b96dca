import { foldWord } from "../dictionary/written-form.ts";
import type { RuleCode } from "../rules/rule.ts";
import { holdsCalendarDate } from "./calendar-date.ts";
import { holdsNationalNumber } from "./national-number.ts";

const EMAIL = /[^\s@<>;,]+@[^\s@<>;,]+\.\p{L}{2,}/u;
/** French numbers, with their country code or the leading 0, in pairs or not; other countries with a `+`. */
const PHONE =
  /(?<![\dA-Za-z.,])(?:(?:\+33|0033)[ .-]?(?:\(0\)[ .-]?)?[1-9]|0[1-9])(?:[ .-]?\d{2}){4}(?![\d,]|\.\d)|(?<!\d)\+\d{1,3}(?:[ .-]?\d){8,12}(?!\d)/;
const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Z0-9])/gi;

/** The digits of a double (56.1641045065053) may read as a number of a person by chance. */
const DECIMAL_NUMBER = /^[<>≤≥]?\s*[+-]?\d*[.,]\d+(?:e[+-]?\d+)?$/i;

const COLUMN_WORDS = new Set(
  (
    "nom noms prenom prenoms name names firstname lastname surname forename fullname patronyme initiales initials " +
    "birth birthdate birthday dob ddn naissance nais ipp nip nda iep ipe ins nir ssn nss mrn secu rpps finess " +
    "adresse address rue street ville city commune cp zip postcode postal tel telephone phone mobile portable fax " +
    "mail email courriel medecin docteur doctor physician iban"
  ).split(" "),
);

/** Compatibility forms (full-width digits, ligatures) become plain, unseen characters go, odd spaces become spaces. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cf}\u00ad]/gu, "")
    .replace(/\s/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** ISO 13616: the first four signs to the end, letters as 10–35, remainder 1 on division by 97. */
function isIban(candidate: string): boolean {
  const compact = candidate.replaceAll(" ", "").toUpperCase();
  const turned = compact.slice(4) + compact.slice(0, 4);
  const digits = [...turned].map((sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}

const detectors: readonly { readonly rule: RuleCode; readonly finds: (text: string) => boolean }[] = [
  { rule: "IDENTIFIER_EMAIL", finds: (text) => EMAIL.test(text) },
  { rule: "IDENTIFIER_NATIONAL_NUMBER", finds: holdsNationalNumber },
  { rule: "IDENTIFIER_BANK_ACCOUNT", finds: (text) => (text.match(IBAN) ?? []).some(isIban) },
  { rule: "IDENTIFIER_PHONE", finds: (text) => PHONE.test(text) },
  { rule: "IDENTIFIER_DATE", finds: holdsCalendarDate },
];

/** The rule that a text breaks by looking like a direct identifier, or `null`. The text itself goes nowhere. */
export function identifierIn(text: string): RuleCode | null {
  // A number of at most four signs, the bulk of a cohort, can be no identifier.
  if (text.length < 5 || DECIMAL_NUMBER.test(text)) return null;
  const searched = plain(text);
  return detectors.find((detector) => detector.finds(searched))?.rule ?? null;
}

/** Whether a column name announces a direct identifier: nom, prénom, date de naissance, IPP, e-mail… */
export function namesAnIdentifier(columnName: string): boolean {
  const words = foldWord(
    plain(columnName)
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replaceAll("-", ""),
  ).split(" ");
  return words.some((word) => COLUMN_WORDS.has(word));
}
