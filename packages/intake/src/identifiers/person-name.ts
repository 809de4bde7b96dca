import { foldWord } from "../dictionary/written-form.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { SURNAMES } from "./surnames.ts";

const TITLED =
  /(?<![\p{L}.])(?:M\.|MM\.|Mr\.?|Mrs\.?|Mme\.?|MME|Mlle\.?|MLLE|Monsieur|Madame|Mademoiselle|Dr\.?|Docteur|Pr\.|Prof\.?|Professeur|n[ée]e?(?:\(e\))?) +\p{Lu}[\p{L}'’-]+/u;
/** J. Dupont, Dupont J. */
const INITIAL = /^(?:\p{Lu}\.[- ]?){1,2} ?(\p{L}{3,})$|^(\p{L}{3,}),? +(?:\p{Lu}\.?[- ]?){1,2}$/u;
const MOST_WORDS = 5;
const SHORTEST_IN_CODE = 4;

function wordsOf(text: string): readonly string[] {
  return foldWord(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

const isListed = (word: string) => GIVEN_NAMES.has(word) || SURNAMES.has(word);

/**
 * Whether a text names a person beyond doubt: a title before a name, a frequent given name beside a frequent surname, or
 * an initial with one. A given name alone, or a rare surname, is left to {@link mayBeName} and its column.
 */
export function holdsPersonName(text: string): boolean {
  if (!/\p{L}{3}/u.test(text)) return false;
  if (TITLED.test(text)) return true;
  const initialed = INITIAL.exec(text);
  const surname = initialed?.[1] ?? initialed?.[2];
  if (surname && SURNAMES.has(foldWord(surname))) return true;
  const words = wordsOf(text);
  return words.some((word, place) => {
    const next = words[place + 1];
    if (next === undefined || word === next) return false;
    return (GIVEN_NAMES.has(word) && SURNAMES.has(next)) || (SURNAMES.has(word) && GIVEN_NAMES.has(next));
  });
}

/** Whether a text is a few words without digits of which one is a frequent name. */
export function mayBeName(text: string): boolean {
  if (text.length < 3 || /\d/.test(text)) return false;
  const words = wordsOf(text);
  return words.length <= MOST_WORDS && words.some((word) => word.length >= 3 && isListed(word));
}

/** The frequent name among the letters of a code, folded, or `null`: `MARTIN01`, `P_Dupont_2`. */
export function nameInCode(code: string): string | null {
  return wordsOf(code).find((word) => word.length >= SHORTEST_IN_CODE && isListed(word)) ?? null;
}
