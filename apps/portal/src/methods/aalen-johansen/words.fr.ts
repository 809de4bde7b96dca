import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Chaque événement prend sa part chez ceux qui étaient encore indemnes de tout événement. Les parts de toutes les causes et des indemnes font 100 % chaque jour. Comme dans la courbe de Kaplan–Meier, un membre représente sa famille dans chaque groupe, et le résultat par personne figure à côté.",
    "Une courbe de Kaplan–Meier qui prend un arrêt pour une fin de suivi demande ce qui arriverait si personne n'arrêtait jamais, et lit trop haut.",
  ],
  misleads: [
    "Une cause peut sembler rare parce qu'une autre est venue avant : un médicament que beaucoup arrêtent tôt montre peu de rechutes.",
    "En simulation, 1 − Kaplan–Meier lisait 50 % au mois 14 là où 42 % était vrai.",
    "Le motif d'arrêt vaut ce que le centre a noté.",
  ],
  held: [],
  columns: { days: "Jours de suivi", cause: "Ce qui vint d'abord" },
  cells: { none: "rien", stop: "arrêt", relapse: "rechute" },
  numbers: {
    incidence: "Rechute avant J425",
    lower: "Borne basse à 95 %",
    upper: "Borne haute à 95 %",
    naive: "1 − Kaplan–Meier, trop haut",
  },
};
