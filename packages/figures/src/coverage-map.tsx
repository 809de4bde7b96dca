import { type ChartProps, chartWidth } from "./chart-props.ts";
import { type CoverageMapData, type CoverageMapWords, shownCells } from "./coverage-map.data.ts";
import { type CoverageMapLayout, coverageMapLayout, type PlacedCoverage } from "./coverage-map.layout.ts";
import { CoveragePanel } from "./coverage-panel.tsx";
import { FigureLegend, type LegendItem, placedLegend } from "./figure-legend.tsx";
import { FigurePlate } from "./figure-plate.tsx";
import { round } from "./hatch.tsx";
import type { ReadingStop } from "./reading.ts";
import { sequentialColour } from "./sequential-colour.ts";
import { SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";

/** A coverage map, its words and its theme. */
export interface CoverageMapProps extends ChartProps {
  readonly data: CoverageMapData;
  readonly words: CoverageMapWords;
}

/**
 * What was measured where: one panel a center, rows by columns, the number in each cell and its shade; nothing
 * measured is an empty outline, what an owner merely declares is hatched. A click on a cell opens it.
 */
export function CoverageMap({ data, words, theme, locale, marks: _, width: asked, ...plate }: CoverageMapProps) {
  const width = chartWidth(asked);
  const layout = coverageMapLayout(data, width);
  const cells = data.panels.flatMap((panel) => shownCells(data, panel));
  const most = Math.max(1, ...cells.map(({ value }) => value));
  const legend = placedLegend(legendItems(data, layout, words), 8, width - 8);
  const ramp = cells.length > 0 ? 26 : 0;
  return (
    <FigurePlate
      {...plate}
      opensOnClick
      title={data.title}
      width={width}
      height={layout.height + ramp + legend.height}
      theme={theme}
      stops={layout.panels.map((placed) => panelStops(placed, data, layout))}
    >
      {layout.panels.map((placed) => (
        <CoveragePanel
          key={placed.panel.key}
          placed={placed}
          layout={layout}
          data={data}
          most={most}
          locale={locale}
          theme={theme}
        />
      ))}
      {ramp > 0 ? <Ramp top={layout.height} words={[words.few, `${words.many} (${most})`]} theme={theme} /> : null}
      <FigureLegend placed={legend.placed} top={layout.height + ramp} theme={theme} />
    </FigurePlate>
  );
}

const SHADES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** What the shades mean, from few to many. */
function Ramp(props: { top: number; words: readonly [string, string] } & Pick<ChartProps, "theme">) {
  const { top, theme } = props;
  const [few, many] = props.words;
  const start = 8 + Math.ceil(textWidth(few, { fontSize: SMALL_TEXT })) + 8;
  return (
    <g data-mark="ramp">
      <TextBlock lines={[few]} x={8} y={top + 12} theme={theme} muted />
      {SHADES.map((share, at) => (
        <rect key={share} x={start + at * 18} y={top + 2} width={18} height={12} fill={sequentialColour(share)} />
      ))}
      <TextBlock lines={[many]} x={start + SHADES.length * 18 + 8} y={top + 12} theme={theme} muted />
    </g>
  );
}

function panelStops(
  placed: PlacedCoverage,
  data: CoverageMapData,
  { cellWidth, cellHeight }: CoverageMapLayout,
): readonly ReadingStop[] {
  const { panel, rows, grid, x, top } = placed;
  const columnOf = new Map(data.columns.map(({ key }, at) => [key, at]));
  const cells = shownCells(data, panel);
  const area = (y: number, column: number, columns: number) => ({
    x: round(x + grid.x + column * cellWidth),
    y: round(top + y),
    width: round(columns * cellWidth),
    height: cellHeight,
  });
  return [
    {
      key: panel.key,
      kind: "group",
      text: [panel.label, panel.note].filter((one) => one !== "").join(", "),
      area: { x: x - 4, y: top, width: grid.x + grid.width + 8, height: grid.y + grid.height + 4 },
    },
    ...rows.flatMap(({ key, y }): ReadingStop[] => {
      const declared = panel.declared.find(({ row }) => row === key);
      if (declared) {
        const whole = area(y, 0, data.columns.length);
        return [{ key: `${panel.key} ${key}`, kind: "group", text: declared.spokenLabel, area: whole }];
      }
      return cells
        .filter(({ row }) => row === key)
        .map((cell) => ({
          key: cell.key,
          kind: "mark" as const,
          shape: "cell" as const,
          text: cell.spokenLabel,
          area: area(y, columnOf.get(cell.column) ?? 0, 1),
        }));
    }),
  ];
}

function legendItems(data: CoverageMapData, layout: CoverageMapLayout, words: CoverageMapWords): readonly LegendItem[] {
  const declared = data.panels.some((panel) => panel.declared.length > 0);
  const gaps = layout.panels.some(
    ({ panel, rows }) => shownCells(data, panel).length < (rows.length - panel.declared.length) * data.columns.length,
  );
  const items: readonly (LegendItem & { shown: boolean })[] = [
    { sign: "empty", text: words.nothing, shown: gaps },
    { sign: "withheld", text: words.declared, shown: declared },
  ];
  return items.filter(({ shown }) => shown);
}
