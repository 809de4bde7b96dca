import { scaleBand } from "d3-scale";
import { type ColumnTexts, columnTexts, textHeights } from "./column-texts.ts";
import { type Area, round } from "./hatch.tsx";
import type { FigureLocale } from "./number-format.ts";
import { type StripBoxColumn, type StripBoxData, type StripBoxWords, shownColumn } from "./strip-box.data.ts";
import { columnRows } from "./strip-box.rows.ts";
import { lineHeight, SMALL_TEXT } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** One column with its place and its wrapped texts; x in px of the figure, y in px of its row. */
export interface PlacedColumn extends ColumnTexts {
  readonly column: StripBoxColumn;
  readonly area: Area;
}

/** Columns that stand side by side on one drawing of the axis. */
export interface StripBoxRow {
  /** Top of the row in the figure. */
  readonly top: number;
  readonly columns: readonly PlacedColumn[];
}

/** A limit of quantification with its label; in a narrow figure the label is in the legend and has no line here. */
export interface LimitLine {
  readonly value: number;
  readonly label: string;
  readonly lines: readonly string[];
}

/** Where everything of a strip-and-box figure stands. */
export interface StripBoxLayout {
  readonly height: number;
  /** Left and right end of the plot. */
  readonly left: number;
  readonly right: number;
  /** Head and foot of the plot within a row. */
  readonly head: number;
  readonly foot: number;
  readonly scale: ValueScale;
  readonly rows: readonly StripBoxRow[];
  readonly limitLines: readonly LimitLine[];
  readonly limitsInLegend: boolean;
}

/** What a layout is made for. */
export interface StripBoxLayoutOptions {
  readonly width: number;
  readonly locale: FigureLocale;
  readonly words: StripBoxWords;
}

const EDGE = 10;
const NARROW = 480;
const MIN_COLUMN = 84;
const LIMIT_ROOM = 74;
const INSET = 14;

/**
 * The layout of a figure; columns that do not fit side by side continue in a row below on the same scale, those of one
 * group together.
 */
export function stripBoxLayout(data: StripBoxData, { width, locale, words }: StripBoxLayoutOptions): StripBoxLayout {
  const columns = data.columns.map(shownColumn);
  const limits = (data.limits ?? []).filter(({ value }) => Number.isFinite(value));
  const values = drawnValues(columns, limits);
  const plotHeight = width >= NARROW ? 270 : 230;
  const scaleBetween = (head: number, foot: number) =>
    valueScale({ kind: data.scale, values, foot: foot - INSET, head: head + INSET, locale });
  const left = Math.ceil(EDGE + widestTick(scaleBetween(0, plotHeight)) + 12);
  const limitsInLegend = width < NARROW;
  const right = width - (limits.length > 0 && !limitsInLegend ? LIMIT_ROOM + EDGE : EDGE);
  const inRows = columnRows(columns, Math.max(1, Math.floor((right - left) / MIN_COLUMN)));
  const areas = columnAreas(Math.max(1, ...inRows.map((row) => row.length)), left, right);
  const texts = columns.map((column) => columnTexts(column, { width: areas(0).width, locale, words }));
  const { over, under } = textHeights(texts);
  // A short unit stands on the axis, beside the ratios; a long one needs a line of its own over them.
  const unitFits = textWidth(data.unitLabel, { fontSize: SMALL_TEXT }) <= left - 4;
  const head = unitFits ? Math.max(over, lineHeight(SMALL_TEXT)) + 10 : over + lineHeight(SMALL_TEXT) + 10;
  const foot = head + plotHeight;
  const rowHeight = foot + under + 18;
  const textOf = new Map(columns.map((column, index) => [column, texts[index]]));
  return {
    height: inRows.length * rowHeight,
    left,
    right,
    head,
    foot,
    // An axis without a value on it would be read as one.
    scale: { ...scaleBetween(head, foot), ...(values.length === 0 ? { ticks: [] } : {}) },
    rows: inRows.map((row, at) => ({
      top: at * rowHeight,
      columns: row.flatMap((column, index) => {
        const text = textOf.get(column);
        return text ? [{ column, area: { ...areas(index), y: head, height: plotHeight }, ...text }] : [];
      }),
    })),
    limitLines: limits.map(({ value, label }) => ({
      value,
      label,
      lines: limitsInLegend ? [] : wrappedLines(label, { fontSize: SMALL_TEXT, maxWidth: LIMIT_ROOM, maxLines: 3 }),
    })),
    limitsInLegend,
  };
}

function widestTick(scale: ValueScale): number {
  return Math.max(24, ...scale.ticks.map(({ label }) => (label ? textWidth(label, { fontSize: SMALL_TEXT }) : 0)));
}

/** The left end and width of the n-th column of a row that holds `perRow`. */
function columnAreas(perRow: number, left: number, right: number) {
  const band = scaleBand<number>(
    Array.from({ length: perRow }, (_, index) => index),
    [left, right],
  )
    .paddingInner(0.08)
    .paddingOuter(0.06);
  return (index: number) => ({ x: round(band(index) ?? left), width: round(band.bandwidth()) });
}

function drawnValues(columns: readonly StripBoxColumn[], limits: readonly { value: number }[]): number[] {
  return [
    ...limits.map(({ value }) => value),
    ...columns.flatMap(({ points, box, geometricMean }) => [
      ...points.map(({ value }) => value),
      ...[box?.q1, box?.median, box?.q3].flatMap((quantile) => (quantile ? [quantile.value] : [])),
      ...[geometricMean?.value, geometricMean?.lower, geometricMean?.upper].flatMap((value) => value ?? []),
    ]),
  ];
}
