import type { ReactNode } from "react";
import { EventMark } from "./event-mark.tsx";
import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { Hatch } from "./hatch.tsx";
import { MarkShape, OutlinedPath } from "./mark-shape.tsx";
import { LABEL_TEXT, lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** What a legend explains; groups are labelled where they stand and need none. */
export type LegendSign =
  | "below"
  | "above"
  | "box"
  | "mean"
  | "ratio"
  | "protected"
  | "withheld"
  | "case"
  | "limit"
  | "line"
  | "ribbon"
  | "open"
  | "band"
  | "empty"
  | "flare"
  | "event"
  | "visit"
  | "sample"
  | "cutOff";

/** A sign and its words. */
export interface LegendItem {
  readonly sign: LegendSign;
  readonly text: string;
}

/** An item with its place; `top` in px of the legend. */
export interface PlacedLegendItem {
  readonly item: LegendItem;
  readonly x: number;
  readonly top: number;
  readonly lines: readonly string[];
}

const SIGN = 22;
const GAP = 16;

/** Items side by side as they fit, then in lines below. */
export function placedLegend(items: readonly LegendItem[], left: number, right: number) {
  const placed: PlacedLegendItem[] = [];
  const line = lineHeight(SMALL_TEXT) + 2;
  let x = left;
  let top = 0;
  let tallest = 0;
  for (const item of items) {
    const lines = wrappedLines(item.text, { fontSize: SMALL_TEXT, maxWidth: right - left - SIGN });
    const width = SIGN + Math.max(0, ...lines.map((text) => textWidth(text, { fontSize: SMALL_TEXT })));
    if (x > left && x + width > right) {
      x = left;
      top += tallest;
      tallest = 0;
    }
    placed.push({ item, x, top, lines });
    tallest = Math.max(tallest, Math.max(1, lines.length) * line);
    x = Math.ceil(x + width + GAP);
  }
  return { placed, height: items.length === 0 ? 0 : top + tallest + 6 };
}

/** The legend of a figure, drawn from its top. */
export function FigureLegend(props: { placed: readonly PlacedLegendItem[]; top: number; theme: FigureTheme }) {
  const { placed, top, theme } = props;
  return (
    <g data-mark="legend">
      {placed.map(({ item, x, top: itemTop, lines }) => (
        <g key={item.sign} data-mark={`legend-${item.sign}`}>
          <LegendIcon sign={item.sign} x={x} y={top + itemTop + 8} theme={theme} />
          <TextBlock lines={lines} x={x + SIGN} y={top + itemTop + 12} theme={theme} muted />
        </g>
      ))}
    </g>
  );
}

function LegendIcon({ sign, x, y, theme }: { sign: LegendSign; x: number; y: number; theme: FigureTheme }): ReactNode {
  const ink: PaletteColour = { name: "ink", fill: theme.mutedText, outline: null };
  const centre = { x: x + 8, y, colour: ink, theme };
  const square = (inset: number) =>
    `M${x + inset} ${y - 6 + inset}h${16 - 2 * inset}v${12 - 2 * inset}h${2 * inset - 16}z`;
  if (sign === "below") return <MarkShape {...centre} kind="below" radius={4} />;
  if (sign === "above") return <MarkShape {...centre} kind="above" radius={4} />;
  if (sign === "limit") {
    return <path d={`M${x} ${y}h18`} stroke={theme.mutedText} strokeWidth={1} strokeDasharray="6 4" />;
  }
  if (sign === "ratio") {
    return <TextBlock lines={["×…"]} x={x + 8} y={y + 4} theme={theme} fontSize={LABEL_TEXT} bold anchor="middle" />;
  }
  if (sign === "open") return <MarkShape {...centre} kind="circle" radius={3.5} open />;
  if (sign === "line") {
    return (
      <g>
        <path d={`M${x} ${y + 3}L${x + 16} ${y - 3}`} stroke={theme.mutedText} strokeWidth={1} />
        <MarkShape {...centre} x={x} y={y + 3} kind="circle" radius={2.5} />
        <MarkShape {...centre} x={x + 16} y={y - 3} kind="circle" radius={2.5} />
      </g>
    );
  }
  if (sign === "ribbon") {
    return (
      <g>
        <rect x={x} y={y - 6} width={16} height={12} fill={theme.mutedText} fillOpacity={0.3} />
        <path d={`M${x} ${y}h16`} stroke={theme.text} strokeWidth={2.25} />
      </g>
    );
  }
  if (sign === "cutOff") return <path d={`M${x} ${y}h16M${x + 8} ${y - 5}v10`} stroke={theme.text} strokeWidth={1.5} />;
  if (sign === "flare" || sign === "event" || sign === "visit" || sign === "sample") {
    return <EventMark kind={sign} x={x + 8} y={y} theme={theme} />;
  }
  if (sign === "empty") return <rect x={x} y={y - 6} width={16} height={12} fill="none" stroke={theme.axis} />;
  if (sign === "band") return <rect x={x} y={y - 2} width={16} height={4} fill={theme.mutedText} />;
  if (sign === "case") return <MarkShape {...centre} kind="circle" radius={4} />;
  if (sign === "withheld") {
    return <Hatch area={{ x, y: y - 6, width: 16, height: 12 }} theme={theme} mark="legend-hatch" />;
  }
  if (sign === "mean") {
    return (
      <g>
        <path d={`M${x + 8} ${y - 8}v16`} stroke={theme.text} strokeWidth={1.25} />
        <MarkShape {...centre} kind="diamond" radius={4} />
      </g>
    );
  }
  if (sign === "protected") {
    return (
      <g>
        <OutlinedPath d={square(0)} colour={ink} width={1.25} dashed />
        <OutlinedPath d={square(3)} colour={ink} width={1.25} dashed />
      </g>
    );
  }
  return (
    <g>
      <OutlinedPath d={square(1)} colour={ink} width={1.25} />
      <path d={`M${x + 1} ${y + 1}h14`} stroke={theme.text} strokeWidth={2} />
    </g>
  );
}
