import type { StripBoxColumn } from "@nlrp12/figures";
import type { DistributionAnswerFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { groupKey } from "../frame/answer-texts.ts";
import { type ClassColumn, type PlacedCell, SLOTS, slotOf } from "./column-place.ts";
import { classesOf } from "./comparability-class.ts";
import type { Measure } from "./distribution-point.ts";
import { exactColumns } from "./exact-columns.ts";
import { protectedColumns } from "./protected-columns.ts";

/** Columns of the figure: group by group, phase by phase, the exact answer and beside it the consortium's. */
export function distributionColumns(
  answer: DistributionAnswerFragment,
  measure: Measure,
  wording: Wording,
): readonly StripBoxColumn[] {
  // A fold change over controls says nothing of the controls themselves.
  const isShown = (cell: PlacedCell) => measure === "level" || cell.phase !== null;
  const exact = answer.exact.cells.filter(isShown);
  const ofConsortium = answer.protected.cells.filter(isShown);
  const groups = [...new Set([...exact, ...ofConsortium].map((cell) => groupKey(cell.keys)))];
  const classes = measure === "level" ? classesOf(answer) : [];
  const context = { answer, measure, classes, wording };
  const columns = groups.flatMap((group) =>
    SLOTS.flatMap((slot) => {
      const cluster = groups.length > 1 ? group : undefined;
      const isHere = (cell: PlacedCell) => groupKey(cell.keys) === group && slotOf(cell) === slot;
      return byClass(
        [
          ...exact.filter(isHere).flatMap((cell) => exactColumns(cell, context)),
          ...ofConsortium.filter(isHere).flatMap((cell) => protectedColumns(cell, context)),
        ],
        classes,
      ).map((column) => ({ ...column, cluster }));
    }),
  );
  const whole = answer.protected.withheld;
  return whole ? [...columns, wholeWithheldColumn(whole, wording)] : columns;
}

/** Class by class, so that the consortium's column of a class stands right of the exact one of the same class. */
function byClass(columns: readonly ClassColumn[], classes: readonly string[]): readonly StripBoxColumn[] {
  const rank = ({ comparabilityClass, column }: ClassColumn) => {
    if (comparabilityClass !== null) return classes.indexOf(comparabilityClass);
    return column.source === "EXACT" ? -1 : classes.length;
  };
  return columns.toSorted((a, b) => rank(a) - rank(b)).map(({ column }) => column);
}

function wholeWithheldColumn(
  withheld: NonNullable<DistributionAnswerFragment["protected"]["withheld"]>,
  { t }: Wording,
): StripBoxColumn {
  return {
    key: "protected",
    label: t("analysis.consortium"),
    group: "CONSORTIUM",
    source: "PROTECTED",
    countLabel: "",
    points: [],
    box: null,
    withheld: { reason: t(`words.withheld.${withheld.reason}`), text: withheld.bound ?? t("cohorts.withheld") },
  };
}
