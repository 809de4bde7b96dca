import { BadInput } from "#errors";

/**
 * What a list of an argument restricts a question to, each once and in one order, so that equal questions are one; null
 * where it is left out. Throws BadInput for an empty list, which could as well mean everything as nothing.
 */
export function askedList<Item extends string>(name: string, list: readonly Item[] | null): readonly Item[] | null {
  if (list === null) return null;
  if (list.length === 0) throw emptyList(name);
  return [...new Set(list)].sort();
}

/** The refusal of a list that names nothing. */
export const emptyList = (name: string): BadInput =>
  new BadInput({
    en: `\`${name}\` takes at least one entry; leave it out to restrict nothing.`,
    fr: `\`${name}\` prend au moins une entrée ; omettez-le pour ne rien restreindre.`,
  });
