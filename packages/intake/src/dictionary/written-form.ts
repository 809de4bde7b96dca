/** Lower case, without accents, every run of other signs one space: `Témoin_sain` and `temoin sain` meet. */
export function foldWord(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+%]+/gu, " ")
    .trim();
}

/** A code of a closed list and the forms, French and English, in which files write it. */
export interface WrittenWord {
  readonly code: string;
  readonly writtenAs: readonly string[];
}

/** The code that a cell means, or `null` when it is none of the list. */
export function codeOf(words: readonly WrittenWord[], text: string): string | null {
  const wanted = foldWord(text);
  const found = words.find(
    (word) => foldWord(word.code) === wanted || word.writtenAs.some((form) => foldWord(form) === wanted),
  );
  return found?.code ?? null;
}

/** How many letters must be changed, added or dropped to turn one word into the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The one candidate that a misspelt word is close to: at most two letters away, and under a third of its length. */
export function nearestOf<Named extends { readonly name: string; readonly writtenAs: readonly string[] }>(
  candidates: readonly Named[],
  text: string,
): Named | null {
  const wanted = foldWord(text);
  const distances = candidates.map((candidate) => ({
    candidate,
    distance: Math.min(...[candidate.name, ...candidate.writtenAs].map((form) => editDistance(foldWord(form), wanted))),
  }));
  const best = distances.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= 2 && best.distance * 3 < wanted.length ? best.candidate : null;
}

/** The candidate whose name or written form the text is, or `null`. */
export function namedLike<Named extends { readonly name: string; readonly writtenAs: readonly string[] }>(
  candidates: readonly Named[],
  text: string,
): Named | null {
  const wanted = foldWord(text);
  const forms = (candidate: Named) => [candidate.name, ...candidate.writtenAs];
  return candidates.find((candidate) => forms(candidate).some((form) => foldWord(form) === wanted)) ?? null;
}
