import { type ChartProps, chartWidth } from "./chart-props.ts";
import { FigurePlate } from "./figure-plate.tsx";
import type { FigureTheme } from "./figure-theme.ts";
import type { ForestData, ForestWords } from "./forest.data.ts";
import { type ForestLayout, forestLayout, type PlacedForestRow } from "./forest.layout.ts";
import { ForestMark } from "./forest-mark.tsx";
import { colourOf, type GroupMark, groupMarks } from "./group-mark.ts";
import { round } from "./hatch.tsx";
import type { ReadingStop } from "./reading.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";

/** A forest of comparisons, its words and its theme. */
export interface ForestProps extends ChartProps {
  readonly data: ForestData;
  readonly words: ForestWords;
}

/** Vertical distance of the effects of single centers under that of their row. */
const PART_STEP = 8;

/** Comparisons one under the other on one axis of ratios or of shares: diamonds on intervals, arrows where only a bound is known. */
export function Forest({ data, words, theme, locale, width, marks, ...plate }: ForestProps) {
  const drawn = chartWidth(width);
  const layout = forestLayout(data, drawn, locale);
  const ofGroup = groupMarks(
    data.rows.map((row) => row.group),
    marks,
  );
  const stops = layout.rows.map((placed) => rowStops(placed, layout));
  return (
    <FigurePlate title={data.title} width={drawn} height={layout.height} stops={stops} theme={theme} {...plate}>
      <RatioAxis layout={layout} label={data.axisLabel} theme={theme} />
      {layout.rows.map((placed) => (
        <Row key={placed.row.key} placed={placed} layout={layout} mark={ofGroup.get(placed.row.group)} theme={theme} />
      ))}
      <desc>{[words.interval, words.part, words.bound].join("; ")}</desc>
    </FigurePlate>
  );
}

function RatioAxis({ layout, label, theme }: { layout: ForestLayout; label: string; theme: FigureTheme }) {
  const { left, right, head, foot, ticks, reference } = layout;
  return (
    <g data-mark="axis">
      {ticks.map((tick) => {
        const x = round(tick.position);
        return tick.label === null ? (
          <path key={tick.position} d={`M${x} ${foot}V${foot + 4}`} stroke={theme.axis} strokeWidth={1} />
        ) : (
          <g key={tick.position} data-mark="tick">
            <path d={`M${x} ${head}V${foot}`} stroke={theme.grid} strokeWidth={1} />
            <path d={`M${x} ${foot}V${foot + 6}`} stroke={theme.axis} strokeWidth={1} />
            <TextBlock lines={[tick.label]} x={x} y={foot + 18} theme={theme} anchor="middle" />
          </g>
        );
      })}
      <path d={`M${left} ${foot}H${right}`} stroke={theme.axis} strokeWidth={1} />
      {reference === null ? null : (
        <path d={`M${round(reference)} ${head}V${foot}`} stroke={theme.text} strokeWidth={1} strokeDasharray="3 3" />
      )}
      <TextBlock lines={[label]} x={(left + right) / 2} y={foot + 34} theme={theme} anchor="middle" muted mark="unit" />
    </g>
  );
}

interface RowProps {
  readonly placed: PlacedForestRow;
  readonly layout: ForestLayout;
  readonly mark: GroupMark | undefined;
  readonly theme: FigureTheme;
}

function Row({ placed, layout, mark, theme }: RowProps) {
  const { row, area, middle, labelTop, effectTop, effectLeft } = placed;
  const colour = colourOf(mark, theme);
  const groupsTop = labelTop + placed.labelLines.length * lineHeight(LABEL_TEXT);
  const testTop = effectTop + placed.effectLines.length * lineHeight(SMALL_TEXT);
  return (
    <g data-mark="row" data-key={row.key}>
      <path d={`M${area.x} ${round(area.y)}H${round(area.x + area.width)}`} stroke={theme.grid} strokeWidth={1} />
      {placed.textAreas.map((text) => (
        <rect key={text.y} {...text} fill={theme.background} />
      ))}
      <TextBlock lines={placed.labelLines} x={10} y={labelTop} theme={theme} fontSize={LABEL_TEXT} bold />
      <TextBlock lines={placed.groupLines} x={10} y={groupsTop} theme={theme} muted />
      <ForestMark effect={row.effect} y={middle} layout={layout} colour={colour} theme={theme} />
      {partsOf(placed).map(({ part, y }) => (
        <ForestMark key={part.key} effect={part.effect} y={y} layout={layout} colour={colour} theme={theme} part />
      ))}
      <TextBlock lines={placed.effectLines} x={effectLeft} y={effectTop} theme={theme} bold mark="value" />
      <TextBlock lines={placed.testLines} x={effectLeft} y={testTop} theme={theme} mark="test" />
    </g>
  );
}

/** One center alone says no more than its row. */
function partsOf({ row, middle }: PlacedForestRow) {
  return row.parts.length < 2 ? [] : row.parts.map((part, at) => ({ part, y: middle + 13 + at * PART_STEP }));
}

function rowStops(placed: PlacedForestRow, layout: ForestLayout): readonly ReadingStop[] {
  const { row, area } = placed;
  const marks = partsOf(placed).flatMap(({ part, y }): ReadingStop[] => {
    const at = part.effect.value ?? part.effect.atLeast ?? part.effect.atMost;
    if (at === null) return [];
    const x = Math.min(layout.right, Math.max(layout.left, layout.scale.position(at)));
    return [
      { key: row.key, kind: "mark", text: part.spokenLabel, area: { x: x - 6, y: y - 6, width: 12, height: 12 } },
    ];
  });
  return [{ key: row.key, kind: "group", text: row.spokenLabel, area }, ...marks];
}
