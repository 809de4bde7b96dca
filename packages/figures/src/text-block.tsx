import type { FigureTheme } from "./figure-theme.ts";
import { round } from "./hatch.tsx";

/** Lines of one text, their first baseline and how they are set. */
export interface TextBlockProps {
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly theme: FigureTheme;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly muted?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  readonly mark?: string;
}

/** Smallest type of a figure, in px. */
export const SMALL_TEXT = 11;
/** Type of labels, in px. */
export const LABEL_TEXT = 12;
/** Type of a figure's title, in px. */
export const TITLE_TEXT = 14;

/** Distance between two baselines. */
export function lineHeight(fontSize: number): number {
  return Math.round(fontSize * 1.27);
}

/** Wrapped text; draws nothing when there is no line. */
export function TextBlock(props: TextBlockProps) {
  const { lines, x, y, theme, fontSize = SMALL_TEXT, bold, italic, muted, anchor = "start", mark } = props;
  if (lines.length === 0) return null;
  return (
    <text
      data-mark={mark}
      fontSize={fontSize}
      fontWeight={bold ? 700 : 400}
      fontStyle={italic ? "italic" : undefined}
      fill={muted ? theme.mutedText : theme.text}
      textAnchor={anchor}
    >
      {lines.map((line, index) => (
        // The lines of one text have no identity but their place.
        <tspan key={index} x={round(x)} y={round(y) + index * lineHeight(fontSize)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
