import type { Words } from "../../language/words.ts";
import type { keptEn } from "./words.en.ts";

export const keptFr: Words<typeof keptEn> = {
  title: "Une réponse conservée",
  lead: "Octet pour octet telle qu'elle fut donnée, pour qui peut encore lire chaque cohorte dont elle est faite.",
  keep: "Conserver, copier le lien permanent",
  copied: "Conservée ; son lien permanent est copié.",
  notCopied: "Conservée ; votre navigateur ne laisse pas la page copier. Son lien permanent :",
  notKept: "Cette réponse ne peut être conservée : un cas ou une version dont elle est faite a été retiré.",
  keptOn: "Conservée le {{date}}",
  hash: "Réponse {{hash}}",
  caseGone: "Cette réponse contenait des lignes d'un cas retiré le {{date}} ; elle n'existe plus pour personne.",
  releaseGone: "Cette réponse repose sur une version retirée le {{date}}.",
  noFigure:
    "La réponse à {{question}} est conservée ; cette page n'en trace pas encore la figure. L'API en donne le contenu.",
};
