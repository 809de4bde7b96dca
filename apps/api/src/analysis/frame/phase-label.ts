import type { Phase } from "@nlrp12/domain";
import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";

const labels: Readonly<Record<Phase, LocalizedText>> = {
  UNTREATED: { en: "Never treated", fr: "Jamais traités" },
  BEFORE: { en: "Before anakinra", fr: "Avant anakinra" },
  ON_EARLY: { en: "On anakinra, to day 90", fr: "Sous anakinra, jusqu'à J90" },
  ON_LATE: { en: "On anakinra, from day 91", fr: "Sous anakinra, dès J91" },
  AFTER: { en: "After anakinra", fr: "Après anakinra" },
  BEFORE_OTHER: { en: "Before, on another biologic", fr: "Avant, sous autre biothérapie" },
  ON_COMBINED: { en: "On anakinra and another biologic", fr: "Sous anakinra et autre biothérapie" },
  AFTER_OTHER: { en: "After, on another biologic", fr: "Après, sous autre biothérapie" },
};

/** A phase in words, as the name of a group. */
export const phaseLabel = (phase: Phase): LocalizedText => labels[phase];
