import type { FigureTheme } from "./figure-theme.ts";

/** A rectangle in px. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Path data of diagonal lines clipped to a rectangle. Drawn as lines and not as a `<pattern>`, whose id would have to
 * be unique in every page and file that holds the figure.
 */
export function hatchPath({ x, y, width, height }: Area, gap = 8): string {
  const lines: string[] = [];
  for (let offset = gap; offset < width + height; offset += gap) {
    const fromX = Math.min(offset, width);
    const fromY = Math.max(0, offset - width);
    const toX = Math.max(0, offset - height);
    const toY = Math.min(offset, height);
    lines.push(`M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(y + toY)}`);
  }
  return lines.join("");
}

/** Two decimals are finer than a printer's dot and keep files small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The hatched area that stands for a withheld answer; nothing shows through it. */
export function Hatch({ area, theme, mark }: { area: Area; theme: FigureTheme; mark: string }) {
  return (
    <g data-mark={mark}>
      <rect {...area} fill={theme.background} stroke={theme.hatch} strokeWidth={1} />
      <path d={hatchPath(area)} stroke={theme.hatch} strokeWidth={1} fill="none" />
    </g>
  );
}
