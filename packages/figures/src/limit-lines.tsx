import type { FigureTheme } from "./figure-theme.ts";
import { round } from "./hatch.tsx";
import type { StripBoxLayout } from "./strip-box.layout.ts";
import { lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";

/** Limits of quantification across one row, their labels beside the plot and pushed apart where they would touch. */
export function LimitLines({ layout, theme }: { layout: StripBoxLayout; theme: FigureTheme }) {
  const { left, right } = layout;
  return (
    <g data-mark="limits">
      {placedLabels(layout).map(({ y, labelTop, lines, label }) => (
        <g key={`${label} ${y}`} data-mark="limit">
          <path d={`M${left} ${y}H${right}`} stroke={theme.mutedText} strokeWidth={1} strokeDasharray="6 4" />
          {lines.length > 0 && (
            <path d={`M${right} ${y}L${right + 6} ${labelTop + 6}`} stroke={theme.axis} strokeWidth={1} fill="none" />
          )}
          <TextBlock lines={lines} x={right + 9} y={labelTop + 10} theme={theme} muted />
        </g>
      ))}
    </g>
  );
}

function placedLabels(layout: StripBoxLayout) {
  const step = lineHeight(SMALL_TEXT);
  const sorted = layout.limitLines
    .map((limit) => ({ ...limit, y: round(layout.scale.position(limit.value)) }))
    .sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return sorted.map((limit) => {
    const labelTop = Math.max(free, limit.y - 6);
    free = labelTop + limit.lines.length * step + 2;
    return { ...limit, labelTop: round(labelTop) };
  });
}
