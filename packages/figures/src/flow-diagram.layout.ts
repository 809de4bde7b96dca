import type { FlowBox, FlowDiagramData } from "./flow-diagram.data.ts";
import type { Area } from "./hatch.tsx";
import { LABEL_TEXT, lineHeight } from "./text-block.tsx";
import { wrappedLines } from "./wrapped-lines.ts";

/** A box with its place and the lines of its label; the count stands below them. */
export interface PlacedBox {
  readonly box: FlowBox;
  readonly area: Area;
  readonly lines: readonly string[];
}

/** Where everything of a flow stands. */
export interface FlowDiagramLayout {
  readonly height: number;
  readonly start: PlacedBox;
  readonly leftOut: readonly PlacedBox[];
  readonly end: PlacedBox;
  /** X of the line from the first box to the last. */
  readonly trunk: number;
}

const EDGE = 8;
const PADDING = 8;
const GAP = 14;
const TRUNK_GAP = 26;
/** Below this width reasons stand under one another, indented from the line. */
const SIDE_BY_SIDE = 520;

/** The layout: the line of cases on the left, each reason a box beside it, from top to bottom. */
export function flowDiagramLayout(data: FlowDiagramData, width: number): FlowDiagramLayout {
  const wide = width >= SIDE_BY_SIDE;
  const mainWidth = wide ? Math.floor(width * 0.42) : width - 2 * EDGE;
  const trunk = wide ? EDGE + Math.floor(mainWidth / 2) : EDGE + 16;
  const sideX = wide ? Math.floor(width * 0.5) : EDGE + 44;
  const place = (box: FlowBox, x: number, y: number): PlacedBox => {
    const room = x === EDGE ? mainWidth : width - EDGE - x;
    const lines = wrappedLines(box.label, { fontSize: LABEL_TEXT, maxWidth: room - 2 * PADDING });
    const height = 2 * PADDING + (lines.length + 1) * lineHeight(LABEL_TEXT);
    return { box, lines, area: { x, y, width: room, height } };
  };
  const bottomOf = ({ area }: PlacedBox): number => area.y + area.height;

  const start = place(data.start, EDGE, EDGE);
  const leftOut: PlacedBox[] = [];
  let y = bottomOf(start) + GAP;
  for (const box of data.leftOut) {
    const placed = place(box, sideX, y);
    leftOut.push(placed);
    y = bottomOf(placed) + GAP;
  }
  const end = place(data.end, EDGE, Math.max(y, bottomOf(start) + TRUNK_GAP));
  return { height: bottomOf(end) + EDGE, start, leftOut, end, trunk };
}

/** Room between the edge of a box and its text. */
export const BOX_PADDING = PADDING;
