import type { FigureTheme } from "./figure-theme.ts";
import { round } from "./hatch.tsx";
import type { StripBoxLayout, StripBoxRow } from "./strip-box.layout.ts";
import { lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";

interface LimitLinesProps {
  readonly layout: StripBoxLayout;
  readonly row: StripBoxRow;
  readonly theme: FigureTheme;
}

/**
 * Limits of quantification across the columns of one row that have them, so that no value is read against another
 * assay's; their labels beside the plot, pushed apart where they would touch.
 */
export function LimitLines({ layout, row, theme }: LimitLinesProps) {
  const { right } = layout;
  return (
    <g data-mark="limits">
      {placedLabels(layout, row).map(({ y, value, labelTop, lines, label }) => (
        <g key={`${label} ${y}`} data-mark="limit">
          <path
            d={limitPath({ layout, row }, value, y)}
            stroke={theme.mutedText}
            strokeWidth={1}
            strokeDasharray="6 4"
          />
          {lines.length > 0 && (
            <path d={`M${right} ${y}L${right + 6} ${labelTop + 6}`} stroke={theme.axis} strokeWidth={1} fill="none" />
          )}
          <TextBlock lines={lines} x={right + 9} y={labelTop + 10} theme={theme} muted />
        </g>
      ))}
    </g>
  );
}

/** One stroke for each run of neighbours that have the limit; with a column that names none, it is everyone's. */
function limitPath({ layout, row }: Omit<LimitLinesProps, "theme">, value: number, y: number): string {
  const { left, right } = layout;
  const has = row.columns.map(({ column }) => column.limits?.includes(value) ?? true);
  if (has.every((one) => one)) return `M${left} ${y}H${right}`;
  return row.columns
    .filter((_, at) => has[at])
    .map(({ area }) => `M${area.x} ${y}H${round(area.x + area.width)}`)
    .join("");
}

function placedLabels(layout: StripBoxLayout, row: StripBoxRow) {
  const step = lineHeight(SMALL_TEXT);
  const sorted = layout.limitLines
    .filter(({ value }) => row.columns.some(({ column }) => column.limits?.includes(value) ?? true))
    .map((limit) => ({ ...limit, y: round(layout.scale.position(limit.value)) }))
    .sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return sorted.map((limit) => {
    const labelTop = Math.max(free, limit.y - 6);
    free = labelTop + limit.lines.length * step + 2;
    return { ...limit, labelTop: round(labelTop) };
  });
}
