import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Tous les tableaux de mêmes marges sont listés avec leurs probabilités ; p est la probabilité de ceux qui ne sont pas plus vraisemblables que le tableau observé. Le rapport des cotes est celui qui rend le tableau observé le plus attendu, avec un intervalle exact.",
    "Les grands tableaux sont tirés 100 000 fois avec une graine fixe ; au-delà de 1 000 cas, le khi-deux prend le relais.",
  ],
  misleads: [
    "Il est prudent : avec peu de cas, p est rarement petit même si la différence est réelle.",
    "Les membres d'une famille ne sont pas indépendants et rendent p trop petit ; les taux comptent un cas index par famille.",
    "Un rapport des cotes n'est pas un rapport de parts : 7 sur 9 contre 3 sur 11 donne un rapport des cotes de 8, mais des parts de 78 % et 27 %.",
  ],
  held: [],
  columns: { group: "Groupe de variants", responded: "Répondeurs", not: "Non-répondeurs" },
  cells: { truncating: "tronquant", missense: "faux-sens" },
  numbers: { pValue: "p, bilatéral", oddsRatio: "Rapport des cotes" },
};
