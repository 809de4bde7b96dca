import type { FigureEdition } from "./figure-edition.tsx";
import type { FigureTheme } from "./figure-theme.ts";
import type { GroupMark } from "./group-mark.ts";
import type { FigureLocale } from "./number-format.ts";

/** What every chart of the kit takes beside its data and its words. */
export interface ChartProps {
  readonly theme: FigureTheme;
  readonly locale: FigureLocale;
  /** Px of the drawing, 320 at least; the caller measures the room, so that type keeps its size. */
  readonly width?: number;
  /** Marks a reader chose at the legend; every other group keeps its own. */
  readonly marks?: Readonly<Record<string, GroupMark>>;
  /** Set on export: the figure carries title, caption, citation and release, and cannot be focused. */
  readonly edition?: FigureEdition;
  /** Told what the reader stands on; null when he leaves. */
  readonly onRead?: (text: string | null) => void;
  /** Enter or a double click on a mark or group; gets its key. */
  readonly onOpen?: (key: string) => void;
}

/** The narrowest figure, px. */
export const MIN_WIDTH = 320;
const DEFAULT_WIDTH = 720;

/** The width a chart is drawn at. */
export function chartWidth(width: number | undefined): number {
  return Math.max(MIN_WIDTH, Math.round(Number.isFinite(width) ? (width ?? DEFAULT_WIDTH) : DEFAULT_WIDTH));
}
