import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Le seuil de Youden est celui où la sensibilité plus la spécificité est la plus haute. Pour chaque centre, le seuil est choisi dans tous les autres, puis jugé dans celui laissé de côté ; ces jugements sont additionnés, avec des intervalles exacts.",
    "Aucun seuil n'est donné sous dix avec et dix sans l'événement. Une famille compte une fois avec lui et une fois sans, par la moyenne de ses logs, pour choisir le seuil comme pour le juger ; qui n'y a pas de parent connu est une famille à lui seul.",
  ],
  misleads: [
    "Dans les cas où il a été choisi, un seuil flatte toujours. Citez les chiffres des centres laissés de côté.",
    "Youden pèse une rechute manquée comme une fausse alerte. Un clinicien peut en juger autrement.",
    "Le seuil passe entre des moyennes de familles : un membre peut se trouver de l'autre côté. Regardez les points.",
    "Un seuil en pg/mL appartient à son dosage : avec plusieurs classes, aucun n'est donné.",
  ],
  held: [],
  columns: { center: "Centre", relapsed: "Rechute", value: "IL-1β avant, pg/mL" },
  cells: { true: "oui", false: "non" },
  numbers: {
    cut: "Seuil de tous les cas, pg/mL",
    cutForA: "Seuil choisi dans B pour A",
    cutForB: "Seuil choisi dans A pour B",
    sensitivity: "Sensibilité, laissé de côté",
    sensitivityLower: "Borne basse à 95 % de la sensibilité",
    sensitivityUpper: "Borne haute à 95 % de la sensibilité",
    specificity: "Spécificité, laissé de côté",
    specificityLower: "Borne basse à 95 % de la spécificité",
    specificityUpper: "Borne haute à 95 % de la spécificité",
  },
};
