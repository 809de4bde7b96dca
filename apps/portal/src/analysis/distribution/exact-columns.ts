import type { StripBoxColumn } from "@nlrp12/figures";
import type { CellDistributionFragment, ExactCytokineCellFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { exactCountLabel, groupKey, quantileOf } from "../frame/answer-texts.ts";
import { cellRatioText } from "../frame/ratio-text.ts";
import { type ClassColumn, type ColumnContext, classColumnLabel, slotOf } from "./column-place.ts";
import { type CytokinePoint, lowerLimitPgPerMl, type Measure, stripPoints } from "./distribution-point.ts";

/** The exact columns of one cell: one, or where the gate keeps assays apart, one a comparability class. */
export function exactColumns(cell: ExactCytokineCellFragment, context: ColumnContext): ClassColumn[] {
  const { measure, wording } = context;
  const key = `exact ${groupKey(cell.keys)} ${slotOf(cell)}`;
  const ratio = cellRatioText(cell, wording);
  const apart = measure === "level" && cell.levels === null && cell.byClass.length > 0;
  if (!apart) {
    const distribution = measure === "level" ? cell.levels : cell.foldChanges;
    const points = stripPoints(cell.points, measure, wording);
    const comparabilityClass = measure === "level" ? soleClassOf(cell) : null;
    const names = { key, label: classColumnLabel(cell, comparabilityClass, context), ratio };
    const drawn = { distribution, points, limits: limitsOf(cell.points, measure), wording };
    return [{ comparabilityClass, column: exactColumn(cell, names, drawn) }];
  }
  const rank = (part: { readonly comparabilityClass: string }) => context.classes.indexOf(part.comparabilityClass);
  return cell.byClass
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ comparabilityClass, distribution }, index) => {
      const ofClass = cell.points.filter((point) => point.comparabilityClass === comparabilityClass);
      // The ratio is one over all classes; it stands over the first of them.
      const names = {
        key: `${key} ${comparabilityClass}`,
        label: classColumnLabel(cell, comparabilityClass, context),
        ratio: index === 0 ? ratio : undefined,
        ratioNote: cell.byClass.length > 1 ? wording.t("analysis.allAssays") : undefined,
      };
      const points = stripPoints(ofClass, measure, wording);
      const drawn = { distribution, points, limits: limitsOf(ofClass, measure), wording };
      return { comparabilityClass, column: exactColumn(cell, names, drawn) };
    });
}

/** The lower limits of these values in pg/mL; where some state none, the limits of the figure stand for them. */
function limitsOf(points: readonly CytokinePoint[], measure: Measure): readonly number[] | undefined {
  const limits = points.map(lowerLimitPgPerMl);
  if (measure === "foldChange" || limits.length === 0) return undefined;
  const stated = limits.filter((limit) => limit !== null);
  return stated.length === limits.length ? [...new Set(stated)] : undefined;
}

function soleClassOf(cell: ExactCytokineCellFragment): string | null {
  const [first = null, ...others] = new Set(cell.points.map((point) => point.comparabilityClass));
  return others.length === 0 ? first : null;
}

interface ColumnNames {
  readonly key: string;
  readonly label: string;
  readonly ratio: string | undefined;
  readonly ratioNote?: string | undefined;
}

interface DrawnPart {
  readonly distribution: CellDistributionFragment | null;
  readonly points: StripBoxColumn["points"];
  readonly limits: readonly number[] | undefined;
  readonly wording: Wording;
}

function exactColumn(
  cell: ExactCytokineCellFragment,
  { key, label, ratio, ratioNote }: ColumnNames,
  { distribution, points, limits, wording }: DrawnPart,
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
    limits,
    box: distribution && {
      q1: quantileOf(distribution.q1),
      median: quantileOf(distribution.median),
      q3: quantileOf(distribution.q3),
    },
    geometricMean: mean && { value: mean.value, lower: mean.lower, upper: mean.upper },
    ratioLabel: ratio,
    ratioNote,
    empty: points.length === 0 ? t(cell.n === 0 ? "analysis.noCase" : "analysis.notEstimated") : undefined,
  };
}
