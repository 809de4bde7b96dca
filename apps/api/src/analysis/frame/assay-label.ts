import type { Platform } from "@nlrp12/domain";
import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";

const platforms: Readonly<Record<Platform, LocalizedText>> = {
  ELISA: { en: "ELISA", fr: "ELISA" },
  LUMINEX: { en: "Luminex", fr: "Luminex" },
  MSD: { en: "MSD", fr: "MSD" },
  CBA: { en: "CBA", fr: "CBA" },
  SIMOA: { en: "Simoa", fr: "Simoa" },
  OLINK: { en: "Olink", fr: "Olink" },
  OTHER: { en: "Other platform", fr: "Autre plateforme" },
};

/** An assay in words: its platform, and its kit where that is stated. */
export function assayLabel({ platform, kit }: { readonly platform: Platform; readonly kit: string | null }) {
  const { en, fr } = platforms[platform];
  return kit === null ? { en, fr } : { en: `${en}, ${kit}`, fr: `${fr}, ${kit}` };
}
