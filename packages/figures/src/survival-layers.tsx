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
 * which its row beneath the plot repeats, so that colour is never alone.
 */
export function SurvivalLayers({ lines, place, colourOf, theme }: LayersProps) {
  return stackedLines(lines).map(({ line, foot }, at) => {
    const end = place.day(line.followedTo);
    const corners = line.points.map(({ day, share }, index) => {
      const under = foot[index] ?? 0;
      return { x: place.day(day), head: place.share(Math.min(1, under + share)), foot: place.share(under) };
    });
    const last = corners.at(-1);
    const roomy = last !== undefined && last.foot - last.head >= SMALL_TEXT + 3;
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
        {roomy ? (
          <TextBlock
            lines={[line.sign ?? String(at + 1)]}
            x={end - 10}
            y={round((last.head + last.foot) / 2 + 4)}
            theme={theme}
            bold
            anchor="middle"
            mark="layer-number"
          />
        ) : null}
      </g>
    );
  });
}

function headPath(corners: readonly { x: number; head: number }[], end: number): string {
  const [first, ...others] = corners;
  if (!first) return "";
  return `M${first.x} ${round(first.head)}${others.map(({ x, head }) => `H${x}V${round(head)}`).join("")}H${Math.max(end, first.x)}`;
}
