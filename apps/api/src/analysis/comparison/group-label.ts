import type { Phase } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import { dimensionValue } from "../frame/dimension-label.ts";
import type { CheckedGroup } from "./checked-group.ts";

const phases: Readonly<Record<Phase, readonly [string, string]>> = {
  UNTREATED: ["Never treated", "Jamais traités"],
  BEFORE: ["Before anakinra", "Avant anakinra"],
  ON_EARLY: ["On anakinra, to day 90", "Sous anakinra, jusqu'à J90"],
  ON_LATE: ["On anakinra, from day 91", "Sous anakinra, dès J91"],
  AFTER: ["After anakinra", "Après anakinra"],
  BEFORE_OTHER: ["Before, on another biologic", "Avant, sous autre biothérapie"],
  ON_COMBINED: ["On anakinra and another biologic", "Sous anakinra et autre biothérapie"],
  AFTER_OTHER: ["After, on another biologic", "Après, sous autre biothérapie"],
};

const restrictions = [
  ["sex", "SEX"],
  ["ageBands", "AGE_BAND"],
  ["variantGroups", "VARIANT_GROUP"],
  ["treatments", "TREATMENT"],
] as const;

/** A group in words: its phase or who they are, then what restricts it. */
export async function groupLabel(context: PortalContext, group: CheckedGroup): Promise<LocalizedText> {
  const words = (dimension: string, categories: readonly string[]) =>
    Promise.all(categories.map(async (category) => (await dimensionValue(context, dimension, category)).label));
  const [en, fr] = group.phase ? phases[group.phase] : ["", ""];
  const who = group.phase ? [{ en, fr }] : await words("CASE_GROUP", group.groups);
  const restricted = await Promise.all([
    words("RESPONSE_CLASS", group.responses),
    ...restrictions.map(([list, dimension]) => words(dimension, group.filter[list] ?? [])),
  ]);
  const lists = [who, ...restricted].filter((texts) => texts.length > 0);
  const joined = (language: "en" | "fr", or: string): string =>
    lists.map((texts) => texts.map((text) => text[language]).join(or)).join(", ");
  return { en: joined("en", " or "), fr: joined("fr", " ou ") };
}
