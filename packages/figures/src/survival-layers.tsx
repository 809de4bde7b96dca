import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { round } from "./hatch.tsx";
import { stepBand } from "./step-path.ts";
import { type SurvivalLine, stackedLines } from "./survival-curve.data.ts";
import { DashedPath, type SurvivalPlace } from "./survival-line.tsx";
import { SMALL_TEXT, TextBlock } from "./text-block.tsx";

interface LayersProps {
  readonly lines: readonly SurvivalLine[];
  readonly place: SurvivalPlace;
  readonly colourOf: (line: SurvivalLine) => PaletteColour;
  readonly theme: FigureTheme;
}

/**
 * Cumulative incidences one upon the other: what is left above them is free of every event. Each layer has its number,
 * which its row beneath the plot repeats, at its right end and however thin it is, so that colour is never alone.
 */
export function SurvivalLayers({ lines, place, colourOf, theme }: LayersProps) {
  const stacked = stackedLines(lines);
  const numbers = numberPlaces(
    stacked.map(({ line, foot }) => {
      const [under, share] = [foot.at(-1) ?? 0, line.points.at(-1)?.share ?? 0];
      return (place.share(under) + place.share(Math.min(1, under + share))) / 2;
    }),
  );
  return stacked.map(({ line, foot }, at) => {
    const end = place.day(line.followedTo);
    const corners = line.points.map(({ day, share }, index) => {
      const under = foot[index] ?? 0;
      return { x: place.day(day), head: place.share(Math.min(1, under + share)), foot: place.share(under) };
    });
    const colour = colourOf(line);
    return (
      <g key={line.key} data-mark="layer" data-key={line.key}>
        <path data-mark="layer-area" d={stepBand(corners, end)} fill={colour.fill} fillOpacity={0.45} />
        <DashedPath
          d={headPath(corners, end)}
          at={at}
          colour={{ ...colour, fill: theme.text, outline: null }}
          width={1.25}
          mark="layer-head"
        />
        {corners.length > 0 ? (
          <TextBlock
            lines={[line.sign ?? String(at + 1)]}
            x={end + 3}
            y={round((numbers[at] ?? 0) + 4)}
            theme={theme}
            bold
            mark="layer-number"
          />
        ) : null}
      </g>
    );
  });
}

/** The heights of the numbers of layers, lowest layer first, each at least a line above the one below it. */
function numberPlaces(middles: readonly number[]): readonly number[] {
  let free = Number.POSITIVE_INFINITY;
  return middles.map((middle) => {
    free = Math.min(middle, free - SMALL_TEXT - 1);
    return free;
  });
}

function headPath(corners: readonly { x: number; head: number }[], end: number): string {
  const [first, ...others] = corners;
  if (!first) return "";
  return `M${first.x} ${round(first.head)}${others.map(({ x, head }) => `H${x}V${round(head)}`).join("")}H${Math.max(end, first.x)}`;
}
