import { type SymbolType, symbol, symbolDiamond, symbolTriangle } from "d3-shape";
import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { type GroupShape, SHAPE_SYMBOLS } from "./group-mark.ts";
import { round } from "./hatch.tsx";

/** What the reader meets at one place of a plot. */
export type MarkKind = GroupShape | "below" | "above" | "diamond";

/** A mark, its centre and its radius in px. */
export interface MarkShapeProps {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: PaletteColour;
  readonly theme: FigureTheme;
  /** Drawn empty; limits always are. */
  readonly open?: boolean;
  readonly mark?: string;
}

/** Symbols of equal radius look unequal; these factors on the area of the circle even them out. */
const AREA_FACTORS: Partial<Record<MarkKind, number>> = {
  cross: 1.15,
  saltire: 1.15,
  star: 1.05,
  square: 1.05,
  diamond: 1,
};

function symbolOf(kind: MarkKind): { type: SymbolType; turn: number } {
  if (kind === "below") return { type: symbolTriangle, turn: 180 };
  if (kind === "above") return { type: symbolTriangle, turn: 0 };
  return kind === "diamond" ? { type: symbolDiamond, turn: 0 } : SHAPE_SYMBOLS[kind];
}

/**
 * A point of a group (filled), a value below its limit (open triangle pointing down), above (pointing up), or an
 * estimate (diamond). A colour too faint for its ground gets its dark outline, around the fill or around the line.
 */
export function MarkShape({ kind, x, y, radius, colour, theme, open, mark }: MarkShapeProps) {
  const { type, turn } = symbolOf(kind);
  const path = symbol(type, Math.PI * radius * radius * (AREA_FACTORS[kind] ?? 1))() ?? "";
  const place = `translate(${round(x)},${round(y)})${turn === 0 ? "" : ` rotate(${turn})`}`;
  if (open || kind === "below" || kind === "above") {
    return (
      <g data-mark={mark} transform={place} fill={theme.background} strokeLinejoin="round">
        {colour.outline && <path d={path} stroke={colour.outline} strokeWidth={3.2} />}
        <path d={path} stroke={colour.fill} strokeWidth={1.6} />
      </g>
    );
  }
  const stroke = kind === "diamond" ? theme.text : (colour.outline ?? theme.background);
  return <path data-mark={mark} d={path} transform={place} fill={colour.fill} stroke={stroke} strokeWidth={1} />;
}

/** A line in a group's colour, each dash of a faint colour within its own dark outline. */
export function OutlinedPath(props: {
  d: string;
  colour: PaletteColour;
  width: number;
  dashed?: boolean;
  mark?: string;
}) {
  const { d, colour, width, dashed = false, mark } = props;
  return (
    <g data-mark={mark} fill="none">
      {colour.outline && (
        <path
          d={d}
          stroke={colour.outline}
          strokeWidth={width + 1.6}
          strokeDasharray={dashed ? OUTLINE_DASHES : undefined}
          strokeDashoffset={dashed ? 0.8 : undefined}
        />
      )}
      <path d={d} stroke={colour.fill} strokeWidth={width} strokeDasharray={dashed ? DASHES : undefined} />
    </g>
  );
}

const DASHES = "4 3.4";
/** Each dash longer by 0.8 px at both ends. */
const OUTLINE_DASHES = "5.6 1.8";
