import type { CaseTimelineData, CaseTimelineWords, TimelineEvent } from "./case-timeline.data.ts";
import { type CaseTimelineLayout, caseTimelineLayout } from "./case-timeline.layout.ts";
import { timelineStops } from "./case-timeline.stops.ts";
import { SmallPlot, shownValues } from "./case-timeline-plot.tsx";
import { CourseLanes, EventRows, PhaseBands } from "./case-timeline-strips.tsx";
import { type ChartProps, chartWidth } from "./chart-props.ts";
import { FigureLegend, type LegendItem, placedLegend } from "./figure-legend.tsx";
import { FigurePlate } from "./figure-plate.tsx";
import { SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { WithheldArea } from "./withheld-area.tsx";

/** A case's timeline, its words and its theme. */
export interface CaseTimelineProps extends ChartProps {
  readonly data: CaseTimelineData;
  readonly words: CaseTimelineWords;
}

/**
 * One case along time: phases, treatment with its dose steps, flares and visits and samples, then a small plot for each
 * measure, all on one axis of days. What may not be read is hatched with its reason.
 */
export function CaseTimeline({ data, words, theme, locale, marks: _, width: asked, ...plate }: CaseTimelineProps) {
  const width = chartWidth(asked);
  const layout = caseTimelineLayout(data, { width, locale });
  const legend = placedLegend(legendItems(data, words), 8, width - 8);
  return (
    <FigurePlate
      {...plate}
      title={data.title}
      width={width}
      height={layout.height + legend.height}
      theme={theme}
      stops={timelineStops(data, layout)}
    >
      <DayZero data={data} layout={layout} theme={theme} />
      <PhaseBands data={data} layout={layout} theme={theme} />
      <CourseLanes layout={layout} theme={theme} />
      <EventRows layout={layout} theme={theme} />
      {layout.plots.map((placed) => (
        <SmallPlot key={placed.plot.key} placed={placed} dayPlace={layout.dayPlace} theme={theme} />
      ))}
      {layout.withheld && data.withheld ? (
        <WithheldArea withheld={data.withheld} area={layout.withheld} theme={theme} />
      ) : null}
      <FigureLegend placed={legend.placed} top={layout.height} theme={theme} />
    </FigurePlate>
  );
}

/** The axis of days at the foot, and a line through day 0. */
function DayZero({
  data,
  layout,
  theme,
}: { data: CaseTimelineData; layout: CaseTimelineLayout } & Pick<ChartProps, "theme">) {
  const { left, right, axisTop } = layout;
  const zero = layout.dayPlace(0);
  return (
    <g data-mark="days">
      <path d={`M${zero} ${layout.phaseTop}V${axisTop}`} stroke={theme.axis} strokeDasharray="2 3" />
      <path d={`M${left} ${axisTop}H${right}`} stroke={theme.axis} />
      {layout.ticks.map((day) => (
        <g key={day}>
          <path d={`M${layout.dayPlace(day)} ${axisTop}v5`} stroke={theme.axis} />
          <TextBlock
            lines={[data.dayLabel(day)]}
            x={layout.dayPlace(day)}
            y={axisTop + 6 + SMALL_TEXT}
            theme={theme}
            anchor="middle"
          />
        </g>
      ))}
    </g>
  );
}

/** Only what the figure shows is explained. */
function legendItems(data: CaseTimelineData, words: CaseTimelineWords): readonly LegendItem[] {
  const events = data.rows.flatMap((row) => row.events);
  const values = data.plots.flatMap((plot) => shownValues(plot.values));
  const has = (kind: TimelineEvent["kind"]) => events.some((event) => event.kind === kind);
  const items: readonly (LegendItem & { shown: boolean })[] = [
    { sign: "band", text: words.course, shown: data.lanes.length > 0 },
    { sign: "flare", text: words.flare, shown: has("flare") },
    { sign: "event", text: words.event, shown: has("event") },
    { sign: "visit", text: words.visit, shown: has("visit") },
    { sign: "sample", text: words.sample, shown: has("sample") },
    { sign: "below", text: words.belowLimit, shown: values.some(({ comparator }) => comparator === "<") },
    { sign: "limit", text: words.limit, shown: data.plots.some(({ limits }) => limits.length > 0) },
    { sign: "withheld", text: words.withheld, shown: !!data.withheld },
  ];
  return items.filter(({ shown }) => shown);
}
