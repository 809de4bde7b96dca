import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { round } from "./hatch.tsx";
import { OutlinedPath } from "./mark-shape.tsx";
import {
  markShift,
  type SurvivalCurveData,
  type SurvivalCurveWords,
  type SurvivalLine,
} from "./survival-curve.data.ts";
import { type PlacedSurvivalPanel, type SurvivalCurveLayout, SWATCH } from "./survival-curve.layout.ts";
import { SurvivalLayers } from "./survival-layers.tsx";
import { DashedPath, ProtectedShare, SurvivalStepLine } from "./survival-line.tsx";
import { LABEL_TEXT, lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { ValueAxis } from "./value-axis.tsx";
import { EmptyArea, WithheldArea } from "./withheld-area.tsx";

interface PanelProps {
  readonly placed: PlacedSurvivalPanel;
  readonly layout: SurvivalCurveLayout;
  readonly data: SurvivalCurveData;
  readonly words: SurvivalCurveWords;
  readonly colourOf: (group: string) => PaletteColour;
  readonly theme: FigureTheme;
}

/** One panel: its texts, its axes, its curves and the cases at risk beneath. */
export function SurvivalPanelPlot({ placed, layout, data, words, colourOf, theme }: PanelProps) {
  const { panel, plot, x, top } = placed;
  const place = { day: layout.dayPlace, share: layout.scale.position };
  const frame = { left: plot.x, right: plot.x + plot.width, head: plot.y, foot: plot.y + plot.height };
  const nothing = panel.lines.length === 0 && panel.marks.length === 0;
  const ofLine = (line: SurvivalLine) => colourOf(line.group);
  return (
    <g transform={`translate(${x},${top})`} data-mark="panel" data-key={panel.key}>
      <PanelTexts placed={placed} theme={theme} />
      {panel.withheld ? <WithheldArea withheld={panel.withheld} area={plot} theme={theme} /> : null}
      {!panel.withheld && nothing && panel.empty ? <EmptyArea text={panel.empty} area={plot} theme={theme} /> : null}
      {panel.withheld || (nothing && panel.empty) ? null : (
        <>
          <ValueAxis scale={layout.scale} unitLabel="" frame={frame} theme={theme} />
          <DayTicks placed={placed} layout={layout} data={data} theme={theme} />
          {panel.stack === "LAYERS" ? (
            <SurvivalLayers lines={panel.lines} place={place} colourOf={ofLine} theme={theme} />
          ) : (
            panel.lines.map((line, at) => (
              <SurvivalStepLine key={line.key} line={line} at={at} place={place} colour={ofLine(line)} theme={theme} />
            ))
          )}
          {panel.marks.map((mark) => (
            <ProtectedShare
              key={`${mark.key} ${mark.day}`}
              mark={mark}
              shift={markShift(panel.marks, mark)}
              place={place}
              colour={colourOf(mark.group)}
              theme={theme}
            />
          ))}
          <RiskTable placed={placed} layout={layout} words={words} colourOf={colourOf} theme={theme} />
        </>
      )}
    </g>
  );
}

function PanelTexts({ placed, theme }: Pick<PanelProps, "placed" | "theme">) {
  const { headLines, noteLines, shareLines, plot } = placed;
  const noteTop = 4 + LABEL_TEXT + headLines.length * lineHeight(LABEL_TEXT);
  const shareTop = plot.y - 8 - (shareLines.length - 1) * lineHeight(SMALL_TEXT);
  return (
    <g data-mark="panel-texts">
      <TextBlock lines={headLines} x={0} y={4 + LABEL_TEXT} theme={theme} fontSize={LABEL_TEXT} bold mark="label" />
      <TextBlock lines={noteLines} x={0} y={noteTop} theme={theme} muted mark="count" />
      <TextBlock lines={shareLines} x={0} y={shareTop} theme={theme} mark="share-label" />
    </g>
  );
}

function DayTicks({ placed, layout, data, theme }: Pick<PanelProps, "placed" | "layout" | "data" | "theme">) {
  const { plot } = placed;
  const foot = plot.y + plot.height;
  const middle = plot.x + plot.width / 2;
  return (
    <g data-mark="days">
      {layout.labelled.map(({ day, label }) => (
        <g key={day}>
          <path d={`M${layout.dayPlace(day)} ${foot}v5`} stroke={theme.axis} />
          <TextBlock
            lines={[label]}
            x={layout.dayPlace(day)}
            y={foot + 7 + SMALL_TEXT}
            theme={theme}
            anchor="middle"
            mark="day"
          />
        </g>
      ))}
      <TextBlock
        lines={[data.dayLabel]}
        x={middle}
        y={foot + 8 + SMALL_TEXT + lineHeight(SMALL_TEXT)}
        theme={theme}
        anchor="middle"
        muted
        mark="day-label"
      />
    </g>
  );
}

function RiskTable(props: Pick<PanelProps, "placed" | "layout" | "words" | "colourOf" | "theme">) {
  const { placed, layout, words, colourOf, theme } = props;
  const { panel, riskRows, riskTop } = placed;
  if (riskRows.length === 0) return null;
  let y = riskTop + SMALL_TEXT + lineHeight(SMALL_TEXT);
  return (
    <g data-mark="risk-table">
      <TextBlock lines={[words.atRisk]} x={0} y={riskTop + SMALL_TEXT} theme={theme} bold />
      {riskRows.map(({ row, lines }) => {
        const own = y;
        const counts = own + lines.length * lineHeight(SMALL_TEXT);
        y = counts + (row.counts.length > 0 ? lineHeight(SMALL_TEXT) : 0) + 4;
        const line = panel.lines.findIndex(({ key }) => key === row.line);
        const group = panel.lines[line]?.group ?? panel.marks.find(({ key }) => key === row.line)?.group;
        return (
          <g key={row.key} data-mark="risk-row">
            {group === undefined ? null : (
              <Swatch
                at={line}
                sign={line < 0 ? "mark" : panel.stack === "LAYERS" ? "layer" : "line"}
                y={own - 4}
                colour={colourOf(group)}
              />
            )}
            <TextBlock lines={lines} x={group === undefined ? 0 : SWATCH} y={own} theme={theme} mark="risk-label" />
            {row.counts
              .filter(({ day }) => panel.source === "PROTECTED" || layout.labelled.some((one) => one.day === day))
              .map(({ day, text }) => (
                <TextBlock
                  key={day}
                  lines={[text]}
                  x={layout.dayPlace(day)}
                  y={counts}
                  theme={theme}
                  anchor="middle"
                  mark="at-risk"
                />
              ))}
          </g>
        );
      })}
    </g>
  );
}

function Swatch(props: { at: number; sign: "line" | "layer" | "mark"; y: number; colour: PaletteColour }) {
  const { at, sign, y, colour } = props;
  if (sign === "mark") return <OutlinedPath d={`M5 ${y - 5}h11v11h-11z`} colour={colour} width={1.25} dashed />;
  if (sign === "layer")
    return <rect x={2} y={round(y - 5)} width={20} height={10} fill={colour.fill} fillOpacity={0.6} />;
  return <DashedPath d={`M0 ${y}h24`} at={at} colour={colour} width={2} mark="swatch" />;
}
