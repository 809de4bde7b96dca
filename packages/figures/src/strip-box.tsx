import { type ChartProps, chartWidth } from "./chart-props.ts";
import { FigureLegend, type LegendItem, placedLegend } from "./figure-legend.tsx";
import { FigurePlate } from "./figure-plate.tsx";
import { groupMarks } from "./group-mark.ts";
import { LimitLines } from "./limit-lines.tsx";
import type { StripBoxColumn, StripBoxData, StripBoxWords } from "./strip-box.data.ts";
import { type StripBoxLayout, type StripBoxRow, stripBoxLayout } from "./strip-box.layout.ts";
import { columnStops } from "./strip-box.stops.ts";
import { columnDrawings, StripColumn } from "./strip-column.tsx";
import { LABEL_TEXT, lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { ValueAxis } from "./value-axis.tsx";

/** A strip-and-box figure, its words and its theme. */
export interface StripBoxProps extends ChartProps {
  readonly data: StripBoxData;
  readonly words: StripBoxWords;
}

/**
 * Strip-and-box figure: every value one may see as a point, median and quartiles as a box, the geometric mean with
 * its interval; protected answers as dashed double boxes without points; withheld ones hatched; missing ones empty.
 */
export function StripBox({ data, words, theme, locale, marks, width: asked, ...plate }: StripBoxProps) {
  const width = chartWidth(asked);
  const layout = stripBoxLayout(data, { width, locale, words });
  const columns = layout.rows.flatMap((row) => row.columns);
  const markOf = groupMarks(
    columns.map(({ column }) => column.group),
    marks,
  );
  const drawings = columnDrawings(columns, layout.scale.position);
  const stops = layout.rows.flatMap(({ top, columns: inRow }) =>
    inRow.map((placed) =>
      columnStops(placed, drawings.get(placed)?.points ?? [], { top, unitLabel: data.unitLabel, locale, words }),
    ),
  );
  const legend = placedLegend(legendItems(layout, words), layout.left, width - 8);
  return (
    <FigurePlate
      {...plate}
      title={data.title}
      width={width}
      height={layout.height + legend.height}
      theme={theme}
      stops={stops}
    >
      {layout.rows.map((row) => (
        <g key={row.top} transform={`translate(0,${row.top})`} data-mark="row">
          <ValueAxis scale={layout.scale} unitLabel={data.unitLabel} frame={layout} theme={theme} />
          <LimitLines layout={layout} row={row} theme={theme} />
          {row.columns.map((placed) => (
            <StripColumn
              key={placed.column.key}
              placed={placed}
              drawing={drawings.get(placed)}
              mark={markOf.get(placed.column.group)}
              theme={theme}
              position={layout.scale.position}
            />
          ))}
          <ColumnTextBlocks row={row} layout={layout} theme={theme} />
        </g>
      ))}
      <FigureLegend placed={legend.placed} top={layout.height} theme={theme} />
    </FigurePlate>
  );
}

function ColumnTextBlocks({
  row,
  layout,
  theme,
}: { row: StripBoxRow; layout: StripBoxLayout } & Pick<ChartProps, "theme">) {
  return row.columns.map(({ column, area, headLines, headNoteLines, labelLines, countLines, noteLines }) => {
    const shared = { x: area.x + area.width / 2, theme, anchor: "middle" as const };
    const headNoteTop = layout.head - 6 - (headNoteLines.length - 1) * lineHeight(SMALL_TEXT);
    const headFoot = layout.head - 6 - headNoteLines.length * lineHeight(SMALL_TEXT);
    const headTop = headFoot - (headLines.length - 1) * lineHeight(LABEL_TEXT);
    const labelTop = layout.foot + 8 + LABEL_TEXT;
    const countTop = labelTop + labelLines.length * lineHeight(LABEL_TEXT);
    const noteTop = countTop + countLines.length * lineHeight(SMALL_TEXT);
    return (
      <g key={column.key} data-mark="column-texts">
        <TextBlock {...shared} lines={headLines} y={headTop} fontSize={LABEL_TEXT} bold mark="ratio" />
        <TextBlock {...shared} lines={headNoteLines} y={headNoteTop} muted mark="ratio-note" />
        <TextBlock {...shared} lines={labelLines} y={labelTop} fontSize={LABEL_TEXT} bold mark="label" />
        <TextBlock {...shared} lines={countLines} y={countTop} mark="count" />
        <TextBlock {...shared} lines={noteLines} y={noteTop} muted mark="note" />
      </g>
    );
  });
}

/** Only what the figure shows is explained. */
function legendItems(layout: StripBoxLayout, words: StripBoxWords): readonly LegendItem[] {
  const columns = layout.rows.flatMap((row) => row.columns.map(({ column }) => column));
  const shows = (test: (column: StripBoxColumn) => boolean) => columns.some(test);
  const has = (comparator: string) => shows(({ points }) => points.some((point) => point.comparator === comparator));
  const isProtected = ({ source, withheld }: StripBoxColumn) => source === "PROTECTED" && !withheld;
  const limits = layout.limitLines.map(({ label }) => label).join(" · ");
  const items: readonly (LegendItem & { shown: boolean })[] = [
    { sign: "box", text: words.medianAndQuartiles, shown: shows(({ box, source }) => !!box && source === "EXACT") },
    { sign: "mean", text: words.geometricMean, shown: shows(({ geometricMean }) => !!geometricMean) },
    { sign: "ratio", text: words.ratioOverColumn, shown: shows(({ ratioLabel }) => !!ratioLabel) },
    { sign: "below", text: words.belowLimit, shown: has("<") },
    { sign: "above", text: words.aboveLimit, shown: has(">") },
    { sign: "limit", text: limits, shown: layout.limitsInLegend && limits !== "" },
    { sign: "protected", text: words.protectedAnswer, shown: shows(isProtected) },
    { sign: "withheld", text: words.withheld, shown: shows(({ withheld }) => !!withheld) },
  ];
  return items.filter(({ shown }) => shown);
}
