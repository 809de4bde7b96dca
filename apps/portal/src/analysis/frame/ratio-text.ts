import { formatConcentration, formatRatio, formatShare } from "@nlrp12/figures";
import type { ExactCytokineCellFragment, RatioFiguresFragment, RatioTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { stratumLabel } from "../distribution/comparability-class.ts";

/** "×112 (84–150)", "at least ×40", "at most ×0.02", or nothing where the ratio is not estimable. */
export function ratioText(ratio: RatioTextFragment | null, wording: Wording): string | undefined {
  if (!ratio || ratio.__typename === "RatioNotEstimable") return undefined;
  if (ratio.__typename === "RatioBound") return boundText(ratio, wording);
  return withInterval(formatRatio(ratio.value, wording.language), ratio, wording.language);
}

/** The ratio of a cell; centers, and classes of one center, that are not pooled are written one after the other. */
export function cellRatioText(
  cell: Pick<ExactCytokineCellFragment, "vsControls" | "vsControlsByCenter">,
  wording: Wording,
): string | undefined {
  const apart = cell.vsControls?.__typename === "RatioNotEstimable" ? cell.vsControlsByCenter : [];
  const texts = apart.flatMap((one) => {
    const text = ratioText(one.result, wording);
    return text ? [`${stratumLabel(one, apart, wording)} ${text}`] : [];
  });
  return texts.length > 0 ? texts.join(wording.t("ui.parts")) : ratioText(cell.vsControls, wording);
}

interface Ends {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** "at least ×40", "at most ×0.02", or both where both ends are known. */
export function boundText({ atLeast, atMost }: Ends, { t, language }: Wording): string {
  const ends = [
    atLeast === null ? [] : t("analysis.ratioAtLeast", { ratio: formatRatio(atLeast, language) }),
    atMost === null ? [] : t("analysis.ratioAtMost", { ratio: formatRatio(atMost, language) }),
  ];
  return ends.flat().join(t("ui.parts"));
}

type PooledRatio = Pick<
  RatioFiguresFragment,
  | "hartungKnappLower"
  | "hartungKnappUpper"
  | "predictionLower"
  | "predictionUpper"
  | "iSquared"
  | "iSquaredLower"
  | "iSquaredUpper"
>;

/** What stands beside a ratio pooled over centers: "Hartung–Knapp alone 16–20", "a further center 8–38", "I² 0 % (0–83 %)". */
export function pooledTexts(ratio: PooledRatio, { t, language }: Wording): readonly string[] {
  const range = (lower: number | null, upper: number | null): string | null =>
    lower === null || upper === null
      ? null
      : `${formatConcentration(lower, language)}–${formatConcentration(upper, language)}`;
  const share = (value: number | null): string => (value === null ? "" : formatShare(value, language));
  const alone = range(ratio.hartungKnappLower, ratio.hartungKnappUpper);
  const further = range(ratio.predictionLower, ratio.predictionUpper);
  const { iSquared, iSquaredLower: lower, iSquaredUpper: upper } = ratio;
  return [
    alone === null ? [] : t("analysis.hartungKnappAlone", { range: alone }),
    further === null ? [] : t("analysis.furtherCenter", { range: further }),
    iSquared === null
      ? []
      : t("analysis.betweenCenters", { share: share(iSquared), lower: share(lower), upper: share(upper) }),
  ].flat();
}

interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** "×112 (84–150)", or without what stands in brackets where there is no interval. */
export function withInterval(text: string, { lower, upper }: Interval, language: Wording["language"]): string {
  if (lower === null || upper === null) return text;
  return `${text} (${formatConcentration(lower, language)}–${formatConcentration(upper, language)})`;
}
