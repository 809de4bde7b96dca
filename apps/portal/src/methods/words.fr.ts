import type { Words } from "../language/words.ts";
import type { methodsEn } from "./words.en.ts";

export const methodsFr: Words<typeof methodsEn> = {
  title: "Méthodes",
  lead: "Comment chaque nombre du portail est obtenu, quand il trompe, et le même nombre obtenu avec R.",
  checked:
    "Chaque page contient un petit jeu de données, le code R qui y répond, ce que R a dit, et la réponse du portail, calculée dans votre navigateur pendant que vous lisez.",
  all: "Toutes les méthodes",
  families: {
    levels: "Niveaux",
    ratios: "Rapports et changements",
    tests: "Tests",
    shares: "Parts et liens",
    time: "Temps jusqu'à un événement",
    prediction: "Prédiction",
    rules: "Centres, dosages, familles et définitions",
  },
  does: "Ce que fait la méthode",
  misleads: "Quand se méfier",
  held: "Combien de fois son intervalle contient la vérité",
  inR: "Le même nombre avec R",
  data: "Les données",
  rowCount_one: "{{count}} ligne",
  rowCount_other: "{{count}} lignes",
  code: "Le code R",
  copyCode: "Copier le code",
  numbers: "Ce que disent R et le portail",
  number: "Nombre",
  r: "R",
  portal: "Portail",
  agree: "Calculé à l'instant sur les mêmes données ; les deux concordent sur {{digits}} chiffres ou plus.",
  differ: "Ils ne concordent pas : c'est un défaut du portail, et nous voudrions l'apprendre.",
  sources: "Sources",
  usedOn: "Où le portail l'utilise",
  notShown: "Aucune question ne la montre encore seule.",
  behind: "Comment ces nombres sont obtenus :",
  behindFigure: "Comment cette figure est calculée, ici et en R :",
  policy: "Toute la politique, son risque et son prix",
  of: {
    "geometric-mean": {
      name: "Moyenne géométrique avec des valeurs sous la limite",
      question: "Quelle est la concentration typique d'un groupe quand certaines valeurs se lisent « < 2,3 » ?",
    },
    quantiles: {
      name: "Médiane et quartiles avec des valeurs sous la limite",
      question: "Où se situe le milieu d'un groupe, et sa moitié centrale, sans supposer aucune forme ?",
    },
    "welch-ratio": {
      name: "Rapport aux témoins, toutes valeurs détectées (Welch)",
      question: "Combien de fois les patients dépassent-ils les témoins de leur centre et de leur dosage ?",
    },
    "profile-likelihood-ratio": {
      name: "Rapport aux témoins, des valeurs sous la limite (vraisemblance profilée)",
      question: "Combien de fois les patients dépassent-ils les témoins quand certains témoins se lisent « < 2,3 » ?",
    },
    "ratio-bound": {
      name: "Une borne quand le rapport ne peut être estimé",
      question: "Que peut-on encore dire quand la plupart des témoins sont sous leur limite ?",
    },
    "paired-ratio": {
      name: "Changement chez les mêmes cas",
      question: "De combien la cytokine a-t-elle changé d'avant à sous anakinra, ou du spontané au stimulé ?",
    },
    "case-fold-change": {
      name: "Rapport d'un cas à ses témoins",
      question: "À quelle distance des témoins se trouve ce patient, et un témoin pourrait-il être aussi haut ?",
    },
    "mann-whitney": {
      name: "Test de Mann–Whitney, exact",
      question: "Deux groupes d'un même centre pourraient-ils différer autant en rang par hasard ?",
    },
    gehan: {
      name: "Test de Gehan, pour des limites différentes",
      question: "Comment comparer des groupes quand un dosage lit « < 0,5 » et un autre « < 4 » ?",
    },
    "wilcoxon-signed-rank": {
      name: "Test des rangs signés de Wilcoxon, exact",
      question: "Les mêmes cas ont-ils monté ou baissé plus que le hasard ne le ferait ?",
    },
    "van-elteren": {
      name: "Test de van Elteren sur les centres",
      question:
        "Les groupes diffèrent-ils à l'intérieur des centres, quand les niveaux des centres ne se mélangent pas ?",
    },
    "hodges-lehmann": {
      name: "Hodges–Lehmann : le rapport médian de toutes les paires",
      question: "Combien de fois plus haut, sans courbe en cloche et sans qu'une valeur extrême décide ?",
    },
    "benjamini-hochberg": {
      name: "p ajusté sur une figure (Benjamini–Hochberg)",
      question: "Dix cytokines ont été testées : quelles différences sont vraisemblablement réelles ?",
    },
    "fisher-exact": {
      name: "Test exact de Fisher",
      question: "Les groupes diffèrent-ils par le nombre de répondeurs, quand les effectifs sont petits ?",
    },
    "share-intervals": {
      name: "Intervalle d'une part : Wilson et Clopper–Pearson",
      question: "Sept sur neuf ont répondu : quel peut être le vrai taux ?",
    },
    "share-difference": {
      name: "Différence de deux parts au sein des centres",
      question: "Une cytokine est-elle détectée plus souvent chez les patients que chez les témoins ?",
    },
    spearman: {
      name: "Corrélation des rangs de Spearman",
      question: "Deux mesures des mêmes cas montent-elles ensemble ?",
    },
    "kaplan-meier": {
      name: "Courbe de Kaplan–Meier",
      question: "Quelle part est encore sous anakinra, ou sans rechute, après six mois ?",
    },
    "aalen-johansen": {
      name: "Aalen–Johansen : des causes en concurrence",
      question: "Quelle part rechute sous traitement, quand d'autres l'arrêtent d'abord pour une autre raison ?",
    },
    turnbull: {
      name: "Turnbull : des événements vus aux seules visites",
      question:
        "Quand la rechute est-elle vraiment venue, si on l'a trouvée à une visite trois mois après la précédente ?",
    },
    "log-rank": {
      name: "Test du log-rank",
      question: "Les courbes de deux groupes ou plus diffèrent-elles sur tout le suivi ?",
    },
    "roc-curve": {
      name: "Courbe ROC et son aire",
      question: "Une mesure avant traitement distingue-t-elle bien ceux qui rechuteront ?",
    },
    "within-center-auc": {
      name: "Aire sur les paires à l'intérieur des centres",
      question: "La mesure prédit-elle à l'intérieur d'un hôpital, ou distingue-t-elle seulement les hôpitaux ?",
    },
    "cut-and-validation": {
      name: "Un seuil, et chaque centre laissé de côté",
      question: "Un seuil choisi ailleurs aurait-il fonctionné dans mon hôpital ?",
    },
    "random-effects": {
      name: "Réunion des centres (REML, Hartung–Knapp)",
      question: "Que disent tous les centres ensemble, s'ils peuvent vraiment différer ?",
    },
    "comparability-gate": {
      name: "La porte de comparabilité",
      question: "Ces dosages peuvent-ils entrer dans une même figure ?",
    },
    kindreds: { name: "Une famille est une unité", question: "Trois frères comptent-ils pour trois patients ?" },
    "response-definition": {
      name: "Réponse et rechute",
      question: "Qui a répondu, qui a rechuté, et selon quelle règle ?",
    },
    "protected-figures": {
      name: "Les chiffres protégés du consortium",
      question: "Qu'est-ce que le chiffre arrondi à côté du chiffre exact, et jusqu'où peut-on s'y fier ?",
    },
    "analysis-label": {
      name: "Exploratoire ou préspécifiée",
      question: "Cette question était-elle prévue, ou est-ce l'une de tant d'autres essayées ?",
    },
  },
};
