import type { StripBoxColumn } from "@nlrp12/figures";
import type { DistributionAnswerFragment, ExactCytokineCellFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { groupLabel } from "../frame/answer-texts.ts";
import { classLabel } from "./comparability-class.ts";
import type { Measure } from "./distribution-point.ts";

/** What places a cell in the figure. */
export type PlacedCell = Pick<ExactCytokineCellFragment, "phase" | "caseGroup" | "keys">;

/** What a column is made with. */
export interface ColumnContext {
  readonly answer: DistributionAnswerFragment;
  readonly measure: Measure;
  /** Classes of the levels drawn; more than one, and every column names its own. */
  readonly classes: readonly string[];
  readonly wording: Wording;
}

/** A column with the comparability class of its levels; null where it is of none, or of several. */
export interface ClassColumn {
  readonly comparabilityClass: string | null;
  readonly column: StripBoxColumn;
}

/** Controls, then patients along their treatment. */
export const SLOTS = [
  "HEALTHY_CONTROL",
  "DISEASE_CONTROL",
  "CARRIER",
  "UNTREATED",
  "BEFORE",
  "BEFORE_OTHER",
  "ON_EARLY",
  "ON_LATE",
  "ON_COMBINED",
  "AFTER",
  "AFTER_OTHER",
] as const;

/** The slot of a cell: the phase of patients, else the case group. */
export function slotOf(cell: PlacedCell): string {
  return cell.phase ?? cell.caseGroup;
}

/** The name of a cell's column: its phase or group, then its categories. */
export function cellLabel(cell: PlacedCell, wording: Wording): string {
  const { t } = wording;
  const slot = cell.phase ? t(`words.phase.${cell.phase}`) : t(`words.caseGroups.${cell.caseGroup}`);
  const group = groupLabel(cell.keys, wording);
  return group === "" ? slot : `${slot}, ${group}`;
}

/** The name of a cell's column of one class. */
export function classColumnLabel(cell: PlacedCell, comparabilityClass: string | null, context: ColumnContext): string {
  const { classes, wording } = context;
  const label = cellLabel(cell, wording);
  if (comparabilityClass === null || classes.length < 2) return label;
  return `${label}, ${classLabel(comparabilityClass, classes, wording)}`;
}
