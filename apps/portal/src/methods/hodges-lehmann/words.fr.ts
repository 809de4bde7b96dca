import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Chaque patient est divisé par chaque témoin ; la médiane de ces rapports est l'estimation. L'intervalle est celui du test de rangs : il contient tout rapport que ce test ne refuserait pas. De petits groupes n'atteignent pas exactement 95 % : le niveau vraiment atteint figure à côté.",
    "Des valeurs sous limite font de certaines paires des intervalles ; l'estimation peut alors être une plage, ou ouverte d'un côté.",
    "Elle accompagne une comparaison faite dans un seul centre et une seule classe de dosage, jusqu'à 200 par groupe ; s'il y en a plusieurs, aucun patient n'est divisé par les témoins d'un autre.",
  ],
  misleads: [
    "À trois contre trois, le niveau est de 0,90 et non de 0,95.",
    "Ce n'est pas le rapport des médianes, ni forcément celui des moyennes géométriques ; si les groupes diffèrent en dispersion, les trois se séparent.",
  ],
  held: [],
  columns: { group: "Groupe", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "témoin" },
  numbers: {
    ratio: "Rapport médian de toutes les paires",
    lower: "Borne basse",
    upper: "Borne haute",
    achievedLevel: "Niveau atteint",
  },
};
