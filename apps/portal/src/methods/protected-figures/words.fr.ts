import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Ce que vous pouvez lire est calculé exactement, à partir des lignes. À côté figure un chiffre de tout le consortium, le même pour tous, fait à des ouvertures fixes à partir de chaque cohorte qui contribue. Un quart de chaque ensemble, trois personnes au moins, est laissé de côté par un secret ; les effectifs sont arrondis à 5, les valeurs à deux chiffres, les courbes et les aires à 0,05 ; les ensembles de moins de k personnes ne sont pas publiés.",
    "Les estimateurs sont ceux de ces pages : moyenne géométrique, rapport, intervalle de Wilson, Kaplan–Meier, Aalen–Johansen, aire à l'intérieur des centres. Qui est compté et comment le résultat est écrit diffèrent, et aucune valeur seule ne sort : la médiane est la moyenne géométrique des cinq ou six valeurs du milieu, un quartile celle des cinq qui l'entourent, sans résultat si l'une d'elles est au-delà d'une limite, et une courbe n'est dite qu'une fois tous les douze mois.",
  ],
  misleads: [
    "Ne l'additionnez jamais à la partie exacte, ne l'en soustrayez pas : vos propres cas peuvent être dans les deux.",
    "Il a l'âge de son ouverture, et son erreur type est environ 15 % plus grande que celle du bloc exact.",
    "« Masqué » n'est pas zéro : trop peu de personnes, ou l'on apprendrait trop de l'une d'elles.",
    "Aucun code R ne peut le refaire : qui est laissé de côté est secret. Pour un article, demandez l'accès aux lignes.",
  ],
  held: [],
  columns: {},
  cells: {},
  numbers: {},
};
