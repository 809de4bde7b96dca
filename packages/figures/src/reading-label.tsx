import type { FigureTheme } from "./figure-theme.ts";
import { round } from "./hatch.tsx";
import type { ReadingStop } from "./reading.ts";
import { lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { wrappedLines } from "./wrapped-lines.ts";

const LABEL_ROOM = 220;
const PADDING = 6;

/** The ring around what the reader stands on and its label beside it, kept inside the figure. */
export function ReadingLabel(props: { stop: ReadingStop; width: number; height: number; theme: FigureTheme }) {
  const { stop, width, height, theme } = props;
  const { area, kind } = stop;
  const setting = { fontSize: SMALL_TEXT, maxWidth: Math.min(LABEL_ROOM, width - 32) };
  const lines = wrappedLines(stop.text, { ...setting, maxLines: 8 });
  const boxWidth = Math.max(0, ...lines.map((line) => textWidth(line, setting))) + 2 * PADDING;
  const boxHeight = lines.length * lineHeight(SMALL_TEXT) + 2 * PADDING - 2;
  const beside = kind === "mark" ? area.x + area.width + 6 : area.x + (area.width - boxWidth) / 2;
  const flipped = beside + boxWidth > width - 4 && kind === "mark" ? area.x - 6 - boxWidth : beside;
  const x = round(Math.max(4, Math.min(flipped, width - boxWidth - 4)));
  const y = round(Math.max(4, Math.min(kind === "mark" ? area.y - boxHeight / 2 : area.y + 6, height - boxHeight - 4)));
  const rounding = kind === "mark" && stop.shape !== "cell" ? area.width / 2 : 4;
  return (
    <g data-mark="reading" pointerEvents="none">
      <rect {...area} rx={rounding} fill="none" stroke={theme.background} strokeWidth={4} />
      <rect {...area} rx={rounding} fill="none" stroke={theme.ring} strokeWidth={2} />
      <rect x={x} y={y} width={round(boxWidth)} height={boxHeight} rx={3} fill={theme.background} stroke={theme.ring} />
      <TextBlock lines={lines} x={x + PADDING} y={y + PADDING + SMALL_TEXT - 2} theme={theme} />
    </g>
  );
}
