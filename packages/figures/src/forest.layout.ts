import type { ForestData, ForestEffect, ForestRow } from "./forest.data.ts";
import type { Area } from "./hatch.tsx";
import type { FigureLocale } from "./number-format.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { type ValueScale, type ValueTick, valueScale } from "./value-scale.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** One row with its place. */
export interface PlacedForestRow {
  readonly row: ForestRow;
  readonly area: Area;
  /** Height of the interval and of the parts under it. */
  readonly middle: number;
  readonly labelLines: readonly string[];
  readonly groupLines: readonly string[];
  readonly effectLines: readonly string[];
  readonly testLines: readonly string[];
  /** First baselines of the texts left and right of the plot. */
  readonly labelTop: number;
  readonly effectTop: number;
  readonly effectLeft: number;
  /** Where texts stand over the plot and need its lines kept from them. */
  readonly textAreas: readonly Area[];
}

/** Where everything of a forest stands. */
export interface ForestLayout {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly head: number;
  readonly foot: number;
  readonly scale: ValueScale;
  readonly ticks: readonly ValueTick[];
  /** Place of the line of equals; null where there is none. */
  readonly reference: number | null;
  readonly rows: readonly PlacedForestRow[];
}

const EDGE = 10;
/** Under this width names stand over their row and numbers under it. */
const NARROW = 620;
const GAP = 14;

/** The layout: names left of the plot and numbers right of it, or above and under each row where there is no room. */
export function forestLayout(data: ForestData, width: number, locale: FigureLocale): ForestLayout {
  const narrow = width < NARROW;
  const side = Math.min(230, Math.floor(width * 0.27));
  const left = narrow ? EDGE + 8 : EDGE + side + GAP;
  const right = narrow ? width - EDGE - 8 : width - EDGE - side - GAP;
  const textRoom = narrow ? width - 2 * EDGE : side;
  let top = 8;
  const rows = data.rows.map((row): PlacedForestRow => {
    const small = { fontSize: SMALL_TEXT, maxWidth: textRoom };
    const labelLines = wrappedLines(row.label, { fontSize: LABEL_TEXT, bold: true, maxWidth: textRoom });
    const groupLines = [...wrappedLines(row.groupsLabel, small), ...wrappedLines(row.countLabel, small)];
    const effectLines = wrappedLines(row.effectLabel, { ...small, bold: true });
    const testLines = wrappedLines(row.testLabel, small);
    const names = labelLines.length * lineHeight(LABEL_TEXT) + groupLines.length * lineHeight(SMALL_TEXT);
    const numbers = (effectLines.length + testLines.length) * lineHeight(SMALL_TEXT);
    const plot = row.parts.length > 1 ? 26 + 8 * row.parts.length : 22;
    const height = narrow ? names + plot + numbers + 14 : Math.max(names, numbers, plot) + 12;
    const rowTop = top;
    top += height;
    const plotTop = narrow ? rowTop + names + 4 : rowTop + (height - plot) / 2;
    return {
      row,
      area: { x: EDGE / 2, y: rowTop, width: width - EDGE, height },
      middle: plotTop + 11,
      ...{ labelLines, groupLines, effectLines, testLines },
      labelTop: narrow ? rowTop + LABEL_TEXT + 2 : rowTop + (height - names) / 2 + LABEL_TEXT - 2,
      effectTop: narrow ? plotTop + plot + SMALL_TEXT : rowTop + (height - numbers) / 2 + SMALL_TEXT - 1,
      effectLeft: narrow ? EDGE : right + GAP,
      textAreas: narrow
        ? [
            { x: EDGE / 2, y: rowTop + 1, width: width - EDGE, height: names + 2 },
            { x: EDGE / 2, y: plotTop + plot, width: width - EDGE, height: numbers + 5 },
          ]
        : [],
    };
  });
  const foot = top + 4;
  const axis = { foot: left, head: right, locale };
  const shares = data.scale === "share";
  const scale = valueScale(
    // The axis adds its margin: 0.95 and a twentieth end at 1.
    shares ? { kind: "linear", values: [0, 0.95], ...axis } : { kind: "log", values: valuesOf(data), ...axis },
  );
  const equal = shares ? data.reference : 1;
  return {
    height: foot + 40,
    ...{ left, right, foot, scale, rows },
    head: 4,
    ticks: readable(scale.ticks),
    reference: equal === undefined ? null : scale.position(equal),
  };
}

/** Everything the axis must reach, and the ratio of equals. */
function valuesOf({ rows }: ForestData): readonly number[] {
  const effects = rows.flatMap(({ effect, parts }) => [effect, ...parts.map((part) => part.effect)]);
  return [1, ...effects.flatMap(endsOf)];
}

/** Widths of interval beyond which an axis would show nothing else. */
const FARTHEST = 1e5;

function endsOf({ value, lower, upper, atLeast, atMost }: ForestEffect): readonly number[] {
  const middle = value ?? atLeast ?? atMost;
  if (middle === null) return [];
  const within = (end: number) => end > middle / FARTHEST && end < middle * FARTHEST;
  return [middle, ...[lower, upper].filter((end) => end !== null).filter(within)];
}

/** Labels that would touch the one before them are left out; their ticks stay. */
function readable(ticks: readonly ValueTick[]): readonly ValueTick[] {
  let end = Number.NEGATIVE_INFINITY;
  return ticks.map(({ position, label }) => {
    const half = label === null ? 0 : textWidth(label, { fontSize: SMALL_TEXT }) / 2;
    if (label === null || position - half < end + 6) return { position, label: null };
    end = position + half;
    return { position, label };
  });
}
