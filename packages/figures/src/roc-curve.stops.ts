import type { ReadingStop, ReadingStops } from "./reading.ts";
import type { RocCurveWords } from "./roc-curve.data.ts";
import type { RocCurveLayout } from "./roc-curve.layout.ts";
import { rocPlace } from "./roc-plot.tsx";
import { columnPoints } from "./roc-points.tsx";

const ring = (x: number, y: number) => ({ x: x - 7, y: y - 7, width: 14, height: 14 });

/** The stops: each curve with its cuts, each column with its cases, each area. */
export function rocStops(layout: RocCurveLayout, words: RocCurveWords): ReadingStops {
  const { data, curve, strip, areaTrack } = layout;
  const curves = data.lines.map((line): ReadingStop[] => [
    { key: line.key, kind: "group", text: line.label, area: curve },
    ...line.steps.map((step): ReadingStop => {
      const { x, y } = rocPlace(layout, step);
      return { key: line.key, kind: "mark", text: step.spokenLabel, area: ring(x, y) };
    }),
  ]);
  const columns = layout.columns.map((placed): ReadingStop[] => {
    const { column, middle, width } = placed;
    const area = { x: middle - width / 2, y: strip.y, width, height: strip.height };
    return [
      { key: column.key, kind: "group", text: `${column.label}, ${column.outcomeLabel}, ${column.countLabel}`, area },
      ...columnPoints(placed, layout.scale)
        .toSorted((a, b) => b.y - a.y)
        .map(
          ({ point, x, y }): ReadingStop => ({
            key: point.key,
            kind: "mark",
            text: point.spokenLabel,
            area: ring(x, y),
          }),
        ),
    ];
  });
  const areas = layout.areas.map(({ area, y }): ReadingStop[] => [
    {
      key: area.key,
      kind: "group",
      text: [
        area.label,
        area.text,
        area.source === "PROTECTED" ? words.protectedAnswer : "",
        area.withheld?.reason ?? "",
      ]
        .filter((one) => one !== "")
        .join(", "),
      area: { x: areaTrack.left, y, width: areaTrack.width, height: 22 },
    },
  ]);
  return [...curves, ...columns, ...areas];
}
