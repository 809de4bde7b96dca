import { RESPONSE_CLASSES } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import type { DimensionValue } from "./answer-frame.type.ts";

const words: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  SEX: {
    FEMALE: ["Female", "Femmes"],
    MALE: ["Male", "Hommes"],
    OTHER: ["Other", "Autre"],
    UNKNOWN: ["Unknown", "Inconnu"],
  },
  CASE_GROUP: {
    PATIENT: ["Patients", "Patients"],
    CARRIER: ["Unaffected carriers", "Porteurs sains"],
    HEALTHY_CONTROL: ["Healthy controls", "Témoins sains"],
    DISEASE_CONTROL: ["Disease controls", "Témoins malades"],
  },
  VARIANT_GROUP: {
    TRUNCATING: ["Truncating", "Tronquant"],
    SPLICE: ["Splice", "Épissage"],
    MISSENSE: ["Missense", "Faux-sens"],
    REGULATORY: ["Regulatory", "Régulateur"],
    OTHER: ["Other", "Autre"],
    NONE_REPORTED: ["None reported", "Aucun rapporté"],
    UNKNOWN: ["Unknown", "Inconnu"],
  },
  TREATMENT: {
    ANAKINRA: ["Anakinra", "Anakinra"],
    OTHER_BIOLOGIC: ["Other biologic", "Autre biothérapie"],
    NO_BIOLOGIC: ["No biologic", "Sans biothérapie"],
  },
  RESPONSE_CLASS: {
    COMPLETE: ["Complete response", "Réponse complète"],
    PARTIAL: ["Partial response", "Réponse partielle"],
    NONE: ["No response", "Pas de réponse"],
    UNKNOWN: ["Unknown", "Inconnue"],
    NOT_EVALUABLE: ["Not evaluable", "Non évaluable"],
    NOT_TREATED: ["Not treated", "Non traités"],
  },
  NOMINAL_HOURS: { UNKNOWN: ["Hour not recorded", "Heure non relevée"] },
  STATE_AT_SAMPLE: {
    FLARE: ["In flare", "En poussée"],
    QUIET: ["Quiet", "Hors poussée"],
    UNKNOWN: ["State unknown", "État inconnu"],
  },
};

/** The order categories appear in: that of the vocabulary, then by name or number. */
export function categoryRank(dimension: string, category: string): number {
  const known = dimension === "RESPONSE_CLASS" ? RESPONSE_CLASSES : Object.keys(words[dimension] ?? {});
  const number = Number.parseFloat(category);
  const at = dimension === "NOMINAL_HOURS" ? -1 : (known as readonly string[]).indexOf(category);
  if (at >= 0) return at;
  return Number.isFinite(number) ? number : 1_000;
}

/** A category in words, of a dimension whose categories are a vocabulary. */
export function wordsOf(dimension: string, category: string): LocalizedText {
  const known = words[dimension]?.[category];
  if (known) return { en: known[0], fr: known[1] };
  if (dimension === "AGE_BAND") {
    if (category === "UNKNOWN") return { en: "Age unknown", fr: "Âge inconnu" };
    return { en: `${category.replace("-", "–")} years`, fr: `${category.replace("-", "–")} ans` };
  }
  if (dimension === "NOMINAL_HOURS") return { en: `${category} h`, fr: `${category.replace(".", ",")} h` };
  return { en: category, fr: category };
}

/** A category with its label in both languages; a merged category is labelled part by part. */
export async function dimensionValue(
  context: PortalContext,
  dimension: string,
  category: string,
): Promise<DimensionValue> {
  if (dimension === "CENTER") {
    const center = await context.loaders.center.load(Number(category));
    return { dimension, category: center.slug, label: { en: center.shortName, fr: center.shortName } };
  }
  if (dimension === "COHORT") {
    const cohort = await context.loaders.cohort.load(Number(category));
    return { dimension, category: cohort.slug, label: cohort.title };
  }
  const parts = category.split(/\+(?=[^\s+])/).map((part) => wordsOf(dimension, part));
  return {
    dimension,
    category,
    label: { en: parts.map((part) => part.en).join(" + "), fr: parts.map((part) => part.fr).join(" + ") },
  };
}
