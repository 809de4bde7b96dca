import { foldWord } from "../dictionary/written-form.ts";
import type { RuleCode } from "../rules/rule.ts";
import { looksLikeDatedCode } from "./calendar-date.ts";
import { nameInCode } from "./person-name.ts";
import { plainText } from "./plain-text.ts";
import { isPseudonymCode } from "./pseudonym-code.ts";

/** Two or three letters and a year in which a person may be born, on either side. */
const INITIALS_AND_YEAR =
  /^(\p{L}{2,3})[-_./ ]?(?:19[2-9]\d|20[0-2]\d)(?:[-_./ ]?[FMH])?$|^(?:19[2-9]\d|20[0-2]\d)[-_./ ]?(\p{L}{2,3})$/u;

/** Words by which a header announces codes of persons, families and samples. */
const CODE_WORDS = new Set(
  (
    "code codes id ids identifiant identifier patient patients subject sujet participant case cas record dossier numero " +
    "num sample echantillon prelevement kindred famille family individu individual"
  ).split(" "),
);

/** Whether a header announces codes that stand for persons. */
export function announcesCodes(header: string): boolean {
  return foldWord(header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .split(" ")
    .some((word) => CODE_WORDS.has(word));
}

/** What a code seems to be made of, and the letters that would tell a series of codes from persons. */
interface Suspicion {
  readonly rule: RuleCode;
  readonly letters: string | null;
}

function suspicionOf(text: string): Suspicion | null {
  if (isPseudonymCode(text)) return null;
  const code = plainText(text);
  if (looksLikeDatedCode(code)) return { rule: "CODE_LOOKS_LIKE_DATE", letters: null };
  const dated = INITIALS_AND_YEAR.exec(code);
  if (dated) return { rule: "CODE_LOOKS_LIKE_DATE", letters: foldWord(dated[1] ?? dated[2] ?? "") };
  const name = nameInCode(code);
  return name ? { rule: "CODE_LOOKS_LIKE_NAME", letters: name } : null;
}

const SMALLEST_SERIES = 3;

/**
 * Codes of a column that look like initials with a date or a year of birth, or like a name, each with its rule. Letters
 * that at least three codes and half of the column share are the center's or the study's own: VER1987, VER1988…
 */
export function suspiciousCodes(codes: readonly string[]): ReadonlyMap<string, RuleCode> {
  const suspected = codes.flatMap((code) => {
    const suspicion = suspicionOf(code);
    return suspicion ? [{ code, ...suspicion }] : [];
  });
  const shared = new Map<string, number>();
  for (const { letters } of suspected) if (letters) shared.set(letters, (shared.get(letters) ?? 0) + 1);
  const isSeries = (letters: string | null) => {
    const count = letters === null ? 0 : (shared.get(letters) ?? 0);
    return count >= SMALLEST_SERIES && 2 * count >= codes.length;
  };
  return new Map(suspected.flatMap(({ code, rule, letters }) => (isSeries(letters) ? [] : [[code, rule]])));
}
