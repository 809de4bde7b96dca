import { type FigureLocale, formatCompared } from "./number-format.ts";
import type { StripBoxColumn, StripBoxWords } from "./strip-box.data.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT } from "./text-block.tsx";
import { wrappedLines } from "./wrapped-lines.ts";

/** The texts over and under a column, wrapped to its width. */
export interface ColumnTexts {
  /** The ratio, whole whatever room it takes: half an interval is no interval. */
  readonly headLines: readonly string[];
  /** What the ratio is made of, where that is more than the column under it. */
  readonly headNoteLines: readonly string[];
  readonly labelLines: readonly string[];
  readonly countLines: readonly string[];
  /** That the answer is protected; that the median lies below a limit. */
  readonly noteLines: readonly string[];
}

/** Wraps the texts of a column to its width in px. */
export function columnTexts(
  column: StripBoxColumn,
  { width, locale, words }: { width: number; locale: FigureLocale; words: StripBoxWords },
): ColumnTexts {
  const small = { fontSize: SMALL_TEXT, maxWidth: width };
  const bold = { fontSize: LABEL_TEXT, bold: true, maxWidth: width };
  const median = column.box?.median;
  const notes = [
    column.source === "PROTECTED" && !column.withheld ? words.protectedAnswer : "",
    median?.comparator === "<" ? `${words.median} ${formatCompared(median, locale)}` : "",
  ];
  return {
    headLines: wrappedLines(column.ratioLabel ?? "", bold),
    headNoteLines: wrappedLines(column.ratioLabel ? (column.ratioNote ?? "") : "", { ...small, maxLines: 3 }),
    labelLines: wrappedLines(column.label, { ...bold, maxLines: 9 }),
    countLines: wrappedLines(column.countLabel, { ...small, maxLines: 2 }),
    noteLines: notes.flatMap((note) => [...wrappedLines(note, { ...small, maxLines: 3 })]),
  };
}

/** Px that the tallest texts need over and under the plot. */
export function textHeights(texts: readonly ColumnTexts[]): { over: number; under: number } {
  const over = texts.map(
    ({ headLines, headNoteLines }) =>
      headLines.length * lineHeight(LABEL_TEXT) + headNoteLines.length * lineHeight(SMALL_TEXT),
  );
  const under = texts.map(
    ({ labelLines, countLines, noteLines }) =>
      labelLines.length * lineHeight(LABEL_TEXT) + (countLines.length + noteLines.length) * lineHeight(SMALL_TEXT),
  );
  return { over: Math.max(0, ...over), under: Math.max(0, ...under) };
}
