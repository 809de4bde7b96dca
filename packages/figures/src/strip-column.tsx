import { LARGEST_RADIUS, swarm } from "./beeswarm.ts";
import { EstimateDiamond, ExactBox, ProtectedBox } from "./column-summary.tsx";
import type { FigureTheme } from "./figure-theme.ts";
import { colourOf, type GroupMark } from "./group-mark.ts";
import { round } from "./hatch.tsx";
import { MarkShape } from "./mark-shape.tsx";
import type { StripPoint } from "./strip-box.data.ts";
import type { PlacedColumn } from "./strip-box.layout.ts";
import { EmptyArea, WithheldArea } from "./withheld-area.tsx";

/** A point with its place in px. */
export interface PlacedPoint {
  readonly point: StripPoint;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A column's box, estimate and points, side by side in its middle so that none hides another. */
export interface ColumnDrawing {
  /** Left and right end of the box. */
  readonly box: readonly [number, number];
  readonly radius: number;
  /** Middle of the estimate. */
  readonly mean: number;
  /** Lowest first; censored ones stand at their limit. */
  readonly points: readonly PlacedPoint[];
}

const WIDEST = 132;
const BOX_SHARE = 0.24;
const WIDEST_BOX = 26;
const MEAN_ROOM = 16;
const GAP = 6;
const SECOND_OUTLINE = 7;

/**
 * Places everything of each column in px, `position` giving heights. Points have one radius in the whole figure, the
 * one at which the fullest column has room: a larger mark would seem to say something.
 */
export function columnDrawings(
  columns: readonly PlacedColumn[],
  position: (value: number) => number,
): ReadonlyMap<PlacedColumn, ColumnDrawing> {
  const alone = columns.map((placed) => columnDrawing(placed, position, LARGEST_RADIUS));
  const radius = Math.min(LARGEST_RADIUS, ...alone.map((drawing) => drawing.radius));
  return new Map(
    columns.map((placed, index) => {
      const drawn = alone[index];
      return [placed, drawn?.radius === radius ? drawn : columnDrawing(placed, position, radius)];
    }),
  );
}

function columnDrawing(
  { column, area }: PlacedColumn,
  position: (value: number) => number,
  largest: number,
): ColumnDrawing {
  const width = Math.min(area.width - 4, WIDEST);
  const middle = area.x + area.width / 2;
  const isProtected = column.source === "PROTECTED";
  const boxWidth = column.box
    ? isProtected
      ? Math.min(40, width * 0.48)
      : Math.min(WIDEST_BOX, width * BOX_SHARE)
    : 0;
  const meanRoom = column.geometricMean ? MEAN_ROOM : 0;
  const places = column.points.map((point) => ({ key: point.key, y: position(point.value) }));
  const { offsets, radius } = swarm(places, width - boxWidth - meanRoom - GAP, largest);
  const spread = offsets.length === 0 ? 0 : Math.max(...offsets.map(Math.abs)) + radius;
  const gap = spread > 0 && boxWidth + meanRoom > 0 ? GAP : 0;
  const start = middle - (boxWidth + meanRoom + gap + 2 * spread) / 2;
  const stripMiddle = start + boxWidth + meanRoom + gap + spread;
  const points = column.points.map((point, index) => ({
    point,
    radius,
    x: round(stripMiddle + (offsets[index] ?? 0)),
    y: round(places[index]?.y ?? area.y),
  }));
  return {
    box: [round(start), round(start + boxWidth)],
    mean: start + boxWidth + MEAN_ROOM / 2 + (isProtected ? SECOND_OUTLINE : 2),
    radius: column.points.length === 0 ? LARGEST_RADIUS : radius,
    points: points.sort((a, b) => b.y - a.y || a.x - b.x),
  };
}

/** The drawing of one column inside the plot. */
export function StripColumn(props: {
  placed: PlacedColumn;
  drawing: ColumnDrawing | undefined;
  mark: GroupMark | undefined;
  theme: FigureTheme;
  position: (value: number) => number;
}) {
  const { placed, drawing, mark, theme, position } = props;
  const { column, area } = placed;
  if (column.withheld) return <WithheldArea withheld={column.withheld} area={area} theme={theme} />;
  if (!drawing) return null;
  const { points } = drawing;
  const isEmpty = points.length === 0 && !column.box && !column.geometricMean;
  if (isEmpty && column.empty) return <EmptyArea text={column.empty} area={area} theme={theme} />;
  const colour = colourOf(mark, theme);
  const lane = { left: drawing.box[0], right: drawing.box[1], colour, theme, position };
  const Box = column.source === "PROTECTED" ? ProtectedBox : ExactBox;
  return (
    <g data-mark="column" data-key={column.key}>
      {column.box && <Box summary={column.box} lane={lane} />}
      {column.geometricMean && <EstimateDiamond estimate={column.geometricMean} x={drawing.mean} lane={lane} />}
      {points.map(({ point, x, y, radius }, index) => (
        <MarkShape
          // Keys of points are the caller's and may repeat; the order of placed points does not change.
          key={index}
          kind={point.comparator === "<" ? "below" : point.comparator === ">" ? "above" : (mark?.shape ?? "circle")}
          mark={point.comparator === "<" ? "below" : point.comparator === ">" ? "above" : "detected"}
          x={x}
          y={y}
          radius={radius}
          colour={colour}
          theme={theme}
        />
      ))}
    </g>
  );
}
