import { type ChartProps, chartWidth } from "./chart-props.ts";
import { FigureLegend, type LegendItem, placedLegend } from "./figure-legend.tsx";
import { FigurePlate } from "./figure-plate.tsx";
import { groupMarks } from "./group-mark.ts";
import type { TrajectoryData, TrajectoryWords } from "./trajectory.data.ts";
import { type TrajectoryLayout, trajectoryLayout } from "./trajectory.layout.ts";
import { panelStops } from "./trajectory.stops.ts";
import { TrajectoryPanelPlot } from "./trajectory-panel.tsx";

/** A figure of trajectories, its words and its theme. */
export interface TrajectoryProps extends ChartProps {
  readonly data: TrajectoryData;
  readonly words: TrajectoryWords;
}

/**
 * Values along time, panel by panel on the same axes: each case's line, the line of medians over the ribbon of
 * quartiles, treatment and counts beneath. The protected answer stands in panels of its own, its windows as dashed
 * boxes joined with nothing; withheld ones are hatched.
 */
export function Trajectory({ data, words, theme, locale, marks, width: asked, ...plate }: TrajectoryProps) {
  const width = chartWidth(asked);
  const layout = trajectoryLayout(data, { width, locale, words });
  const markOf = groupMarks(
    layout.panels.map(({ panel }) => panel.group),
    marks,
  );
  const legend = placedLegend(legendItems(layout, data, words), 8, width - 8);
  return (
    <FigurePlate
      {...plate}
      title={data.title}
      width={width}
      height={layout.height + legend.height}
      theme={theme}
      stops={layout.panels.map((placed) => panelStops(placed, layout, words))}
    >
      {layout.panels.map((placed) => (
        <TrajectoryPanelPlot
          key={placed.panel.key}
          placed={placed}
          layout={layout}
          data={data}
          mark={markOf.get(placed.panel.group)}
          theme={theme}
        />
      ))}
      <FigureLegend placed={legend.placed} top={layout.height} theme={theme} />
    </FigurePlate>
  );
}

/** Only what the figure shows is explained. */
function legendItems(layout: TrajectoryLayout, data: TrajectoryData, words: TrajectoryWords): readonly LegendItem[] {
  const panels = layout.panels.map(({ panel }) => panel);
  const points = panels.flatMap((panel) => panel.lines.flatMap((line) => line.points));
  const windows = panels.flatMap((panel) => panel.windows.map((window) => ({ panel, window })));
  const limits = (data.limits ?? []).map(({ label }) => label).join(" · ");
  const items: readonly (LegendItem & { shown: boolean })[] = [
    { sign: "line", text: words.oneCase, shown: points.length > 0 },
    {
      sign: "ribbon",
      text: words.medianAndQuartiles,
      shown: windows.some(({ panel, window }) => panel.source === "EXACT" && window.median !== null),
    },
    { sign: "below", text: words.belowLimit, shown: points.some(({ comparator }) => comparator === "<") },
    { sign: "above", text: words.aboveLimit, shown: points.some(({ comparator }) => comparator === ">") },
    { sign: "open", text: words.afterStop, shown: points.some(({ afterStop }) => afterStop) },
    { sign: "band", text: words.treatment, shown: layout.panels.some(({ lane }) => lane > 0) },
    { sign: "limit", text: limits, shown: limits !== "" && points.length > 0 },
    {
      sign: "protected",
      text: words.protectedAnswer,
      shown: windows.some(({ panel, window }) => panel.source === "PROTECTED" && !window.withheld),
    },
    {
      sign: "withheld",
      text: words.withheld,
      shown: panels.some(({ withheld }) => withheld) || windows.some(({ window }) => window.withheld),
    },
  ];
  return items.filter(({ shown }) => shown);
}
