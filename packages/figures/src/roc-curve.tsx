import { type ChartProps, chartWidth } from "./chart-props.ts";
import { FigureLegend, type LegendItem, placedLegend } from "./figure-legend.tsx";
import { FigurePlate } from "./figure-plate.tsx";
import { lineColours } from "./line-colours.ts";
import type { RocCurveData, RocCurveWords } from "./roc-curve.data.ts";
import { type RocCurveLayout, rocCurveLayout } from "./roc-curve.layout.ts";
import { rocStops } from "./roc-curve.stops.ts";
import { RocPlot } from "./roc-plot.tsx";
import { RocAreas, RocPoints } from "./roc-points.tsx";

/** A figure of prediction, its words and its theme. */
export interface RocCurveProps extends ChartProps {
  readonly data: RocCurveData;
  readonly words: RocCurveWords;
}

/** What a measurement tells of an outcome: the curves, every case beside them, and the areas with their intervals. */
export function RocCurve({ data, words, theme, locale, marks, width: asked, ...plate }: RocCurveProps) {
  const width = chartWidth(asked);
  const layout = rocCurveLayout(data, { width, locale });
  const groups = [...layout.data.lines.filter(({ whole }) => !whole), ...layout.data.columns].map(({ group }) => group);
  const colourOf = lineColours(groups, theme, marks);
  const legend = placedLegend(legendItems(layout, words), 8, width - 8);
  return (
    <FigurePlate
      {...plate}
      title={data.title}
      width={width}
      height={layout.height + legend.height}
      theme={theme}
      stops={rocStops(layout, words)}
    >
      <RocPlot layout={layout} colourOf={colourOf} theme={theme} locale={locale} />
      <RocPoints layout={layout} colourOf={colourOf} theme={theme} />
      <RocAreas layout={layout} theme={theme} locale={locale} />
      <FigureLegend placed={legend.placed} top={layout.height} theme={theme} />
    </FigurePlate>
  );
}

/** Only what the figure shows is explained. */
function legendItems({ data }: RocCurveLayout, words: RocCurveWords): readonly LegendItem[] {
  const points = data.columns.flatMap((column) => column.points);
  const items: readonly (LegendItem & { shown: boolean })[] = [
    { sign: "case", text: words.oneCase, shown: points.some(({ comparator }) => comparator === "=") },
    { sign: "below", text: words.belowLimit, shown: points.some(({ comparator }) => comparator === "<") },
    { sign: "above", text: words.aboveLimit, shown: points.some(({ comparator }) => comparator === ">") },
    { sign: "limit", text: words.chance, shown: data.lines.some(({ steps }) => steps.length > 1) },
    {
      sign: "protected",
      text: words.protectedAnswer,
      shown: data.areas.some(({ source, area }) => source === "PROTECTED" && area !== null),
    },
    { sign: "withheld", text: words.withheld, shown: data.areas.some(({ withheld }) => withheld) },
  ];
  return items.filter(({ shown }) => shown);
}
