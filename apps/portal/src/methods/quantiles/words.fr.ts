import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Une valeur sous une limite ressemble à un suivi interrompu, mais par la gauche. Retournée, la courbe de survie de Kaplan–Meier devient la courbe des concentrations : chaque valeur sous une limite donne sa part à toutes les valeurs plus petites, là où elle peut se trouver.",
    "La médiane est le point où la courbe passe la moitié ; sur un palier, son milieu. Là où la courbe n'atteint pas un quantile, le portail écrit « < x », x étant la limite la plus haute qui ne dépasse pas la plus petite valeur détectée, ou sinon cette valeur. Avec des limites des deux côtés, la courbe auto-cohérente de Turnbull prend sa place.",
  ],
  misleads: [
    "« < x » est une réponse et non une lacune : ne mettez pas x à sa place.",
    "Avec trois à cinq cas, un quartile est la valeur d'une personne, et le patient suivant peut le déplacer beaucoup.",
    "Des limites relevées parce qu'un échantillon a été dilué, donc parce qu'il était élevé, violent la règle selon laquelle une limite ne dit rien de la valeur.",
  ],
  held: [],
  columns: { value: "IL-1β, pg/mL" },
  cells: {},
  numbers: {
    q1: "Premier quartile, pg/mL",
    median: "Médiane, pg/mL",
    q3: "Troisième quartile, pg/mL",
    shareBelow: "Part sous la limite",
  },
};
