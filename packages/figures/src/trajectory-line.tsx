import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { MarkShape } from "./mark-shape.tsx";
import type { TrajectoryLine, TrajectoryPoint } from "./trajectory.data.ts";

interface LineProps {
  readonly line: TrajectoryLine;
  readonly place: { readonly day: (day: number) => number; readonly value: (value: number) => number };
  readonly colour: PaletteColour;
  readonly theme: FigureTheme;
}

/** Radius of a point of a line. */
const POINT_RADIUS = 2.8;

/** One case: its points joined within each segment, open after the stop, triangles beyond a limit. */
export function CaseLine({ line, place, colour, theme }: LineProps) {
  const segments = [...Map.groupBy(line.points, (point) => point.segment).values()].filter(({ length }) => length > 1);
  const at = ({ day, value }: TrajectoryPoint) => `${place.day(day)} ${Math.round(place.value(value) * 100) / 100}`;
  return (
    <g data-mark="line" data-key={line.key}>
      {segments.map((points) => (
        <path
          key={points[0]?.segment}
          data-mark="segment"
          d={`M${points.map(at).join("L")}`}
          stroke={colour.fill}
          strokeWidth={1}
          strokeOpacity={0.55}
          fill="none"
        />
      ))}
      {line.points.map((point, index) => {
        const kind = point.comparator === "<" ? "below" : point.comparator === ">" ? "above" : "circle";
        return (
          <MarkShape
            // Two points of a case may share a day; their order does not change.
            key={index}
            kind={kind}
            mark={kind === "circle" ? "detected" : kind}
            x={place.day(point.day)}
            y={place.value(point.value)}
            radius={kind === "circle" ? POINT_RADIUS : 3.6}
            colour={colour}
            theme={theme}
            open={point.afterStop}
          />
        );
      })}
    </g>
  );
}

/** The lanes of treatment beneath a plot: one a case, thicker where the dose was raised. */
export function TreatmentLanes(props: {
  lines: readonly TrajectoryLine[];
  top: number;
  lane: number;
  place: (day: number) => number;
  /** Right end of the plot, where treatment that goes on ends in the picture. */
  end: number;
  colour: PaletteColour;
}) {
  const { lines, top, lane, place, end, colour } = props;
  const treated = lines.filter(({ bands }) => bands.length > 0);
  return (
    <g data-mark="lanes">
      {treated.map((line, row) =>
        line.bands.map((band) => {
          const [from, to] = [place(band.from), band.to === null ? end : place(band.to)];
          const height = Math.min(lane - 1, (lane - 1) * (band.step > 1 ? 1 : 0.55));
          const y = Math.round((top + row * lane + (lane - height) / 2) * 100) / 100;
          return (
            <rect
              key={`${line.key} ${band.from}`}
              data-mark="band"
              x={from}
              y={y}
              width={Math.max(1, to - from)}
              height={Math.round(height * 100) / 100}
              fill={colour.fill}
              fillOpacity={0.75}
            />
          );
        }),
      )}
    </g>
  );
}
