import type { Words } from "../language/words.ts";
import type { outboxEn } from "./words.en.ts";

export const outboxFr: Words<typeof outboxEn> = {
  title: "Lettres",
  lead: "Ce que le portail vous aurait envoyé par courriel : il n'a pas de serveur de courrier, et vos lettres attendent ici, 90 jours au plus. Vous seul les lisez. Dès qu'un serveur de courrier est réglé, celles qui attendent sont envoyées.",
  none: "Le portail ne vous a encore rien écrit.",
  to: "À {{address}}, le {{moment}}",
};
