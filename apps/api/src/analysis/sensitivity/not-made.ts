import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import type { SensitivityCode } from "./sensitivity-step.ts";

const texts = {
  ONE_CENTER_ONLY: { en: "All of it comes from one center.", fr: "Tout provient d'un seul centre." },
  NOTHING_LEFT: { en: "Nobody is left.", fr: "Il ne reste personne." },
  KINDREDS_NOT_READABLE: {
    en: "Kindreds of some cohorts are not open to you.",
    fr: "Les familles de certaines cohortes ne vous sont pas ouvertes.",
  },
  CLINICAL_NOT_READABLE: {
    en: "Assessments and courses of some cohorts are not open to you.",
    fr: "Les évaluations et les traitements de certaines cohortes ne vous sont pas ouverts.",
  },
  ANSWER_ITSELF: { en: "The answer itself counts so.", fr: "La réponse elle-même compte ainsi." },
  NO_VALUE_WITH_LIMIT: {
    en: "No measured value, and so no limit, enters this answer.",
    fr: "Aucune valeur mesurée, donc aucune limite, n'entre dans cette réponse.",
  },
  NO_SHARED_RUNS: {
    en: "None of these samples was cultured in one run with controls.",
    fr: "Aucun de ces échantillons n'a été cultivé dans la même série que des témoins.",
  },
  NO_CONTROLS_BELOW_LINE: {
    en: "Culture runs are shared with controls, and this answer is no ratio to them; the distribution makes it run by run.",
    fr: "Les séries de culture sont partagées avec des témoins, et cette réponse n'est pas un rapport à ceux-ci ; la distribution le fait série par série.",
  },
  NO_PATIENTS: {
    en: "None of these groups are patients, and a flare is that of a patient.",
    fr: "Aucun de ces groupes n'est formé de patients, et une poussée est celle d'un patient.",
  },
  NO_PAIRS_OF_SAMPLES: {
    en: "No case is compared with itself, so that no two samples could be in the same state.",
    fr: "Aucun cas n'est comparé à lui-même : il n'y a pas deux échantillons dont l'état puisse être le même.",
  },
  STATE_IS_TOLD: {
    en: "Whether the state changed since before treatment is part of what the change tells.",
    fr: "Que l'état ait changé depuis l'avant-traitement fait partie de ce que dit le changement.",
  },
  STATE_TELLS_OUTCOME: {
    en: "Response, relapse and stop follow from flares: choosing cases by their state would choose them by the outcome.",
    fr: "Réponse, rechute et arrêt découlent des poussées : choisir les cas d'après leur état reviendrait à les choisir d'après l'issue.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Why a way of the sensitivity set is not made. */
export type NotMadeReason = keyof typeof texts;

/** Every {@link NotMadeReason}. */
export const NOT_MADE_REASONS = Object.keys(texts) as readonly NotMadeReason[];

/** A reason and its sentence in both languages. */
export interface NotMadeShown {
  readonly reason: NotMadeReason;
  readonly text: LocalizedText;
}

/** A reason as the API shows it. */
export const notMade = (reason: NotMadeReason): NotMadeShown => ({ reason, text: texts[reason] });

/** A way that a question does not have, whatever its rows. */
export interface WayWithout {
  readonly code: SensitivityCode;
  readonly reason: NotMadeReason;
}

/** Flares decide an outcome, and nothing measured enters it. */
export const WITHOUT_MEASUREMENT: readonly WayWithout[] = [
  { code: "HALF_LIMIT", reason: "NO_VALUE_WITH_LIMIT" },
  { code: "WITHIN_CULTURE_RUNS", reason: "NO_VALUE_WITH_LIMIT" },
  { code: "FLARE_ONLY", reason: "STATE_TELLS_OUTCOME" },
  { code: "SAME_STATE", reason: "STATE_TELLS_OUTCOME" },
];

/** What decides which ways a question about measured values does not have. */
interface AskedValues {
  readonly kindredsReadable: boolean;
  /** Whether any group is of patients. */
  readonly patients: boolean;
  /** Whether any case is compared with itself. */
  readonly pairs: boolean;
}

/** Ways that say nothing of any number of a question about measured values. */
export const withoutOfValues = ({ kindredsReadable, patients, pairs }: AskedValues): WayWithout[] => [
  ...(kindredsReadable ? [] : [{ code: "EACH_PERSON", reason: "ANSWER_ITSELF" } as const]),
  ...(patients ? [] : [{ code: "FLARE_ONLY", reason: "NO_PATIENTS" } as const]),
  ...(pairs ? [] : [{ code: "SAME_STATE", reason: "NO_PAIRS_OF_SAMPLES" } as const]),
];
