import { createInstance } from "i18next";
import words from "../../apps/portal/src/language/en.ts";
import mots from "../../apps/portal/src/language/fr.ts";
import type { Wording } from "../../apps/portal/src/language/use-language.ts";

/** The words of the portal's pages in English and in French, as a page has them. */
export async function bothWordings(): Promise<readonly Wording[]> {
  const i18n = createInstance();
  await i18n.init({
    interpolation: { escapeValue: false },
    ...{ lng: "en", ns: ["portal"], defaultNS: "portal" },
    resources: { en: { portal: words }, fr: { portal: mots } },
  });
  return (["en", "fr"] as const).map((language) => ({
    t: i18n.getFixedT(language),
    language,
    localized: (text) => text[language],
  }));
}
