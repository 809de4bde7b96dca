import { swarm } from "./beeswarm.ts";
import type { ChartProps } from "./chart-props.ts";
import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { Hatch, round } from "./hatch.tsx";
import { MarkShape, OutlinedPath } from "./mark-shape.tsx";
import { formatConcentration } from "./number-format.ts";
import type { RocCurveLayout } from "./roc-curve.layout.ts";
import { repeatsReason, withheldSentence } from "./strip-box.data.ts";
import { SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { ValueAxis } from "./value-axis.tsx";

interface RocPartProps {
  readonly layout: RocCurveLayout;
  readonly colourOf: (group: string) => PaletteColour;
  readonly theme: FigureTheme;
}

/** Places and radius of the points of one column. */
export function columnPoints(
  { column, middle, width }: RocCurveLayout["columns"][number],
  scale: RocCurveLayout["scale"],
) {
  const { offsets, radius } = swarm(
    column.points.map(({ key, value }) => ({ key, y: scale.position(value) })),
    width,
  );
  return column.points.map((point, at) => ({
    point,
    radius,
    x: round(middle + (offsets[at] ?? 0)),
    y: round(scale.position(point.value)),
  }));
}

/** Every case, center by center, with the outcome filled and without it open; beyond a limit a triangle. */
export function RocPoints({ layout, colourOf, theme }: RocPartProps) {
  const { strip, scale, columns, data } = layout;
  if (columns.length === 0) return null;
  const frame = { left: strip.x, right: strip.x + strip.width, head: strip.y, foot: strip.y + strip.height };
  return (
    <g data-mark="points">
      <ValueAxis scale={scale} unitLabel="" frame={frame} theme={theme} />
      <TextBlock lines={[data.valueLabel]} x={strip.x - 40} y={strip.y - 10} theme={theme} muted />
      {data.cut ? (
        <g data-mark="cut">
          <path
            d={`M${frame.left} ${round(scale.position(data.cut.value))}H${frame.right}`}
            stroke={theme.mutedText}
            strokeDasharray="6 4"
          />
          <TextBlock
            lines={[data.cut.label]}
            x={frame.right - 4}
            y={round(scale.position(data.cut.value) - 5)}
            theme={theme}
            anchor="end"
            muted
          />
        </g>
      ) : null}
      {columns.map((placed) => (
        <g key={placed.column.key} data-mark="column" data-key={placed.column.key}>
          {columnPoints(placed, scale).map(({ point, x, y, radius }, at) => {
            const kind = point.comparator === "<" ? "below" : point.comparator === ">" ? "above" : "circle";
            return (
              <MarkShape
                // Two cases may share a code in different cohorts; their order does not change.
                key={at}
                kind={kind}
                mark={kind === "circle" ? "detected" : kind}
                x={x}
                y={y}
                radius={radius}
                colour={colourOf(placed.column.group)}
                theme={theme}
                open={!placed.column.outcome}
              />
            );
          })}
          <TextBlock
            lines={placed.labelLines}
            x={placed.middle}
            y={frame.foot + 8 + SMALL_TEXT}
            theme={theme}
            anchor="middle"
          />
        </g>
      ))}
    </g>
  );
}

/** Areas with their intervals on one axis from 0 to 1; the protected one dashed, a withheld one hatched. */
export function RocAreas({ layout, theme, locale }: Omit<RocPartProps, "colourOf"> & Pick<ChartProps, "locale">) {
  const { areas, areaTrack, areaHeadingY, data } = layout;
  const { left, width } = areaTrack;
  if (areas.length === 0) return null;
  const place = (area: number) => round(left + Math.min(1, Math.max(0, area)) * width);
  const foot = (areas.at(-1)?.y ?? areaHeadingY) + 22;
  const ink: PaletteColour = { name: "ink", fill: theme.text, outline: null };
  return (
    <g data-mark="areas">
      <TextBlock lines={[data.areaLabel]} x={8} y={areaHeadingY} theme={theme} bold />
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <path d={`M${place(tick)} ${areaHeadingY + 8}V${foot}`} stroke={tick === 0.5 ? theme.axis : theme.grid} />
          <TextBlock
            lines={[formatConcentration(tick, locale)]}
            x={place(tick)}
            y={foot + 13}
            theme={theme}
            anchor="middle"
            muted
          />
        </g>
      ))}
      {areas.map(({ area, y, labelLines, textLines }) => {
        const middle = y + 12;
        const reach =
          area.lower === null || area.upper === null ? null : `M${place(area.lower)} ${middle}H${place(area.upper)}`;
        const dashed = area.source === "PROTECTED";
        return (
          <g key={area.key} data-mark="area" data-key={area.key}>
            {left > 40 ? null : (
              <rect
                x={6}
                y={y - labelLines.length * 14 + 2}
                width={round(Math.max(0, ...labelLines.map((line) => textWidth(line, { fontSize: SMALL_TEXT }))) + 6)}
                height={labelLines.length * 14 + 1}
                fill={theme.background}
              />
            )}
            <TextBlock
              lines={labelLines}
              x={8}
              y={left > 40 ? y + 16 : y + 14 - labelLines.length * 14}
              theme={theme}
              mark="area-label"
            />
            {area.withheld ? (
              <g data-mark="withheld">
                <desc>{withheldSentence(area.withheld)}</desc>
                <Hatch area={{ x: left, y: round(middle - 8), width, height: 16 }} theme={theme} mark="hatch" />
              </g>
            ) : null}
            {reach ? <OutlinedPath d={reach} colour={ink} width={1.5} dashed={dashed} mark="area-interval" /> : null}
            {area.area === null ? null : (
              <MarkShape
                kind="diamond"
                mark="area-mark"
                x={place(area.area)}
                y={middle}
                radius={5}
                colour={ink}
                theme={theme}
                open={dashed}
              />
            )}
            <TextBlock
              lines={area.withheld && !repeatsReason(area.withheld) ? [area.withheld.text, ...textLines] : textLines}
              x={left + width + 12}
              y={y + 16}
              theme={theme}
              muted={area.area === null}
            />
          </g>
        );
      })}
    </g>
  );
}
