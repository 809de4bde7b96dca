import type { Comparator } from "@nlrp12/domain";
import { type FigureLocale, formatCompared, formatShare } from "./number-format.ts";

/** A cell: a text, a number with its comparator, a share, a withheld answer, or nothing. */
export type FigureCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly comparator: Comparator }
  | { readonly kind: "share"; readonly value: number }
  | { readonly kind: "withheld"; readonly text: string; readonly reason: string }
  | { readonly kind: "nothing" };

/** A heading; columns of numbers are set flush right. */
export interface FigureTableColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: "text" | "number";
}

/** The table twin of a figure: one cell per column in every row. */
export interface FigureTable {
  readonly title: string;
  readonly columns: readonly FigureTableColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
}

/** A text cell; an empty text is nothing. */
export function textCell(text: string | null | undefined): FigureCell {
  return text ? { kind: "text", text } : { kind: "nothing" };
}

/** A cell of a number that may be missing. */
export function numberCell(value: number | null | undefined, comparator: Comparator = "="): FigureCell {
  return value === null || value === undefined || !Number.isFinite(value)
    ? { kind: "nothing" }
    : { kind: "number", value, comparator };
}

/** What a cell reads on a page: 3 significant digits, `< 0.8`, `45%`, `<10`, or an empty text. */
export function cellText(cell: FigureCell, locale: FigureLocale): string {
  if (cell.kind === "number") return formatCompared(cell, locale);
  if (cell.kind === "share") return formatShare(cell.value, locale);
  return cell.kind === "nothing" ? "" : cell.text;
}
