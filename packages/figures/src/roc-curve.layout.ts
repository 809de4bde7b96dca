import type { Area } from "./hatch.tsx";
import type { FigureLocale } from "./number-format.ts";
import { type RocColumn, type RocCurveData, shownRoc } from "./roc-curve.data.ts";
import { lineHeight, SMALL_TEXT } from "./text-block.tsx";
import { type ValueScale, valueScale } from "./value-scale.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** A column of points with its place. */
export interface PlacedColumn {
  readonly column: RocColumn;
  readonly middle: number;
  readonly width: number;
  readonly labelLines: readonly string[];
}

/** A row of the areas with its place. */
export interface PlacedArea {
  readonly area: RocCurveData["areas"][number];
  readonly y: number;
  readonly labelLines: readonly string[];
  readonly textLines: readonly string[];
}

/** Where everything of the figure stands, in px. */
export interface RocCurveLayout {
  readonly data: RocCurveData;
  readonly height: number;
  readonly curve: Area;
  /** Legend rows of the curves, beneath their plot. */
  readonly lineRows: readonly { readonly y: number; readonly lines: readonly string[] }[];
  readonly strip: Area;
  readonly scale: ValueScale;
  readonly columns: readonly PlacedColumn[];
  readonly areaHeadingY: number;
  readonly areaTrack: { readonly left: number; readonly width: number };
  readonly areas: readonly PlacedArea[];
}

const EDGE = 8;
const LEFT = 50;
const HEAD = 24;
const SIDE_BY_SIDE = 680;
const COLUMN_TEXT = 4;
/** A lane narrower than this has no room for words. */
const NARROW_LANE = 70;

/** The layout: the curves, the points beside them (below on a narrow page), the areas beneath. */
export function rocCurveLayout(
  asked: RocCurveData,
  { width, locale }: { width: number; locale: FigureLocale },
): RocCurveLayout {
  const data = shownRoc(asked);
  const wide = width >= SIDE_BY_SIDE;
  // The last tick of the axis reaches beyond the plot.
  const side = Math.min(wide ? 290 : 300, width - LEFT - 2 * EDGE - 12);
  const curve: Area = { x: EDGE + LEFT, y: HEAD, width: side, height: side };
  const curveFoot = curve.y + side + 20 + 2 * lineHeight(SMALL_TEXT);
  let rowTop = curveFoot + 6;
  const lineRows = data.lines.map(({ label }) => {
    const lines = wrappedLines(label, { fontSize: SMALL_TEXT, maxWidth: side + LEFT - 32, maxLines: 3 });
    const y = rowTop + SMALL_TEXT;
    rowTop += lines.length * lineHeight(SMALL_TEXT) + 3;
    return { y, lines };
  });
  const stripLeft = wide ? curve.x + side + 28 + LEFT : EDGE + LEFT;
  const stripTop = wide ? HEAD : rowTop + 26;
  const strip: Area = {
    x: stripLeft,
    y: stripTop,
    width: Math.max(1, width - stripLeft - EDGE),
    height: wide ? side : 240,
  };
  const lane = strip.width / Math.max(1, data.columns.length);
  const columns = data.columns.map((column, at): PlacedColumn => {
    const setting = { fontSize: SMALL_TEXT, maxWidth: Math.max(24, lane - 6), maxLines: COLUMN_TEXT };
    return {
      column,
      middle: strip.x + lane * (at + 0.5),
      width: Math.max(8, Math.min(lane * 0.8, 90)),
      labelLines: [
        ...wrappedLines(column.label, setting),
        ...(lane < NARROW_LANE ? [] : wrappedLines(column.outcomeLabel, setting)),
        ...wrappedLines(column.countLabel, setting),
      ],
    };
  });
  const texts = Math.max(0, ...columns.map(({ labelLines }) => labelLines.length));
  const stripFoot = strip.y + strip.height + 8 + texts * lineHeight(SMALL_TEXT);
  const scale = valueScale({
    kind: "log",
    values: [
      ...data.columns.flatMap(({ points }) => points.map(({ value }) => value)),
      ...(data.cut ? [data.cut.value] : []),
    ],
    foot: strip.y + strip.height - 10,
    head: strip.y + 10,
    locale,
  });
  const areaHeadingY = Math.max(rowTop, stripFoot) + 22;
  const { areas, foot, track } = placedAreas(data, areaHeadingY + 10, width);
  return {
    ...{ data, curve, lineRows, strip, scale, columns, areaHeadingY, areas },
    areaTrack: track,
    height: data.areas.length === 0 ? areaHeadingY : foot + 26,
  };
}

function placedAreas(data: RocCurveData, top: number, width: number) {
  const narrow = width < 560;
  const labelRoom = narrow ? width - 2 * EDGE : Math.min(300, width * 0.36);
  const textRoom = narrow ? 110 : 190;
  const left = narrow ? EDGE + 6 : EDGE + labelRoom + 14;
  const track = { left, width: Math.max(40, width - left - textRoom - EDGE - 12) };
  let y = top;
  const areas = data.areas.map((area): PlacedArea => {
    const setting = { fontSize: SMALL_TEXT, maxLines: 4 };
    const labelLines = wrappedLines(area.label, { ...setting, maxWidth: labelRoom });
    const textLines = wrappedLines(area.withheld ? area.withheld.reason : area.text, {
      ...setting,
      maxWidth: textRoom,
    });
    const labelHeight = labelLines.length * lineHeight(SMALL_TEXT);
    const height = narrow
      ? labelHeight + Math.max(1, textLines.length) * lineHeight(SMALL_TEXT) + 12
      : Math.max(labelLines.length, textLines.length, 1) * lineHeight(SMALL_TEXT) + 10;
    const placed = { area, y: y + (narrow ? labelHeight : 0), labelLines, textLines };
    y += height;
    return placed;
  });
  return { areas, foot: y, track };
}
