import type { VariantGroup } from "./vocabulary.ts";

/** What the grouping needs of a variant. */
export interface VariantNames {
  readonly hgvsC: string | null;
  readonly hgvsP: string | null;
  readonly variantReported: string;
}

function groupOfOne(variant: VariantNames): VariantGroup {
  // A legacy name such as R284X is all that some reports give: it is read where no normalised name stands.
  const protein = variant.hgvsP ?? (variant.hgvsC === null ? variant.variantReported : "");
  const coding = variant.hgvsC ?? (variant.hgvsP === null ? variant.variantReported : "");
  if (/\d(Ter|X|\*)|\d[A-Za-z]*fs/.test(protein)) return "TRUNCATING";
  if (/c\..*\d[+-]\d/.test(coding)) return "SPLICE";
  if (/c\.(-|\*)\d+/.test(coding)) return "REGULATORY";
  if (/p\.\(?[A-Z][a-z]{2}\d+[A-Z][a-z]{2}|^[A-Z]\d+[A-Z]$/.test(protein)) return "MISSENSE";
  return "OTHER";
}

const severity: readonly VariantGroup[] = ["TRUNCATING", "SPLICE", "MISSENSE", "REGULATORY", "OTHER", "NONE_REPORTED"];

/** The group of a case: that of its most disruptive variant, by consequence and never by the variant's name. */
export function variantGroupOf(variants: readonly VariantNames[]): VariantGroup {
  if (variants.length === 0) return "NONE_REPORTED";
  const groups = variants.map(groupOfOne);
  return severity.find((group) => groups.includes(group)) ?? "OTHER";
}
