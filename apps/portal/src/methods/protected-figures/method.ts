import type { Method } from "../method.ts";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [{ text: "Policy SDC-1 of the portal", fr: "Politique SDC-1 du portail" }],
  estimators: [],
  en,
  fr,
};
