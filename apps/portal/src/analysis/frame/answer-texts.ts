import { type ComparedValue, formatConcentration, formatRatio, type Quantile } from "@nlrp12/figures";
import type {
  CellKeyFragment,
  Comparator,
  CountValueTextFragment,
  ExactCytokineCellFragment,
  ProtectedNumberTextFragment,
  RatioTextFragment,
} from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";

/** The API's comparators as figures write them. */
export const SIGN = { EQ: "=", LT: "<", GT: ">" } as const satisfies Record<Comparator, ComparedValue["comparator"]>;

/** A quantile of the API for a figure; a bound from above is kept, one from below is not drawn. */
export function quantileOf(quantile: { comparator: Comparator; value: number } | null): Quantile | null {
  if (!quantile || quantile.comparator === "GT") return null;
  return { value: quantile.value, comparator: quantile.comparator === "LT" ? "<" : "=" };
}

/** "×112 (84–150)", "at least ×40", or nothing where the ratio is not estimable. */
export function ratioText(ratio: RatioTextFragment | null, { t, language }: Wording): string | undefined {
  if (!ratio || ratio.__typename === "RatioNotEstimable") return undefined;
  if (ratio.__typename === "RatioBound") {
    return t("analysis.ratioAtLeast", { ratio: formatRatio(ratio.atLeast, language) });
  }
  return withInterval(formatRatio(ratio.value, language), ratio, language);
}

/** The ratio of a cell; two centers that are not pooled are written one after the other. */
export function cellRatioText(cell: ExactCytokineCellFragment, wording: Wording): string | undefined {
  const apart = cell.vsControls?.__typename === "RatioNotEstimable" ? cell.vsControlsByCenter : [];
  const texts = apart.flatMap((one) => {
    const text = ratioText(one.result, wording);
    return text ? [`${one.center.shortName} ${text}`] : [];
  });
  return texts.length > 0 ? texts.join(wording.t("ui.parts")) : ratioText(cell.vsControls, wording);
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

interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

function withInterval(text: string, { lower, upper }: Interval, language: Wording["language"]): string {
  if (lower === null || upper === null) return text;
  return `${text} (${formatConcentration(lower, language)}–${formatConcentration(upper, language)})`;
}

/** "n = 14", "n ≈ 25", or the bound of a withheld count. */
export function countLabel(count: CountValueTextFragment, { language }: Wording): string {
  if (count.__typename === "ExactCount") return `n\u00a0=\u00a0${formatNumber(count.count, language)}`;
  if (count.__typename === "RoundedCount") return `n\u00a0≈\u00a0${formatNumber(count.about, language)}`;
  return `n ${count.bound ?? ""}`.trim();
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
