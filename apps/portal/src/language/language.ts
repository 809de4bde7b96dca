import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { browserLanguage, LANGUAGES, type Language, rememberedLanguage, rememberLanguage } from "./chosen-language.ts";

export { LANGUAGES, type Language };

const loaders = {
  en: () => import("./en.ts"),
  fr: () => import("./fr.ts"),
} satisfies Record<Language, () => Promise<{ default: object }>>;

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "portal")) return;
  const words = await loaders[language]();
  i18next.addResourceBundle(language, "portal", words.default);
}

/** Loads the words of the chosen language, and of no other, before the first page is drawn. */
export async function startLanguage(): Promise<void> {
  const language = rememberedLanguage() ?? browserLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ["portal"],
    defaultNS: "portal",
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await showIn(language);
}

async function showIn(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Changes the language of the page and remembers it on this machine. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await showIn(language);
}

/** Takes the language of the account where this machine has not chosen one. */
export async function followAccount(language: Language): Promise<void> {
  if (rememberedLanguage() === null) await showIn(language);
}
