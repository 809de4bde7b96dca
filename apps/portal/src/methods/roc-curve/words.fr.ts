import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Pour chaque seuil possible, la courbe montre combien de ceux qui ont l'événement sont au-dessus (sensibilité) et combien des autres au-dessous (spécificité). L'aire est la part des paires, un cas avec et un sans, que la mesure range correctement : 0,5 est le hasard.",
    "L'intervalle est celui de Newcombe. Celui de DeLong, que donnent la plupart des logiciels, figure sous son propre nom : à séparation complète, il se réduit à un point.",
    "Une famille compte une fois avec l'événement et une fois sans, par la moyenne de ses logs ; l'aire de DeLong comptant chaque personne figure à côté, étiquetée. L'exemple ne compte personne ensemble.",
  ],
  misleads: [
    "Que les valeurs hautes ou basses aillent avec l'événement se dit d'avance. Le choisir après coup rend toute aire au moins égale à 0,5.",
    "Une courbe demande des valeurs en ordre. Là où les limites diffèrent, tout ce qui pourrait être sous la plus haute est lu comme étant en dessous ; la moyenne d'une famille dont un membre est sous sa limite a une telle limite, souvent haute. Les aires sont faites des valeurs telles quelles.",
    "Sous dix événements, regardez les points eux-mêmes ; une aire seule dit peu.",
    "Une aire ne dit rien de ce qu'un seuil ferait aux patients, ni d'un autre hôpital.",
  ],
  held: [
    "L'intervalle de Newcombe contient la vraie aire dans 94–97 % des jeux simulés, de 5 contre 5 à 20 contre 20.",
    "Celui de DeLong à 5 contre 5 et une vraie aire de 0,9 : 70 % ; la simulation menée à la conception est tombée à 49 %.",
  ],
  columns: { value: "IL-1β avant, pg/mL", relapsed: "Rechute" },
  cells: { true: "oui", false: "non" },
  numbers: {
    auc: "Aire sous la courbe",
    newcombeLower: "Newcombe, borne basse",
    newcombeUpper: "Newcombe, borne haute",
    deLongLower: "DeLong, borne basse",
    deLongUpper: "DeLong, borne haute",
  },
};
