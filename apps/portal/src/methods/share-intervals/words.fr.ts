import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "L'intervalle de Wilson contient tout taux que l'effectif observé ne contredit pas ; il couvre 95 % en moyenne et reste entre 0 et 100 %. Le portail l'utilise pour les taux. Celui de Clopper–Pearson ne couvre jamais moins de 95 %, et il en est plus large ; le portail l'utilise quand une borne doit être certaine : un centre laissé de côté, ou une courbe à 0 ou 100 %.",
  ],
  misleads: [
    "« 0 sur 5 » ne veut pas dire jamais : le vrai taux peut atteindre la moitié.",
    "Les cas de classe inconnue ne sont pas dans le taux. Si ce sont ceux qui vont mal, aucun intervalle ne le sait.",
  ],
  held: [],
  columns: { responded: "Répondeurs", of: "Évaluables" },
  cells: {},
  numbers: {
    share: "Part",
    wilsonLower: "Wilson, borne basse",
    wilsonUpper: "Wilson, borne haute",
    clopperPearsonLower: "Clopper–Pearson, borne basse",
    clopperPearsonUpper: "Clopper–Pearson, borne haute",
  },
};
