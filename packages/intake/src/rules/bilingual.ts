/** One text in the two languages of the portal. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** The same text in both languages: codes, units, sheet names. */
export function sameInBoth(text: string): Bilingual {
  return { en: text, fr: text };
}

/** Fills the `{name}` places of a text; a place without a value stays as it is. */
export function filled(text: Bilingual, values: Readonly<Record<string, Bilingual>>): Bilingual {
  const fill = (template: string, language: keyof Bilingual) =>
    template.replace(/\{(\w+)\}/g, (place, name: string) => values[name]?.[language] ?? place);
  return { en: fill(text.en, "en"), fr: fill(text.fr, "fr") };
}
