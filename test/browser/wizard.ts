import type { Locator } from "playwright-core";
import type { Language, Visit } from "./visit.ts";

const WORDS = {
  en: {
    toColumns: "Continue to the columns",
    toCheck: "Continue to the check",
    toSend: "Continue to sending",
    send: "Send the file",
    found: "What the check found",
    clean: "No problem is left.",
    changes: "What would change",
    keepAs: "Keep these decisions under a name",
    is: (column: string) => `“${column}” is`,
    means: (text: string) => `“${text}”`,
  },
  fr: {
    toColumns: "Continuer vers les colonnes",
    toCheck: "Continuer vers le contrôle",
    toSend: "Continuer vers l'envoi",
    send: "Envoyer le fichier",
    found: "Ce que le contrôle a trouvé",
    clean: "Il ne reste aucun problème.",
    changes: "Ce qui changerait",
    keepAs: "Garder ces décisions sous un nom",
    is: (column: string) => `« ${column} » est`,
    means: (text: string) => `« ${text} »`,
  },
} as const;

/** The wizard of uploads in one language, as a hand goes through it. */
export function wizardIn({ page }: Visit, language: Language) {
  const words = WORDS[language];
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  return {
    words,
    toColumns: () => press(words.toColumns),
    toCheck: () => press(words.toCheck),
    toSend: () => press(words.toSend),
    send: () => press(words.send),
    /** The choice of what a column is. */
    column: (name: string): Locator => page.getByLabel(words.is(name), { exact: true }),
    /** The choice of what a word of a column means. */
    meaning: (text: string): Locator => page.getByLabel(words.means(text)),
    /** What the check found. */
    found: (): Locator => page.getByRole("region", { name: words.found, exact: true }),
    changes: (): Locator => page.getByRole("region", { name: words.changes, exact: true }),
    currentStep: async (): Promise<string> => (await page.locator('[aria-current="step"]').textContent()) ?? "",
  };
}
