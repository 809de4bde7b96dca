import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Les deux sont rangées et les rangs comparés : 1 est le même ordre, −1 l'inverse, 0 ni l'un ni l'autre. p vient de toutes les façons de réapparier les rangs, jusqu'à dix paires, puis de 100 000 façons au hasard, et au-delà de 200 paires du t de Student. Un intervalle est donné à partir de dix paires.",
  ],
  misleads: [
    "Deux centres dont l'un lit plus haut pour les deux mesures fabriquent une corrélation qu'aucun patient n'a.",
    "À huit paires, même l'absence de lien donne |rho| de 0,64 ou plus dans un échantillon sur dix.",
    "Monter ensemble n'est pas être la cause l'un de l'autre.",
  ],
  held: ["Couverture simulée de l'intervalle : 95–97 % à partir de dix paires, pour des corrélations jusqu'à 0,8."],
  columns: { il1b: "IL-1β, pg/mL", crp: "CRP, mg/L" },
  cells: {},
  numbers: { rho: "rho", pValue: "p, bilatéral" },
};
