import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Une définition de la réponse est une règle, avec un nom et une version, qui transforme des évaluations en classe. CLUSTER 2018 : évaluable si actif au départ (PGA d'au moins 2 et CRP de plus de 10 mg/L dans les 14 jours avant J0). Complète : à J15 (±7), PGA inférieure à 2 et CRP d'au plus 10 ou en baisse de 70 %, et aucune poussée (PGA d'au moins 2 et CRP d'au moins 30) jusqu'à la semaine 16, revu à la semaine 16 (±4). Partielle : PGA en baisse de 1 et CRP de 30 %, ou complète avec une poussée. L'autre définition est la note du clinicien lui-même : la première classe notée.",
    "Chaque point lit la visite la plus proche qui a PGA et CRP ou, si aucune n'a les deux, la valeur la plus proche de chacune.",
    "Seul compte ce qui est vu sous la première cure d'anakinra, du lendemain de la première dose au jour de l'arrêt ou du début d'une autre biothérapie, comme dans les courbes de traitement ; rien ne compte tant qu'une biothérapie antérieure est encore donnée. Qui arrête ou reçoit un autre médicament plus tôt est « inconnu » si la classe restait ouverte, et la raison le dit : une visite calme sous un autre médicament n'est pas une réponse à l'anakinra, ni une poussée après l'arrêt son échec. Un arrêt parle de lui-même : actif avant, et arrêté pour échec primaire avant un point, c'est « absente » (règle du consortium : imputation en non-répondeur).",
    "La rechute est un événement et non une classe : après une réponse, sous traitement, deux poussées à des visites consécutives, ou une poussée suivie dans les 28 jours d'une dose plus forte, d'un corticoïde ou d'une autre biothérapie. Une poussée isolée n'est pas une rechute, mais si elle est la dernière chose vue, le cas n'est tenu pour indemne de rechute que jusqu'à la visite précédente ; une poussée après l'arrêt est un autre événement.",
  ],
  misleads: [
    "CLUSTER 2018 a été faite pour le canakinumab dans d'autres maladies. Partielle et absente sont des règles du consortium, pas de l'essai.",
    "Une dose d'anakinra augmentée ou un secours par corticoïdes avant la semaine 16 n'est pas compté contre la réponse. Le critère principal de l'essai le comptait : 61, 35 et 45 % ont répondu ainsi, 71, 57 et 73 % en admettant les augmentations de dose.",
    "Une donnée manquante donne « inconnue » et son nom partout où sa valeur pouvait changer la classe : une PGA de 4 sans CRP avant la semaine 16 est peut-être une poussée. Là où elle ne le pouvait pas, la classe tient : une PGA aussi haute qu'avant n'est pas une réponse, quelle que soit la CRP. Un taux laisse les inconnues de côté : regardez combien, et si ce sont ceux qui ont arrêté.",
    "Sous blocage de l'IL-6, et jusqu'à cinq demi-vies après (tocilizumab 65 jours, siltuximab 105), la CRP ne dit rien de la maladie ; les règles rendent alors « inconnue ».",
    "Deux définitions donnent deux taux chez les mêmes patients. La page de la réponse montre qui change de classe.",
  ],
  held: [],
  columns: {
    case: "Cas",
    pgaBefore: "PGA avant",
    crpBefore: "CRP avant, mg/L",
    pgaDay15: "PGA J15",
    crpDay15: "CRP J15, mg/L",
    flare: "Poussée jusqu'à S16",
    stopDay: "Arrêt de l'anakinra, jour",
    stopReason: "Pourquoi",
    otherFrom: "Autre biothérapie dès le jour",
  },
  cells: {
    true: "oui",
    false: "non",
    LOSS: "perte secondaire",
    FAILURE: "échec primaire",
    ADVERSE: "événement indésirable",
  },
  numbers: {
    complete: "Complète",
    partial: "Partielle",
    none: "Absente",
    unknown: "Inconnue",
    notEvaluable: "Non évaluables",
    rate: "Taux de réponse",
    lower: "Borne basse à 95 % (Wilson)",
    upper: "Borne haute à 95 % (Wilson)",
  },
};
