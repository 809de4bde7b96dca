import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Seules les paires de cas d'un même centre et d'une même classe de dosage sont comparées : la part bien rangée, chaque centre pesant par ses paires. Un dosage qui lit la moitié, ou un centre qui traite des cas plus graves, ne crée ni ne cache l'aire. L'intervalle de Newcombe est repris.",
  ],
  misleads: [
    "Les centres où tous, ou aucun, ont eu l'événement ne comparent rien ; ils sont laissés de côté et comptés.",
    "Une prédiction à l'intérieur des centres ne donne aucun seuil valable ailleurs.",
    "Les membres d'une famille comptent un par un, ce qui rend l'intervalle un peu trop étroit ; les analyses de sensibilité le refont avec un membre par famille.",
    "Moins de trois avec ou sans l'événement : pas d'aire.",
  ],
  held: ["Couverture simulée de son intervalle : 94–97 % sur trois centres, de 5 contre 5 à 20 contre 20 dans chacun."],
  columns: { center: "Centre", value: "IL-1β avant, pg/mL", relapsed: "Rechute" },
  cells: { true: "oui", false: "non" },
  numbers: {
    within: "Aire à l'intérieur des centres",
    all: "Aire sur toutes les paires",
    A: "Centre A seul",
    B: "Centre B seul",
  },
};
