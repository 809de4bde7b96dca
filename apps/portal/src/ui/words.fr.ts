import type { Words } from "../language/words.ts";
import type { uiEn } from "./words.en.ts";

export const uiFr: Words<typeof uiEn> = {
  loading: "Chargement…",
  failed: "Cela n'a pas fonctionné",
  retry: "Réessayer",
  copied: "Copié",
  copyReference: "Copier la référence {{reference}}",
  offline: "Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.",
  unexpected: "La page a rencontré une erreur imprévue. Votre saisie est conservée ; réessayez.",
  notFoundTitle: "Page introuvable",
  notFound: "Il n'y a pas de page à cette adresse, ou vous n'avez pas le droit de voir ce qui s'y trouve.",
  notFoundThing: "Il n'y a rien ici, ou vous n'avez pas le droit de le voir.",
  goHome: "Vers l'accueil",
  yes: "oui",
  no: "non",
  none: "–",
  asOf: "État au",
  asOfHint: "Vide : les plus récentes",
  cancel: "Annuler",
  changeNothing: "Ne rien changer",
  parts: " ; ",
  because: " : {{reason}}",
  more: "Afficher la suite",
};
