import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Tout ce que l'on sait : après une visite, avant la suivante. La méthode trouve la courbe sous laquelle ces intervalles sont les plus vraisemblables, sans forme supposée. Elle baisse à l'intérieur de boîtes : comment elle baisse dans une boîte n'est pas connu, et la figure le montre ainsi.",
    "La courbe de Kaplan–Meier au jour où l'événement est vu figure à côté ; elle retarde de l'écart entre les visites. Toutes deux comptent un membre par famille dans chaque groupe.",
  ],
  misleads: [
    "Aucun intervalle n'est donné : on n'en connaît pas qui tienne dans les petits échantillons.",
    "Les visites ne doivent pas dépendre de l'événement. Un patient qui vient quand il est malade est vu plus tôt que celui qui suit le calendrier.",
  ],
  held: [],
  columns: { after: "Après le jour", by: "Au plus tard le jour" },
  cells: {},
  numbers: {
    freeAt30: "Sans rechute à J30",
    freeAt60: "Sans rechute à J60",
    freeAt90: "Sans rechute à J90",
    freeAt120: "Sans rechute à J120",
  },
};
