import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { round } from "./hatch.tsx";
import { type FigureLocale, formatShare } from "./number-format.ts";
import type { RocLine, RocStep } from "./roc-curve.data.ts";
import type { RocCurveLayout } from "./roc-curve.layout.ts";
import { DashedPath } from "./survival-line.tsx";
import { lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { ValueAxis } from "./value-axis.tsx";
import { EmptyArea } from "./withheld-area.tsx";

interface RocPlotProps {
  readonly layout: RocCurveLayout;
  readonly colourOf: (group: string) => PaletteColour;
  readonly theme: FigureTheme;
  readonly locale: FigureLocale;
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Where a cut stands in the plot: specificity falls to the right. */
export function rocPlace(layout: Pick<RocCurveLayout, "curve">, { sensitivity, specificity }: RocStep) {
  const { x, y, width, height } = layout.curve;
  return { x: round(x + (1 - specificity) * width), y: round(y + (1 - sensitivity) * height) };
}

/** The curves over the line of chance, each with its row beneath. */
export function RocPlot({ layout, colourOf, theme, locale }: RocPlotProps) {
  const { curve, data, lineRows } = layout;
  const frame = { left: curve.x, right: curve.x + curve.width, head: curve.y, foot: curve.y + curve.height };
  const scale = {
    position: (share: number) => frame.foot - share * curve.height,
    ticks: QUARTERS.map((share) => ({
      position: frame.foot - share * curve.height,
      label: formatShare(share, locale),
    })),
  };
  const ink: PaletteColour = { name: "ink", fill: theme.text, outline: null };
  const drawn = data.lines.filter(({ steps }) => steps.length > 1);
  if (drawn.length === 0) {
    return <EmptyArea text={data.noCurve ?? ""} area={curve} theme={theme} />;
  }
  return (
    <g data-mark="roc">
      <ValueAxis scale={scale} unitLabel={data.sensitivityLabel} frame={frame} theme={theme} />
      <path
        data-mark="chance"
        d={`M${frame.left} ${frame.foot}L${frame.right} ${frame.head}`}
        stroke={theme.axis}
        strokeDasharray="6 4"
      />
      {QUARTERS.map((share) => (
        <TextBlock
          key={share}
          lines={[formatShare(1 - share, locale)]}
          x={frame.left + share * curve.width}
          y={frame.foot + 6 + SMALL_TEXT}
          theme={theme}
          anchor="middle"
        />
      ))}
      <TextBlock
        lines={[data.specificityLabel]}
        x={frame.left + curve.width / 2}
        y={frame.foot + 8 + SMALL_TEXT + lineHeight(SMALL_TEXT)}
        theme={theme}
        anchor="middle"
        muted
      />
      {data.lines.map((line, at) => (
        <g key={line.key} data-mark="roc-line" data-key={line.key}>
          {line.steps.length > 1 ? (
            <DashedPath
              d={pathOf(line, layout)}
              at={at}
              colour={line.whole ? ink : colourOf(line.group)}
              width={line.whole ? 2.5 : 1.75}
              mark="roc-steps"
            />
          ) : null}
          <DashedPath
            d={`M8 ${(lineRows[at]?.y ?? 0) - 4}h24`}
            at={at}
            colour={line.whole ? ink : colourOf(line.group)}
            width={line.whole ? 2.5 : 1.75}
            mark="swatch"
          />
          <TextBlock lines={lineRows[at]?.lines ?? []} x={38} y={lineRows[at]?.y ?? 0} theme={theme} />
        </g>
      ))}
    </g>
  );
}

function pathOf(line: RocLine, layout: RocCurveLayout): string {
  // A tie of several cases is one slanted step: straight from cut to cut.
  return `M${line.steps
    .map((step) => rocPlace(layout, step))
    .map(({ x, y }) => `${x} ${y}`)
    .join("L")}`;
}
