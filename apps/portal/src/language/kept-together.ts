/**
 * A text in which no line ends before a French sign of punctuation, inside « », between a number and its %, or after
 * a sign of comparison.
 */
export function kept(text: string): string {
  return text.replace(/ (?=[:;?!%»])|(?<=[«<=|±−]) | (?=[=])/gu, "\u00a0");
}

/** All words of a language, each kept together. */
export function wordsKept<Words>(words: Words): Words {
  return everyTextKept(words) as Words;
}

function everyTextKept(words: unknown): unknown {
  if (typeof words === "string") return kept(words);
  if (Array.isArray(words)) return words.map(everyTextKept);
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, everyTextKept(value)]));
}
