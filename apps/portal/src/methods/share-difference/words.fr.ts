import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "La différence des deux parts, avec un intervalle composé des deux intervalles de Wilson, qui se comporte bien aux petits effectifs et près de 0 et 100 %. Pour les mêmes cas jugés deux fois, leur corrélation entre en compte et le test exact de McNemar figure à côté.",
  ],
  misleads: [
    "La détection dépend de la limite du dosage : on ne compare que des valeurs d'une même classe.",
    "Une différence de parts jette les niveaux. Elle est montrée là où les niveaux ne peuvent être estimés.",
  ],
  held: ["Couverture simulée : 94–96 % ; 92,9 % à 5 contre 5 avec de vraies parts de 10 % et 90 %."],
  columns: { group: "Groupe", detected: "Détectés", of: "Mesurés" },
  cells: { patient: "patient", control: "témoin" },
  numbers: { difference: "Différence des parts", lower: "Borne basse à 95 %", upper: "Borne haute à 95 %" },
};
