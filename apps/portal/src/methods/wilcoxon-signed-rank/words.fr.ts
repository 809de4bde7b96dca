import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Le changement de chaque cas est pris sur les logs et rangé selon sa taille. Si rien ne s'était passé, chaque changement aurait pu aller dans l'autre sens ; p est la part de toutes les distributions de signes au moins aussi éloignées de l'équilibre. Les changements nuls sont rangés puis laissés de côté (Pratt). Les cas dont les limites laissent le sens ouvert ne comptent pas. Au-delà de 200 paires, p est celui de la loi normale.",
  ],
  misleads: [
    "Cinq paires donnent au mieux p = 0,0625, trois paires 0,25.",
    "Que tous baissent ensemble ne prouve pas l'effet du médicament : ils ont aussi été prélevés plus tôt et plus tard, avec le même dosage mais peut-être sur d'autres plaques.",
    "Il demande si les changements se répartissent également autour de zéro. Quelques grandes baisses parmi beaucoup de petites hausses peuvent pencher des deux côtés.",
  ],
  held: [],
  columns: { case: "Cas", before: "Avant, pg/mL", on: "Sous anakinra, pg/mL" },
  cells: {},
  numbers: { pValue: "p, bilatéral", v: "V, rangs des hausses", smallestP: "Plus petit p de sept paires" },
};
