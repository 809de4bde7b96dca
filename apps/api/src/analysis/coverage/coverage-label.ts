import { ANALYTE_CODES, ANALYTES, CASE_GROUPS, PHASES, SPECIMENS, STIMULI } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import type { DimensionValue } from "../frame/answer-frame.type.ts";
import { dimensionValue } from "../frame/dimension-label.ts";

const words: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  UNTREATED: ["Never treated", "Jamais traités"],
  BEFORE: ["Before anakinra", "Avant l'anakinra"],
  ON_EARLY: ["On anakinra, to day 90", "Sous anakinra, jusqu'à J90"],
  ON_LATE: ["On anakinra, from day 91", "Sous anakinra, dès J91"],
  AFTER: ["After anakinra", "Après l'anakinra"],
  BEFORE_OTHER: ["Before, on another biologic", "Avant, sous autre biothérapie"],
  ON_COMBINED: ["On anakinra and another biologic", "Sous anakinra et autre biothérapie"],
  AFTER_OTHER: ["After, on another biologic", "Après, sous autre biothérapie"],
  BETWEEN_PHASES: ["Between phases", "Entre deux phases"],
  NONE: ["None (spontaneous)", "Aucune (spontanée)"],
  LPS_ATP: ["LPS + ATP", "LPS + ATP"],
  PMA_IONOMYCIN: ["PMA + ionomycin", "PMA + ionomycine"],
  ANTI_CD3_CD28: ["Anti-CD3/CD28", "Anti-CD3/CD28"],
  OTHER: ["Other", "Autre"],
  PBMC_SUPERNATANT: ["PBMC supernatant", "Surnageant de PBMC"],
  MONOCYTE_SUPERNATANT: ["Monocyte supernatant", "Surnageant de monocytes"],
  WHOLE_BLOOD_SUPERNATANT: ["Whole blood supernatant", "Surnageant de sang total"],
  PLASMA: ["Plasma", "Plasma"],
  SERUM: ["Serum", "Sérum"],
};

/** A category of coverage with its label in both languages. */
export async function coverageLabel(
  context: PortalContext,
  dimension: string,
  category: string,
): Promise<DimensionValue> {
  const isGroup = dimension === "PHASE" && (CASE_GROUPS as readonly string[]).includes(category);
  if (isGroup) return { ...(await dimensionValue(context, "CASE_GROUP", category)), dimension };
  if (dimension === "CENTER" || dimension === "COHORT") return dimensionValue(context, dimension, category);
  const name = ANALYTES.find((entry) => entry.code === category)?.label ?? category;
  const [en, fr] = words[category] ?? [name, name];
  return { dimension, category, label: { en, fr } };
}

/** The order of each vocabulary; centers and cohorts keep their own. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  ANALYTE: ANALYTE_CODES,
  PHASE: ["HEALTHY_CONTROL", "DISEASE_CONTROL", "CARRIER", ...PHASES, "BETWEEN_PHASES"],
  STIMULUS: STIMULI,
  SPECIMEN: SPECIMENS,
};

/** Orders cells by their categories, one dimension after the other. */
export function compareCoverage(dimensions: readonly string[], a: readonly string[], b: readonly string[]): number {
  for (const [at, dimension] of dimensions.entries()) {
    const [one, other] = [a[at] ?? "", b[at] ?? ""];
    const order = ORDER[dimension];
    const difference = order ? order.indexOf(one) - order.indexOf(other) : Number(one) - Number(other);
    if (difference !== 0) return difference;
  }
  return 0;
}
