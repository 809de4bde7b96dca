import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "À chaque événement, on demande combien de cas de chaque groupe auraient dû l'avoir si les groupes étaient pareils. Événements observés et attendus sont additionnés, centre par centre sauf si les groupes sont eux-mêmes des centres ou des cohortes, et comparés. Sous 20 événements, les groupes sont redistribués dans les centres, de toutes les façons ou, si elles sont trop nombreuses, 100 000 fois au hasard avec une graine fixe ; à partir de 20 événements, ou au-delà de 1 000 cas, khi-deux.",
  ],
  misleads: [
    "Des courbes qui se croisent s'annulent : un effet néfaste précoce et un bénéfice tardif donnent un grand p.",
    "Le p exact suppose que le suivi s'arrête de la même façon dans les groupes. Un groupe entré l'an dernier en a moins.",
    "Les membres d'une famille comptent un par un, ce qui rend p un peu trop petit ; les analyses de sensibilité le refont avec un membre par famille.",
    "Moins de trois cas dans un groupe, ou aucun événement : pas de p.",
  ],
  held: [],
  columns: { group: "Groupe de variants", days: "Jours de suivi", event: "Événement" },
  cells: { true: "oui", false: "non", truncating: "tronquant", missense: "faux-sens" },
  numbers: {
    chiSquared: "Khi-deux",
    observed: "Événements observés, tronquant",
    expected: "Événements attendus, tronquant",
    pValue: "p, bilatéral",
  },
};
