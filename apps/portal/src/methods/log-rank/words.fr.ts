import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "À chaque événement, on demande combien de cas de chaque groupe auraient dû l'avoir si les groupes étaient pareils. Événements observés et attendus sont additionnés, centre par centre sauf si les groupes sont eux-mêmes des centres ou des cohortes, et comparés. Sous 20 événements, les groupes sont redistribués dans les centres, de toutes les façons ou, si elles sont trop nombreuses, 100 000 fois au hasard avec une graine fixe ; à partir de 20 événements, ou au-delà de 1 000 cas, khi-deux.",
    "Un membre représente sa famille dans chaque groupe, le cas index ou, à défaut, le premier suivi ; événements, cas et redistributions comptent ces membres. Une famille qui a des membres dans deux groupes en est une dans chacun. Le test de chaque personne figure à côté, étiqueté : quand une famille partage son sort, son p est trop petit.",
  ],
  misleads: [
    "Des courbes qui se croisent s'annulent : un effet néfaste précoce et un bénéfice tardif donnent un grand p.",
    "Le p par permutation suppose que le suivi s'arrête de la même façon dans les groupes. Un groupe entré l'an dernier en a moins, et p manque alors des différences réelles : en simulation, il en trouvait 4–18 %, là où le khi-deux en trouvait 57–66 %. La réponse avertit quand le suivi médian (Kaplan–Meier inversé) d'un groupe vaut au moins deux fois celui d'un autre.",
    "Là où vous ne pouvez pas lire les familles d'une cohorte, les parents y comptent un par un, ce qui rend p un peu trop petit ; la réponse le dit.",
    "Moins de trois familles dans un groupe, qui n'y a pas de parent connu en étant une à lui seul, ou aucun événement : pas de p.",
  ],
  held: [],
  columns: { group: "Groupe de variants", kindred: "Famille", days: "Jours de suivi", event: "Événement" },
  cells: { true: "oui", false: "non", truncating: "tronquant", missense: "faux-sens" },
  numbers: {
    chiSquared: "Khi-deux",
    observed: "Événements observés, tronquant",
    expected: "Événements attendus, tronquant",
    pValue: "p, bilatéral",
    pValueByPerson: "p, chaque personne comptée",
  },
};
