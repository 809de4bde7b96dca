import type { ConcentrationUnit } from "@nlrp12/domain";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { DecimalSign } from "../reading/table.ts";

/** A column of the dictionary, as the whole of which a repair is meant. */
export interface RepairedColumn {
  readonly sheet: SheetName;
  readonly column: string;
}

/** Every cell of the column that says `from` says `to`; `null` is a blank cell. */
export interface ReplaceText extends RepairedColumn {
  readonly kind: "REPLACE_TEXT";
  readonly from: string | null;
  readonly to: string | null;
}

/** Numbers of the column are read with this decimal sign and written so that they can be read in one way only. */
export interface ReadDecimals extends RepairedColumn {
  readonly kind: "READ_DECIMALS";
  readonly sign: DecimalSign;
}

/** A measured value that stands for “below the limit” (0, 0.01, ND) becomes `OOR <`: below the lower limit of its assay. */
export interface BelowLimit extends RepairedColumn {
  readonly kind: "BELOW_LIMIT";
  readonly text: string;
}

/** Numbers of the column are in another unit than the dictionary's and are converted. */
export interface ConvertUnit extends RepairedColumn {
  readonly kind: "CONVERT_UNIT";
  readonly unit: ConcentrationUnit;
}

/** Lines whose cell of the column says `text` are left out: not measured, not done. */
export interface DropRowsWith extends RepairedColumn {
  readonly kind: "DROP_ROWS_WITH";
  readonly text: string;
}

/** A line in the owner's coordinates. `mark` tells the line by what it says, so that a line that moved is left alone. */
export interface MarkedLine {
  /** The sheet as problems call it. */
  readonly sheet: string;
  readonly row: number;
  /** Eight hexadecimal digits of `lineMark`. */
  readonly mark: string;
}

/** One cell, named as in Excel, says `to`; `null` makes it blank. */
export interface SetCell extends Omit<MarkedLine, "row"> {
  readonly kind: "SET_CELL";
  readonly cell: string;
  readonly to: string | null;
}

/** One line is left out. */
export interface DropRow extends MarkedLine {
  readonly kind: "DROP_ROW";
}

/** Of rows that repeat each other by the key of their sheet, the first one stays. */
export interface KeepFirst {
  readonly kind: "KEEP_FIRST";
  readonly sheet: SheetName;
}

/** Days of every treated case count from its first anakinra start. */
export interface ShiftDays {
  readonly kind: "SHIFT_DAYS";
}

/** What is done to the staged copy of a file; the file itself is never touched. */
export type RepairOperation =
  | ReplaceText
  | ReadDecimals
  | BelowLimit
  | ConvertUnit
  | DropRowsWith
  | SetCell
  | DropRow
  | KeepFirst
  | ShiftDays;

/**
 * One recorded operation: plain JSON, kept with the upload and the import profile and replayed on the next file. Who
 * decided it is added by the server.
 */
export type Repair = RepairOperation & {
  readonly id: string;
  /** When it was decided, as an ISO 8601 moment. */
  readonly at: string;
};

/** Longest text of a repair; no declared column takes more. */
export const LONGEST_REPAIR_TEXT = 200;

/** More repairs than this are a job for the file itself. */
export const MOST_REPAIRS = 2_000;
