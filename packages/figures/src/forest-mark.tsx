import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import type { ForestEffect } from "./forest.data.ts";
import type { ForestLayout } from "./forest.layout.ts";
import { round } from "./hatch.tsx";
import { MarkShape, OutlinedPath } from "./mark-shape.tsx";

interface ForestMarkProps {
  readonly effect: ForestEffect;
  readonly y: number;
  readonly layout: ForestLayout;
  readonly colour: PaletteColour;
  readonly theme: FigureTheme;
  /** The effect of one center under that of its row: smaller. */
  readonly part?: boolean;
}

/** The diamond of a ratio on its interval, or the arrow of a bound that points where the ratio may lie. */
export function ForestMark({ effect, y, layout, colour, theme, part = false }: ForestMarkProps) {
  const { scale, left, right } = layout;
  const inside = (value: number) => Math.min(right, Math.max(left, scale.position(value)));
  const { value, lower, upper, atLeast, atMost } = effect;
  const line = part ? 1.2 : 2.2;
  if (value !== null) {
    const x = inside(value);
    const known = lower !== null && upper !== null;
    return (
      <g data-mark={part ? "part" : "effect"}>
        {known && <OutlinedPath d={intervalPath(inside(lower), inside(upper), y)} colour={colour} width={line} />}
        <MarkShape kind="diamond" x={x} y={y} radius={part ? 3 : 5.5} colour={colour} theme={theme} open={!known} />
      </g>
    );
  }
  const bound = atLeast ?? atMost;
  if (bound === null) return null;
  const from = inside(bound);
  const to = atLeast === null ? left : right;
  const back = atLeast === null ? 7 : -7;
  const arrow = `M${round(from)} ${round(y - 5)}V${round(y + 5)}M${round(from)} ${round(y)}H${round(to)}M${round(to + back)} ${round(y - 5)}L${round(to)} ${round(y)}L${round(to + back)} ${round(y + 5)}`;
  return <OutlinedPath d={arrow} colour={colour} width={line} mark={part ? "part" : "bound"} />;
}

const intervalPath = (from: number, to: number, y: number): string =>
  `M${round(from)} ${round(y)}H${round(to)}M${round(from)} ${round(y - 4)}V${round(y + 4)}M${round(to)} ${round(y - 4)}V${round(y + 4)}`;
