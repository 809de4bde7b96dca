import { useTranslation } from "react-i18next";
import { kept } from "./kept-together.ts";
import type { Language } from "./language.ts";

/** A text the server holds in both languages. */
export interface BothLanguages {
  readonly en: string;
  readonly fr: string;
}

/** The words, the language, and the reader of texts that come in both languages. */
export function useLanguage() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "fr" ? "fr" : "en";
  return { t, language, localized: (text: BothLanguages) => kept(text[language]) };
}

/** What a function that writes texts is given: the words, the language, and the reader of texts in both languages. */
export type Wording = ReturnType<typeof useLanguage>;
