import type { Words } from "../../language/words.ts";
import type { sensitivityEn } from "./words.en.ts";

export const sensitivityFr: Words<typeof sensitivityEn> = {
  title: "Le résultat tient-il autrement ?",
  lead: "Les analyses de sensibilité habituelles refont un rapport d'autres façons : moitié de la limite pour les valeurs en dessous, un membre par famille, chaque centre retiré tour à tour, sans corticoïdes, en poussée seulement.",
  leadComparison:
    "Les analyses de sensibilité habituelles refont chaque effet et son test d'autres façons : moitié de la limite pour les valeurs en dessous, un membre par famille, chaque centre retiré tour à tour, sans corticoïdes, en poussée seulement ou dans le même état.",
  leadResponse:
    "Les analyses de sensibilité habituelles refont le taux d'autres façons : chaque personne comptée, chaque centre retiré tour à tour, sans les patients sous corticoïdes au début de l'anakinra.",
  leadSurvival:
    "Les analyses de sensibilité habituelles refont les courbes d'autres façons : chaque personne comptée, chaque centre retiré tour à tour, sans les patients sous corticoïdes au début de l'anakinra.",
  leadPrediction:
    "Les analyses de sensibilité habituelles refont l'aire d'autres façons : moitié de la limite pour les valeurs en dessous, un membre par famille, chaque personne comptée, chaque centre retiré tour à tour, sans corticoïdes, seulement en poussée avant traitement.",
  show: "Montrer les analyses de sensibilité",
  hide: "Masquer les analyses de sensibilité",
  which: "Rapport",
  whichComparison: "Quelle comparaison",
  whichCurve: "Part",
  whichArea: "Aire",
  vsControls: "{{group}}, par rapport aux témoins",
  vsBaseline: "{{group}}, par rapport à la valeur avant traitement",
  figureTitle: "{{subject}} : {{which}}, refait autrement",
  axis: "rapport, 1 = égalité",
  variant: "Façon de faire",
  persons: "n",
  value: "Valeur",
  changedHeading: "Personnes concernées",
  changed_one: "{{count}} personne concernée",
  changed_other: "{{count}} personnes concernées",
  axisRate: "part de répondeurs, un membre par famille, de 0 à 1",
  axisArea: "aire sous la courbe, 0,5 = hasard",
  area: { withinCenter: "Paires au sein d'un centre et d'un dosage", deLong: "Toutes les paires (DeLong)" },
  freeOn: "{{what}}, jour {{day}}",
  hadBy: "{{what}} au jour {{day}}, l'arrêt étant concurrent",
  notByThen: "personne à cette date",
  notFollowedSoLong: "personne n'est suivi aussi longtemps",
  nobodyEvaluable: "personne d'évaluable",
  without: "Façons habituelles qui ne disent rien ici :",
  withoutWay: "{{way}} : {{reason}}",
  numerator: "n au numérateur",
  denominator: "n au dénominateur",
  caption:
    "Partie exacte seulement. Losanges : rapport et intervalle à 95 % ; flèches : seule une borne est connue ; à défaut, la raison est écrite à sa place. Les personnes concernées, témoins compris, sont retirées, lues autrement, ou ne sont plus comptées avec leur famille.",
  captionComparison:
    "Partie exacte seulement. Losanges : rapport et intervalle à 95 % ; flèches : seule une borne est connue. Les personnes concernées sont retirées, lues autrement, ou ne sont plus comptées avec leur famille. p est ajusté sur toutes les comparaisons refaites de la même façon.",
  captionShare:
    "Partie exacte seulement. Losanges : part de répondeurs et intervalle à 95 % ; n est l'effectif dont c'est une part.",
  captionSurvival:
    "Partie exacte seulement. Losanges : part au jour {{day}} et intervalle à 95 % ; n compte un membre par famille, sauf là où chaque personne est comptée ; médiane et test du log-rank portent sur les courbes entières.",
  captionArea:
    "Partie exacte seulement. Losanges : aire et intervalle à 95 % ; n avec / sans l'événement, en familles là où chaque personne n'est pas comptée.",
  steroidsAtStart:
    "Sous corticoïdes : une dose supérieure à 0 dans les 7 jours autour de la première dose d'anakinra, ou une corticothérapie générale qui la couvre. Des corticoïdes débutés plus tard peuvent tenir à un échec et ne sont pas pris en compte.",
  protectedWhy:
    "Le chiffre protégé du consortium n'a pas de variantes : il est publié une fois par ouverture, et le même nombre refait de plusieurs façons dirait qui s'y trouve.",
  steroids:
    "Sous corticoïdes : une dose supérieure à 0 dans les 7 jours autour du prélèvement, ou une corticothérapie générale qui couvre ce jour ; si rien n'est noté, l'échantillon reste.",
  keysHint: "Touches : gauche et droite vont d'une façon à l'autre, Échap quitte.",
  nothing: "Aucun rapport de cette réponse ne peut être refait autrement.",
};
