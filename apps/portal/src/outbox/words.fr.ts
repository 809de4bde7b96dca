import type { Words } from "../language/words.ts";
import type { outboxEn } from "./words.en.ts";

export const outboxFr: Words<typeof outboxEn> = {
  title: "Lettres",
  lead: "Ce que le portail vous aurait envoyé par courriel : cette démonstration n'a pas de serveur de courrier. Vous seul lisez vos lettres.",
  none: "Le portail ne vous a encore rien écrit.",
  to: "À {{address}}, le {{moment}}",
};
