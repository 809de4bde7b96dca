import { AGENTS, hpoTerm } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import type { DimensionValue } from "../frame/answer-frame.type.ts";
import { dimensionValue } from "../frame/dimension-label.ts";

/** International names that are written otherwise in French. */
const FRENCH: Readonly<Record<string, string>> = {
  etanercept: "étanercept",
  methylprednisolone: "méthylprednisolone",
  methotrexate: "méthotrexate",
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A category of a table with its label in both languages: features by their HPO term, agents by their name. */
export async function tableLabel(context: PortalContext, variable: string, category: string): Promise<DimensionValue> {
  if (variable === "FEATURE") {
    const { en, fr } = hpoTerm(category) ?? { en: category, fr: category };
    return { dimension: variable, category, label: { en, fr } };
  }
  if (variable === "PRIOR_TREATMENT" || variable === "CONCOMITANT_TREATMENT") {
    const name = AGENTS.find(({ atc }) => atc === category)?.name ?? category;
    return { dimension: variable, category, label: { en: capital(name), fr: capital(FRENCH[name] ?? name) } };
  }
  return dimensionValue(context, variable, category);
}
