import type { Quantile, StripBoxColumn } from "@nlrp12/figures";
import type {
  CountValueTextFragment,
  ProtectedCytokineCellFragment,
  ProtectedLevelsFragment,
  ProtectedNumberTextFragment,
} from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { countLabel, groupKey, protectedText } from "../frame/answer-texts.ts";
import { type ClassColumn, type ColumnContext, cellLabel, classColumnLabel, slotOf } from "./column-place.ts";

/** The consortium's columns of one cell: one for its fold change, or one for the levels of each assay class. */
export function protectedColumns(cell: ProtectedCytokineCellFragment, context: ColumnContext): ClassColumn[] {
  const { measure, wording } = context;
  const { t } = wording;
  const frame = {
    key: `protected ${groupKey(cell.keys)} ${slotOf(cell)}`,
    label: t("analysis.consortiumColumn", { label: cellLabel(cell, wording) }),
    group: slotOf(cell),
    source: "PROTECTED" as const,
    points: [],
    // Which limits stand behind rounded numbers is not told.
    limits: [],
  };
  if (measure === "foldChange" || cell.levels.length === 0) {
    const { count, vsControls } = cell;
    const values = measure === "foldChange" ? [count, vsControls] : [count];
    const estimate = measure === "foldChange" ? estimateOf(vsControls) : null;
    const shown = { countLabel: countLabel(count, wording), box: null, geometricMean: estimate };
    const ratioLabel = protectedText(vsControls, wording);
    const alone = measure === "level" && ratioLabel !== undefined ? { empty: t("analysis.ratioAlone") } : {};
    const column = { ...frame, ...shown, ratioLabel, ...standIn(values, wording, ratioLabel !== undefined), ...alone };
    return [{ comparabilityClass: null, column }];
  }
  return cell.levels.map((levels, index) => {
    const { comparabilityClass } = levels;
    const column = {
      ...frame,
      key: `${frame.key} ${comparabilityClass}`,
      label: t("analysis.consortiumColumn", { label: classColumnLabel(cell, comparabilityClass, context) }),
      countLabel: countLabel(levels.count, wording),
      box: boxOf(levels),
      geometricMean: estimateOf(levels.geometricMean),
      // The ratio is one over all classes; it stands over the first of them.
      ratioLabel: index === 0 ? protectedText(cell.vsControls, wording) : undefined,
      ratioNote: cell.levels.length > 1 ? t("analysis.allAssays") : undefined,
      ...standIn([levels.count, levels.median, levels.geometricMean], wording, hasNumber(levels)),
    };
    return { comparabilityClass, column };
  });
}

function boxOf(levels: ProtectedLevelsFragment): NonNullable<StripBoxColumn["box"]> {
  return { q1: quantileOf(levels.q1), median: quantileOf(levels.median), q3: quantileOf(levels.q3) };
}

function quantileOf(value: ProtectedNumberTextFragment): Quantile | null {
  if (value.__typename === "ProtectedNumber") return { value: value.value, comparator: "=" };
  if (value.__typename === "ProtectedUnknown" && value.atMost !== null) return { value: value.atMost, comparator: "<" };
  return null;
}

function hasNumber({ median, geometricMean }: ProtectedLevelsFragment): boolean {
  return quantileOf(median) !== null || geometricMean.__typename === "ProtectedNumber";
}

function estimateOf(value: ProtectedNumberTextFragment | null): StripBoxColumn["geometricMean"] {
  if (value?.__typename !== "ProtectedNumber") return null;
  return { value: value.value, lower: value.lower, upper: value.upper };
}

/** What stands in a column without a number: the hatch with its reason, or that nothing could be estimated. */
function standIn(
  values: readonly (CountValueTextFragment | ProtectedNumberTextFragment | null)[],
  { t }: Wording,
  hasAny: boolean,
): Pick<StripBoxColumn, "withheld" | "empty"> {
  if (hasAny) return {};
  const withheld = values.find((value) => value?.__typename === "Withheld");
  if (withheld?.__typename !== "Withheld") return { empty: t("analysis.notEstimated") };
  return {
    withheld: { reason: t(`words.withheld.${withheld.reason}`), text: withheld.bound ?? t("cohorts.withheld") },
  };
}
