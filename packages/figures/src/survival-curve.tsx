import { type ChartProps, chartWidth } from "./chart-props.ts";
import { FigureLegend, type LegendItem, placedLegend } from "./figure-legend.tsx";
import { FigurePlate } from "./figure-plate.tsx";
import { lineColours } from "./line-colours.ts";
import type { SurvivalCurveData, SurvivalCurveWords } from "./survival-curve.data.ts";
import { type SurvivalCurveLayout, survivalCurveLayout } from "./survival-curve.layout.ts";
import { survivalStops } from "./survival-curve.stops.ts";
import { SurvivalPanelPlot } from "./survival-panel.tsx";

/** A figure of survival, its words and its theme. */
export interface SurvivalCurveProps extends ChartProps {
  readonly data: SurvivalCurveData;
  readonly words: SurvivalCurveWords;
}

/**
 * Time to an event, panel by panel on the same axes: steps with their interval and a tick where cases were cut off, or
 * competing causes one upon the other, those at risk beneath. The protected answer stands in panels of its own, as
 * dashed marks on the days of its grid, joined with nothing.
 */
export function SurvivalCurve({ data, words, theme, locale, marks, width: asked, ...plate }: SurvivalCurveProps) {
  const width = chartWidth(asked);
  const layout = survivalCurveLayout(data, { width, locale, words });
  const drawn = layout.panels.flatMap(({ panel }) => [...panel.lines, ...panel.marks]);
  const ofGroup = lineColours(
    drawn.map(({ group }) => group),
    theme,
    marks,
  );
  const legend = placedLegend(legendItems(layout, words), 8, width - 8);
  return (
    <FigurePlate
      {...plate}
      title={data.title}
      width={width}
      height={layout.height + legend.height}
      theme={theme}
      stops={layout.panels.map((placed) => survivalStops(placed, layout, words))}
    >
      {layout.panels.map((placed) => (
        <SurvivalPanelPlot
          key={placed.panel.key}
          placed={placed}
          layout={layout}
          data={data}
          words={words}
          colourOf={ofGroup}
          theme={theme}
        />
      ))}
      <FigureLegend placed={legend.placed} top={layout.height} theme={theme} />
    </FigurePlate>
  );
}

/** Only what the figure shows is explained; the lines have their names in the rows of those at risk. */
function legendItems(layout: SurvivalCurveLayout, words: SurvivalCurveWords): readonly LegendItem[] {
  const panels = layout.panels.map(({ panel }) => panel);
  const lines = panels.filter(({ stack }) => stack === "LINES").flatMap((panel) => panel.lines);
  const steps = lines.filter(({ spans }) => spans.length === 0).flatMap(({ points }) => points);
  const spans = lines.flatMap((line) => line.spans);
  const marks = panels.flatMap((panel) => panel.marks);
  const items: readonly (LegendItem & { shown: boolean })[] = [
    { sign: "ribbon", text: words.interval, shown: steps.some(({ lower }) => lower !== null) },
    { sign: "cutOff", text: words.cutOff, shown: steps.some(({ censored }) => (censored ?? 0) > 0) },
    { sign: "band", text: words.betweenVisits, shown: spans.length > 0 },
    { sign: "limit", text: words.firstSeen, shown: spans.length > 0 },
    { sign: "protected", text: words.protectedAnswer, shown: marks.some(({ share }) => share !== null) },
    {
      sign: "withheld",
      text: words.withheld,
      shown: panels.some(({ withheld }) => withheld) || marks.some(({ withheld }) => withheld),
    },
  ];
  return items.filter(({ shown }) => shown);
}
