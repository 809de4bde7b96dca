import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Sur vingt tests, un passe sous 0,05 par le seul hasard. Les p d'une figure sont ajustés ensemble, de sorte que parmi toutes les différences dites réelles à 5 %, on en attend environ une sur vingt de fausse.",
  ],
  misleads: [
    "Les comparaisons de niveaux sont ajustées ; les tests du log-rank des courbes, de toute cause et d'une seule, restent tels quels.",
    "L'ajustement ne porte que sur les tests de cette figure. Qui ouvre dix figures et garde la meilleure a fait plus de tests que le portail n'en compte.",
    "Ajouter des cytokines à une figure augmente chaque p ajusté ou le laisse : choisissez-les avant de regarder.",
  ],
  held: [],
  columns: { cytokine: "Cytokine", p: "p" },
  cells: { IL1B: "IL-1β", IL1RA: "IL-1Ra", IL6: "IL-6", TNF: "TNF-α", IL18: "IL-18" },
  numbers: {
    IL1B: "IL-1β, p ajusté",
    IL1RA: "IL-1Ra, p ajusté",
    IL6: "IL-6, p ajusté",
    TNF: "TNF-α, p ajusté",
    IL18: "IL-18, p ajusté",
  },
};
