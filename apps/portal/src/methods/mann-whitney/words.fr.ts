import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Toutes les valeurs sont rangées ensemble. Puis les étiquettes sont redistribuées de toutes les façons possibles, ex æquo compris, et p est la part des distributions où les groupes sont au moins aussi éloignés. Aucune forme n'est supposée. Les valeurs sous une même limite sont ex æquo au plus bas.",
    "À côté de p figure le plus petit p que ces effectifs permettent : 0,10 à trois contre trois, si éloignés soient-ils. Les grands groupes sont redistribués 100 000 fois au hasard, avec une graine fixe ; à plus de 200 dans les deux, p est celui de la loi normale.",
  ],
  misleads: [
    "Un p ne dit rien de la distance entre les groupes : le rapport et son intervalle viennent d'abord.",
    "Avec peu de cas, un grand p veut dire qu'on a vu peu de choses, et non qu'il n'y a pas de différence.",
    "Moins de trois dans un groupe : pas de p, et la raison est donnée.",
  ],
  held: [],
  columns: { group: "Groupe", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "témoin" },
  numbers: {
    pValue: "p, bilatéral",
    u: "U, paires où le patient est plus haut",
    smallestP: "Plus petit p de ces effectifs",
  },
};
