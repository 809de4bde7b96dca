import type { Words } from "../../language/words.ts";
import type { timelineEn } from "./words.en.ts";

export const timelineFr: Words<typeof timelineEn> = {
  title: "Au fil du temps",
  figureTitle: "Cas {{code}} au fil du temps",
  caption:
    "Traitements, visites et prélèvements, puis chaque mesure à son échelle ; les jours comptent depuis le jour 0 du cas.",
  flare: "En poussée",
  event: "Infection ou événement indésirable",
  visit: "Évaluation hors poussée",
  sample: "Échantillon",
  course: "Traitement ; plus épais à dose plus forte, une flèche s'il continue",
  limit: "Limite de quantification",
  disturbed: "le dosage peut voir un médicament donné alors",
  since: "depuis {{from}}",
  fromTo: "de {{from}} à {{to}}",
  what: "Quoi",
  from: "Jour, ou premier jour",
  to: "Dernier jour",
};
