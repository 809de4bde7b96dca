import type { Words } from "../../language/words.ts";
import type { sensitivityEn } from "./words.en.ts";

export const sensitivityFr: Words<typeof sensitivityEn> = {
  title: "Le résultat tient-il autrement ?",
  lead: "Les analyses de sensibilité habituelles refont un rapport d'autres façons : moitié de la limite pour les valeurs en dessous, un membre par famille, chaque centre retiré tour à tour, sans corticoïdes, en poussée seulement.",
  show: "Montrer les analyses de sensibilité",
  hide: "Masquer les analyses de sensibilité",
  which: "Rapport",
  vsControls: "{{group}}, par rapport aux témoins",
  vsBaseline: "{{group}}, par rapport à la valeur avant traitement",
  figureTitle: "{{subject}} : {{which}}, refait autrement",
  axis: "rapport, 1 = égalité",
  count: "n = {{number}}",
  variant: "Façon de faire",
  persons: "Personnes",
  numerator: "n au numérateur",
  denominator: "n au dénominateur",
  reason: "Remarque",
  caption:
    "Partie exacte seulement. Losanges : rapport et intervalle à 95 % ; flèches : seule une borne est connue ; à défaut, la raison est écrite à sa place.",
  protectedWhy:
    "Le chiffre protégé du consortium n'a pas de variantes : il est publié une fois par ouverture, et le même nombre refait de plusieurs façons dirait qui s'y trouve.",
  steroids:
    "Sous corticoïdes : une dose supérieure à 0 dans les 7 jours autour du prélèvement, ou une corticothérapie générale qui couvre ce jour ; si rien n'est noté, l'échantillon reste.",
  keysHint: "Touches : gauche et droite vont d'une façon à l'autre, Échap quitte.",
  nothing: "Aucun rapport de cette réponse ne peut être refait autrement.",
};
