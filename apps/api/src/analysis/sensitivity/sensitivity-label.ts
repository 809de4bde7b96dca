import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import type { SensitivityCode } from "./sensitivity-step.ts";

const labels: Readonly<Record<SensitivityCode, LocalizedText>> = {
  AS_ANSWERED: { en: "As answered", fr: "La réponse telle quelle" },
  HALF_LIMIT: { en: "Half the limit for values below it", fr: "Moitié de la limite pour les valeurs en dessous" },
  ONE_PER_KINDRED: { en: "One member per family", fr: "Un membre par famille" },
  EACH_PERSON: { en: "Each person counted", fr: "Chaque personne comptée" },
  WITHOUT_CENTER: { en: "Leave one center out", fr: "Un centre retiré à la fois" },
  WITHIN_CULTURE_RUNS: {
    en: "Only samples cultured together with controls",
    fr: "Seulement les échantillons cultivés avec des témoins",
  },
  WITHOUT_STEROIDS: { en: "Without samples under steroids", fr: "Sans échantillon sous corticoïdes" },
  FLARE_ONLY: { en: "Patients in flare only", fr: "Patients en poussée seulement" },
  SAME_STATE: { en: "Same state as before treatment", fr: "Même état qu'avant traitement" },
};

/** Of outcomes no sample is left out but whoever was under steroids when anakinra was begun. */
export const WITHOUT_STEROIDS_AT_START: LocalizedText = {
  en: "Without patients under steroids at the first dose",
  fr: "Sans les patients sous corticoïdes à la première dose",
};

/** What a variant of the sensitivity set is called; `center` is the one left out. */
export function sensitivityLabel(code: SensitivityCode, center: string | null): LocalizedText {
  return center === null ? labels[code] : { en: `Without ${center}`, fr: `Sans ${center}` };
}
