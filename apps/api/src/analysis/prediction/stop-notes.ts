import type { StopReason } from "@nlrp12/domain";
import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import type { Note } from "../frame/answer-frame.type.ts";
import { info, warning } from "../frame/note.ts";
import type { LeftOut } from "../frame/person-flow.ts";
import type { PredictionOutcome } from "./prediction-outcome.ts";

const labels: Readonly<Record<StopReason, LocalizedText>> = {
  PRIMARY_FAILURE: { en: "primary failure", fr: "échec primaire" },
  SECONDARY_LOSS: { en: "secondary loss of response", fr: "perte secondaire de réponse" },
  ADVERSE_EVENT: { en: "adverse event", fr: "événement indésirable" },
  REMISSION: { en: "remission", fr: "rémission" },
  PATIENT_CHOICE: { en: "patient's choice", fr: "choix du patient" },
  LOST_TO_FOLLOW_UP: { en: "lost to follow-up", fr: "perdu de vue" },
  OTHER: { en: "other or not given", fr: "autre ou non donné" },
};

/** What became of those who stopped before the outcome: with a landmark without a response, of a relapse left out. */
export function stopNotes(
  stops: readonly LeftOut<StopReason>[],
  { outcome, landmark }: { readonly outcome: PredictionOutcome; readonly landmark: number | null },
): Note[] {
  const stopped = stops.reduce((sum, { cases }) => sum + cases, 0);
  const listed = (language: "en" | "fr"): string =>
    stops.map(({ reason, cases }) => `${labels[reason][language]} ${cases}`).join(", ");
  const notes: (Note | false)[] = [
    outcome === "RESPONSE" &&
      landmark !== null &&
      info(
        "STOP_IS_WITHOUT_RESPONSE",
        "Who stopped anakinra after the landmark before any response counts as without it; who was lost to follow-up is left out.",
        "Qui a arrêté l'anakinra après le point de repère avant toute réponse compte comme sans réponse ; qui a été perdu de vue est écarté.",
      ),
    stopped > 0 &&
      warning(
        "STOPPED_BEFORE_RELAPSE",
        `${stopped} cases stopped anakinra before a relapse could be told and are left out (${listed("en")}). Where they stopped because the drug was failing, or because all was well, the area is of the others only.`,
        `${stopped} cas ont arrêté l'anakinra avant qu'une rechute puisse être constatée et sont écartés (${listed("fr")}). S'ils ont arrêté parce que le médicament échouait, ou parce que tout allait bien, l'aire ne vaut que pour les autres.`,
      ),
  ];
  return notes.filter((note) => note !== false);
}
