import type { FigureTheme } from "./figure-theme.ts";
import { colourOf, type GroupMark } from "./group-mark.ts";
import { round } from "./hatch.tsx";
import { LABEL_TEXT, lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";
import type { TrajectoryData } from "./trajectory.data.ts";
import type { PlacedPanel, TrajectoryLayout } from "./trajectory.layout.ts";
import { CaseLine, TreatmentLanes } from "./trajectory-line.tsx";
import { MedianLine, ProtectedWindows, QuartileRibbon } from "./trajectory-summary.tsx";
import { ValueAxis } from "./value-axis.tsx";
import { EmptyArea, WithheldArea } from "./withheld-area.tsx";

interface PanelProps {
  readonly placed: PlacedPanel;
  readonly layout: TrajectoryLayout;
  readonly data: TrajectoryData;
  readonly mark: GroupMark | undefined;
  readonly theme: FigureTheme;
}

/** One panel: its texts, its axes, its cases, its windows and the counts beneath. */
export function TrajectoryPanelPlot({ placed, layout, data, mark, theme }: PanelProps) {
  const { panel, plot, x, top } = placed;
  const colour = colourOf(mark, theme);
  const place = { day: layout.dayPlace, value: layout.scale.position };
  const frame = { left: plot.x, right: plot.x + plot.width, head: plot.y, foot: plot.y + plot.height };
  const nothing = panel.lines.length === 0 && panel.windows.every(({ median, withheld }) => !median && !withheld);
  // The median of one case is the case, and would hide its line.
  const summarised = panel.lines.length !== 1;
  const summary = { windows: panel.windows, plot, place, colour, theme };
  return (
    <g transform={`translate(${x},${top})`} data-mark="panel" data-key={panel.key}>
      <PanelTexts placed={placed} theme={theme} />
      {panel.withheld ? <WithheldArea withheld={panel.withheld} area={plot} theme={theme} /> : null}
      {!panel.withheld && nothing && panel.empty ? <EmptyArea text={panel.empty} area={plot} theme={theme} /> : null}
      {panel.withheld || (nothing && panel.empty) ? null : (
        <>
          <ValueAxis scale={layout.scale} unitLabel={data.unitLabel} frame={frame} theme={theme} />
          <VisitTicks placed={placed} layout={layout} data={data} theme={theme} />
          {panel.source === "EXACT" && summarised ? <QuartileRibbon {...summary} /> : null}
          {panel.lines.map((line) => (
            <CaseLine key={line.key} line={line} place={place} colour={colour} theme={theme} />
          ))}
          {panel.source === "PROTECTED" ? (
            <ProtectedWindows {...summary} />
          ) : summarised ? (
            <MedianLine {...summary} />
          ) : null}
          {placed.lane > 0 ? (
            <TreatmentLanes
              lines={panel.lines}
              top={placed.lanesTop}
              lane={placed.lane}
              place={layout.dayPlace}
              end={frame.right}
              colour={colour}
            />
          ) : null}
          <WindowCounts placed={placed} layout={layout} theme={theme} />
        </>
      )}
    </g>
  );
}

function PanelTexts({ placed, theme }: Pick<PanelProps, "placed" | "theme">) {
  const { headLines, noteLines } = placed;
  const noteTop = 4 + LABEL_TEXT + headLines.length * lineHeight(LABEL_TEXT);
  return (
    <g data-mark="panel-texts">
      <TextBlock lines={headLines} x={0} y={4 + LABEL_TEXT} theme={theme} fontSize={LABEL_TEXT} bold mark="label" />
      <TextBlock lines={noteLines} x={0} y={noteTop} theme={theme} muted mark="count" />
    </g>
  );
}

function VisitTicks({ placed, layout, data, theme }: Omit<PanelProps, "mark">) {
  const { plot } = placed;
  const foot = plot.y + plot.height;
  return (
    <g data-mark="visits">
      {(data.limits ?? [])
        .filter(({ value }) => Number.isFinite(value) && (placed.panel.limits?.includes(value) ?? true))
        .map(({ value }) => (
          <path
            key={value}
            data-mark="limit"
            d={`M${plot.x} ${round(layout.scale.position(value))}h${plot.width}`}
            stroke={theme.mutedText}
            strokeDasharray="6 4"
          />
        ))}
      {data.visits.map(({ day }) => (
        <path key={day} d={`M${layout.dayPlace(day)} ${foot}v5`} stroke={theme.axis} />
      ))}
      {layout.labelled.map(({ day, label }) => (
        <TextBlock
          key={day}
          lines={[label]}
          x={layout.dayPlace(day)}
          y={foot + 6 + SMALL_TEXT}
          theme={theme}
          anchor="middle"
          mark="visit"
        />
      ))}
    </g>
  );
}

function WindowCounts({ placed, layout, theme }: Pick<PanelProps, "placed" | "layout" | "theme">) {
  const shown = placed.panel.windows.filter(({ day }) => layout.labelled.some((visit) => visit.day === day));
  const y = placed.countTop + SMALL_TEXT;
  return (
    <g data-mark="window-counts">
      {shown.map(({ day, countLabel }) => (
        <TextBlock
          key={day}
          lines={[countLabel]}
          x={layout.dayPlace(day)}
          y={y}
          theme={theme}
          anchor="middle"
          mark="window-count"
        />
      ))}
      <TextBlock lines={placed.countWords} x={placed.plot.x} y={y + lineHeight(SMALL_TEXT)} theme={theme} muted />
    </g>
  );
}
