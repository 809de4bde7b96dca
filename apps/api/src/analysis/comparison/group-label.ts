import type { PortalContext } from "#context";
import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import { dimensionValue } from "../frame/dimension-label.ts";
import { phaseLabel } from "../frame/phase-label.ts";
import type { CheckedGroup } from "./checked-group.ts";

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
  const who = group.phase ? [phaseLabel(group.phase)] : await words("CASE_GROUP", group.groups);
  const restricted = await Promise.all([
    words("RESPONSE_CLASS", group.responses),
    ...restrictions.map(([list, dimension]) => words(dimension, group.filter[list] ?? [])),
  ]);
  const lists = [who, ...restricted].filter((texts) => texts.length > 0);
  const joined = (language: "en" | "fr", or: string): string =>
    lists.map((texts) => texts.map((text) => text[language]).join(or)).join(", ");
  return { en: joined("en", " or "), fr: joined("fr", " ou ") };
}
