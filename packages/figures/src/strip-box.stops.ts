import { type FigureLocale, formatCompared } from "./number-format.ts";
import type { ReadingStop } from "./reading.ts";
import { type StripBoxWords, withheldSentence } from "./strip-box.data.ts";
import type { PlacedColumn } from "./strip-box.layout.ts";
import type { PlacedPoint } from "./strip-column.tsx";

/** The stops of one column: the column with its count, median and ratio, then its points from low to high. */
export function columnStops(
  placed: PlacedColumn,
  points: readonly PlacedPoint[],
  { top, unitLabel, locale, words }: { top: number; unitLabel: string; locale: FigureLocale; words: StripBoxWords },
): readonly ReadingStop[] {
  const { column, area } = placed;
  const median = column.box?.median;
  const parts = [
    column.label,
    column.countLabel,
    column.source === "PROTECTED" ? words.protectedAnswer : "",
    column.withheld ? withheldSentence(column.withheld) : "",
    median ? `${words.median} ${formatCompared(median, locale)} ${unitLabel}` : "",
    column.ratioLabel ?? "",
    column.ratioLabel ? (column.ratioNote ?? "") : "",
    points.length === 0 && !column.box ? (column.empty ?? "") : "",
  ];
  return [
    {
      key: column.key,
      kind: "group",
      text: parts.filter((part) => part !== "").join(", "),
      area: { ...area, y: top + area.y },
    },
    ...points.map(({ point, x, y, radius }) => {
      const reach = radius + 4;
      const ring = { x: x - reach, y: top + y - reach, width: 2 * reach, height: 2 * reach };
      return { key: point.key, kind: "mark" as const, text: point.spokenLabel, area: ring };
    }),
  ];
}
