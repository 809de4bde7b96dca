import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "La valeur du patient est divisée par la moyenne géométrique des témoins. L'intervalle est un intervalle de prédiction : il contient 1 là où le patient pourrait être un témoin de plus. Il est plus large que celui du rapport d'un groupe, car une valeur est moins sûre qu'une moyenne.",
    "Au moins trois témoins du même centre et de la même classe. Des témoins sous leur limite mais encore estimables donnent le rapport sans intervalle ; un patient sous la limite donne une borne.",
  ],
  misleads: [
    "Avec trois témoins, l'intervalle couvre plusieurs puissances de dix ; c'est ce que trois témoins peuvent dire.",
    "Les rapports de dix cas partagent les mêmes témoins. Ils montent et descendent ensemble si un témoin est faux.",
    "La moyenne géométrique des rapports d'un groupe n'a pas d'intervalle : fait d'eux, il prendrait les témoins pour connus. Sur 10 000 jeux simulés, un tel intervalle, dit à 95 %, contenait la vérité dans 64 à 86 % des cas avec 3 à 10 témoins. Le rapport du groupe aux témoins a le bon intervalle.",
    "Ce n'est pas un diagnostic : il dit à quelle distance de ces témoins se trouve une valeur, pas pourquoi.",
  ],
  held: [],
  columns: { role: "Rôle", value: "IL-1β, pg/mL" },
  cells: { case: "cas", control: "témoin" },
  numbers: {
    foldChange: "Rapport",
    lower: "Borne basse de prédiction à 95 %",
    upper: "Borne haute de prédiction à 95 %",
  },
};
