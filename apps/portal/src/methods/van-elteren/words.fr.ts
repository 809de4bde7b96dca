import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Les valeurs ne sont rangées qu'à l'intérieur de chaque centre et classe de dosage. Les sommes de rangs sont ajoutées, chaque centre pesant un sur son effectif plus un, et les étiquettes sont redistribuées dans chaque centre. Un dosage qui lit la moitié ne crée ni ne cache donc jamais de différence.",
    "Là où les limites diffèrent au sein d'un centre et où toutes ses valeurs ne peuvent être rangées, les scores de Gehan remplacent les rangs, et la réponse le dit.",
    "Un centre où il n'y a qu'un groupe ne compare rien ; il est laissé de côté et compté.",
  ],
  misleads: [
    "Il cherche une différence de même sens partout. Des centres en désaccord s'annulent : regardez le rapport de chaque centre.",
    "Un centre avec deux patients et dix témoins apporte peu, quoi que suggère son effectif.",
  ],
  held: [],
  columns: { center: "Centre", group: "Groupe", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "témoin" },
  numbers: { z: "z, somme de rangs standardisée", pValue: "p, bilatéral" },
};
