import { foldWord } from "../dictionary/written-form.ts";
import type { RuleCode } from "../rules/rule.ts";
import { holdsAccountNumber } from "./account-number.ts";
import { holdsCalendarDate, holdsCompactDate } from "./calendar-date.ts";
import { holdsEmail, holdsMachineAddress, holdsPhone, holdsWebAddress } from "./contact.ts";
import { holdsNationalNumber } from "./national-number.ts";
import { holdsPersonName } from "./person-name.ts";
import { plainText, wholeNumberIn } from "./plain-text.ts";
import { holdsPostalAddress } from "./postal-address.ts";
import { isPseudonymCode } from "./pseudonym-code.ts";
import { holdsRegisterNumber } from "./register-number.ts";
import { tellsAgeOver89 } from "./told-age.ts";
import { plateIn } from "./vehicle-plate.ts";

/** The digits of a double (56.1641045065053) may read as a number of a person by chance. */
const DECIMAL_NUMBER = /^[<>≤≥]? ?[+-]?\d{0,8}[.,]\d+(?:e[+-]?\d+)?$/i;
const SHORT_NUMBER = /^\d{1,7}$/;

const COLUMN_WORDS = new Set(
  (
    "nom noms prenom prenoms name names firstname lastname surname forename fullname patronyme initiales initials " +
    "birth birthdate birthday birthplace dob ddn naissance nais ipp nip nda iep ipe ins nir ssn nss mrn secu rpps " +
    "finess adeli adresse address rue street ville city commune cp zip zipcode postcode postal tel telephone phone " +
    "mobile portable fax mail email courriel medecin docteur doctor physician iban rib mutuelle passeport passport " +
    "permis immatriculation serial udi pacemaker empreinte fingerprint photo photographie url ip"
  ).split(" "),
);

/** What a text may be, how it is found, and the fewest digits it has. */
interface Detector {
  readonly rule: RuleCode;
  readonly digits: number;
  readonly finds: (text: string) => boolean;
}

const DETECTORS: readonly Detector[] = [
  { rule: "IDENTIFIER_EMAIL", digits: 0, finds: holdsEmail },
  { rule: "IDENTIFIER_WEB_ADDRESS", digits: 0, finds: holdsWebAddress },
  { rule: "IDENTIFIER_NATIONAL_NUMBER", digits: 8, finds: holdsNationalNumber },
  { rule: "IDENTIFIER_BANK_ACCOUNT", digits: 10, finds: holdsAccountNumber },
  { rule: "IDENTIFIER_REGISTER_NUMBER", digits: 7, finds: holdsRegisterNumber },
  { rule: "IDENTIFIER_PHONE", digits: 8, finds: holdsPhone },
  { rule: "IDENTIFIER_DATE", digits: 1, finds: (text) => holdsCalendarDate(text) || holdsCompactDate(text) },
  { rule: "IDENTIFIER_MACHINE_ADDRESS", digits: 2, finds: holdsMachineAddress },
  { rule: "IDENTIFIER_PLATE", digits: 3, finds: (text) => plateIn(text) !== null },
  { rule: "IDENTIFIER_POSTAL_ADDRESS", digits: 1, finds: holdsPostalAddress },
  { rule: "AGE_OVER_89", digits: 2, finds: tellsAgeOver89 },
  { rule: "IDENTIFIER_NAME", digits: 0, finds: holdsPersonName },
];

/** A text as detectors search it, or `null` for a number that can be no identifier: the bulk of a cohort. */
function searchedText(text: string): string | null {
  if (text.length < 5 || SHORT_NUMBER.test(text) || isPseudonymCode(text)) return null;
  const plain = plainText(text).trim();
  const whole = wholeNumberIn(plain);
  if (whole !== null) return SHORT_NUMBER.test(whole) ? null : whole;
  return DECIMAL_NUMBER.test(plain) ? null : plain;
}

/** Every rule that a text breaks by looking like a direct identifier or holding one. The text itself goes nowhere. */
export function identifiersIn(text: string): readonly RuleCode[] {
  const searched = searchedText(text);
  if (searched === null) return [];
  const digits = searched.match(/\d/g)?.length ?? 0;
  return DETECTORS.flatMap((detector) =>
    digits >= detector.digits && detector.finds(searched) ? [detector.rule] : [],
  );
}

/** The rule that a text breaks by looking like a direct identifier, or `null`. The text itself goes nowhere. */
export function identifierIn(text: string): RuleCode | null {
  const searched = searchedText(text);
  if (searched === null) return null;
  const digits = searched.match(/\d/g)?.length ?? 0;
  return DETECTORS.find((detector) => digits >= detector.digits && detector.finds(searched))?.rule ?? null;
}

/** Whether a column name announces a direct identifier: nom, prénom, date de naissance, IPP, e-mail… */
export function namesAnIdentifier(columnName: string): boolean {
  const words = foldWord(
    plainText(columnName)
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replaceAll("-", ""),
  ).split(" ");
  return words.some((word) => COLUMN_WORDS.has(word));
}
