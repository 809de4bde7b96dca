import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Le rapport de deux moyennes géométriques est une différence de logs moyens : le t de Welch s'applique, chaque groupe garde sa dispersion, et les degrés de liberté découlent des deux. Les bornes sont reconverties en rapports.",
    "Les témoins sont ceux de la même série de culture s'il y a une paire, sinon du même centre et de la même classe de comparabilité, trois au moins. On n'emprunte jamais les témoins d'un autre centre. Une famille compte pour une unité dans chaque groupe.",
  ],
  misleads: [
    "L'intervalle porte sur le rapport du groupe et non sur un patient : voir le rapport d'un cas à ses témoins.",
    "Des patients et des témoins mesurés dans des lots différents diffèrent aussi par le lot. Le portail avertit quand lot et groupe sont confondus, sans pouvoir le défaire.",
    "Deux rapports qui partagent leurs témoins ne se comparent pas entre eux : les phases se comparent par le changement chez un même cas.",
  ],
  held: [
    "Couverture simulée de l'intervalle à 95 % : 95–96 % à n = 5 et 10, 95 % à n = 20, 94–95 % à 5 contre 20 (10 000 jeux par cellule, écarts types égaux ou du simple au double).",
  ],
  columns: { group: "Groupe", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "témoin" },
  numbers: {
    ratio: "Rapport des moyennes géométriques",
    lower: "Borne basse à 95 %",
    upper: "Borne haute à 95 %",
    degreesOfFreedom: "Degrés de liberté",
  },
};
