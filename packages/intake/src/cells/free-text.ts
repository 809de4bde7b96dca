const LONGEST = 60;
const MOST_WORDS = 3;

/** Words of two letters or more, as sentences and names have them. */
function wordsIn(text: string): number {
  return (text.match(/\p{L}{2,}/gu) ?? []).length;
}

/** Whether a cell of a closed or numeric column holds a sentence rather than a misspelt word. */
export function looksLikeFreeText(text: string): boolean {
  return text.length > LONGEST || wordsIn(text) > MOST_WORDS;
}

/** Whether a cell of a code column holds words: two of them apart, as in a name, or a sentence. */
export function looksLikeWords(text: string): boolean {
  return looksLikeFreeText(text) || /\p{L}{2,}[\s,]+\p{L}{2,}/u.test(text);
}
