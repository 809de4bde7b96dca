import type { StripBoxColumn } from "@nlrp12/figures";
import type { CellDistributionFragment, ExactCytokineCellFragment } from "../generated/operations.ts";
import type { Wording } from "../language/use-language.ts";
import { cellRatioText, exactCountLabel, groupKey, quantileOf } from "./answer-texts.ts";
import { type ColumnContext, cellLabel, slotOf } from "./column-place.ts";
import { classLabel } from "./comparability-class.ts";
import { stripPoints } from "./distribution-point.ts";

/** The exact columns of one cell: one, or where the gate keeps assays apart, one a comparability class. */
export function exactColumns(cell: ExactCytokineCellFragment, context: ColumnContext): StripBoxColumn[] {
  const { answer, measure, wording } = context;
  const label = cellLabel(cell, wording);
  const key = `exact ${groupKey(cell.keys)} ${slotOf(cell)}`;
  const ratio = cellRatioText(cell, wording);
  const apart = measure === "level" && cell.levels === null && cell.byClass.length > 0;
  if (!apart) {
    const distribution = measure === "level" ? cell.levels : cell.foldChanges;
    const points = stripPoints(cell.points, measure, wording);
    return [exactColumn(cell, { key, label, ratio }, { distribution, points, wording })];
  }
  // The same order in every cell, that of the gate: largest class first.
  const order = answer.exact.gate.classes.map((one) => one.key);
  const rank = (part: { readonly comparabilityClass: string }) => order.indexOf(part.comparabilityClass);
  return cell.byClass
    .toSorted((a, b) => rank(a) - rank(b))
    .map((part, index) => {
      const ofClass = cell.points.filter((point) => point.comparabilityClass === part.comparabilityClass);
      const name = classLabel(part.comparabilityClass, answer.exact.gate.classes);
      // The ratio is one over all classes; it stands over the first of them.
      const names = {
        key: `${key} ${part.comparabilityClass}`,
        label: `${label}, ${name}`,
        ratio: index === 0 ? ratio : undefined,
      };
      const points = stripPoints(ofClass, measure, wording);
      return exactColumn(cell, names, { distribution: part.distribution, points, wording });
    });
}

interface ColumnNames {
  readonly key: string;
  readonly label: string;
  readonly ratio: string | undefined;
}

interface DrawnPart {
  readonly distribution: CellDistributionFragment | null;
  readonly points: StripBoxColumn["points"];
  readonly wording: Wording;
}

function exactColumn(
  cell: ExactCytokineCellFragment,
  { key, label, ratio }: ColumnNames,
  { distribution, points, wording }: DrawnPart,
): StripBoxColumn {
  const { t } = wording;
  const mean = distribution?.geometricMean ?? null;
  return {
    key,
    label,
    group: slotOf(cell),
    source: "EXACT",
    countLabel: exactCountLabel(distribution?.n ?? points.length, wording),
    points,
    box: distribution && {
      q1: quantileOf(distribution.q1),
      median: quantileOf(distribution.median),
      q3: quantileOf(distribution.q3),
    },
    geometricMean:
      mean && mean.lower !== null && mean.upper !== null
        ? { value: mean.value, lower: mean.lower, upper: mean.upper }
        : null,
    ratioLabel: ratio,
    empty: points.length === 0 ? t(cell.n === 0 ? "analysis.noCase" : "analysis.notEstimated") : undefined,
  };
}
