import type { TimelineValue } from "./case-timeline.data.ts";
import type { PlacedPlot } from "./case-timeline.layout.ts";
import type { FigureTheme } from "./figure-theme.ts";
import { colourOf } from "./group-mark.ts";
import { round } from "./hatch.tsx";
import { MarkShape } from "./mark-shape.tsx";
import { SMALL_TEXT, TextBlock } from "./text-block.tsx";

/** One small plot: its name, its axis, its limits and its values. */
export function SmallPlot(props: { placed: PlacedPlot; dayPlace: (day: number) => number; theme: FigureTheme }) {
  const { placed, dayPlace, theme } = props;
  const { plot, area, scale } = placed;
  const colour = colourOf({ colour: 1, shape: "circle" }, theme);
  const values = shownValues(plot.values);
  const at = ({ day, value }: TimelineValue) => `${dayPlace(day)} ${round(scale.position(value))}`;
  const joined = [...Map.groupBy(values, ({ segment }) => segment).values()].filter(({ length }) => length > 1);
  return (
    <g data-mark="plot" data-key={plot.key}>
      <TextBlock
        lines={[`${plot.label}${plot.unitLabel === "" ? "" : ` (${plot.unitLabel})`}`]}
        x={4}
        y={area.y - 5}
        theme={theme}
        bold
        mark="plot-name"
      />
      {spaced(scale.ticks).map(({ position, label }) => (
        <g key={position}>
          <path d={`M${area.x} ${round(position)}h${area.width}`} stroke={theme.grid} />
          <TextBlock lines={[label]} x={area.x - 6} y={position + 4} theme={theme} anchor="end" muted />
        </g>
      ))}
      <path d={`M${area.x} ${area.y}v${area.height}h${area.width}`} stroke={theme.axis} fill="none" />
      {plot.limits
        .filter((limit) => Number.isFinite(limit))
        .map((limit) => (
          <path
            key={limit}
            data-mark="limit"
            d={`M${area.x} ${round(scale.position(limit))}h${area.width}`}
            stroke={theme.mutedText}
            strokeDasharray="6 4"
          />
        ))}
      {joined.map((points) => (
        <path
          key={points[0]?.segment}
          d={`M${points.map(at).join("L")}`}
          stroke={colour.fill}
          strokeWidth={1.25}
          fill="none"
        />
      ))}
      {values.map((value, index) => {
        const beyond = value.comparator === "<" ? "below" : value.comparator === ">" ? "above" : null;
        return (
          <MarkShape
            // Values may share a day; their order does not change.
            key={index}
            kind={beyond ?? "circle"}
            mark={beyond ?? "detected"}
            x={dayPlace(value.day)}
            y={scale.position(value.value)}
            radius={beyond ? 4 : 3.2}
            colour={colour}
            theme={theme}
            open={value.open}
          />
        );
      })}
    </g>
  );
}

/** Values that have a place. */
export function shownValues(values: readonly TimelineValue[]): readonly TimelineValue[] {
  return values.filter(({ day, value }) => Number.isFinite(day) && Number.isFinite(value));
}

/** Labelled ticks that do not touch in a low plot. */
function spaced(ticks: PlacedPlot["scale"]["ticks"]): { position: number; label: string }[] {
  let free = Number.POSITIVE_INFINITY;
  return ticks
    .toSorted((a, b) => b.position - a.position)
    .flatMap(({ position, label }) => {
      if (label === null || position > free) return [];
      free = position - SMALL_TEXT - 4;
      return [{ position, label }];
    });
}
