import { type ComparedValue, formatRatio, type Quantile } from "@nlrp12/figures";
import type {
  CellKeyFragment,
  Comparator,
  CountValueTextFragment,
  ProtectedNumberTextFragment,
} from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { withInterval } from "./ratio-text.ts";

/** The API's comparators as figures write them. */
export const SIGN = { EQ: "=", LT: "<", GT: ">" } as const satisfies Record<Comparator, ComparedValue["comparator"]>;

/** A quantile of the API for a figure; a bound from above is kept, one from below is not drawn. */
export function quantileOf(quantile: { comparator: Comparator; value: number } | null): Quantile | null {
  if (!quantile || quantile.comparator === "GT") return null;
  return { value: quantile.value, comparator: quantile.comparator === "LT" ? "<" : "=" };
}

/** A protected number as text, or what stands in its place. */
export function protectedText(value: ProtectedNumberTextFragment | null, wording: Wording): string | undefined {
  if (value?.__typename === "ProtectedUnknown" && value.atLeast !== null) {
    return wording.t("analysis.ratioAtLeast", { ratio: formatRatio(value.atLeast, wording.language) });
  }
  if (value?.__typename !== "ProtectedNumber") return undefined;
  const { language } = wording;
  return withInterval(formatRatio(value.value, language), value, language);
}

/** "n = 14", "n ≈ 25", or the bound of a withheld count. */
export function countLabel(count: CountValueTextFragment, { t, language }: Wording): string {
  if (count.__typename === "ExactCount") return `n\u00a0=\u00a0${formatNumber(count.count, language)}`;
  if (count.__typename === "RoundedCount") return `n\u00a0≈\u00a0${formatNumber(count.about, language)}`;
  return count.bound === null ? t("analysis.countWithheld") : `n ${count.bound}`;
}

/** "n = 14", kept on one line. */
export function exactCountLabel(count: number, wording: Wording): string {
  return countLabel({ __typename: "ExactCount", count }, wording);
}

/** What identifies the group of a cell: its dimension values, in the order asked for. */
export function groupKey(keys: readonly CellKeyFragment[]): string {
  return keys.map((key) => `${key.dimension}=${key.category}`).join("&");
}

/** The group of a cell in words: "Female, Poitiers". */
export function groupLabel(keys: readonly CellKeyFragment[], { localized }: Wording): string {
  return keys.map((key) => localized(key.label)).join(", ");
}
