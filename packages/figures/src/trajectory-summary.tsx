import { ProtectedBox } from "./column-summary.tsx";
import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { type Area, Hatch, round } from "./hatch.tsx";
import { MarkShape } from "./mark-shape.tsx";
import { type Quantile, withheldSentence } from "./strip-box.data.ts";
import type { TrajectoryWindow } from "./trajectory.data.ts";

interface SummaryProps {
  readonly windows: readonly TrajectoryWindow[];
  readonly plot: Area;
  readonly place: { readonly day: (day: number) => number; readonly value: (value: number) => number };
  readonly colour: PaletteColour;
  readonly theme: FigureTheme;
}

type Ribbon = readonly { readonly x: number; readonly top: number; readonly foot: number }[];

/** Runs of windows that stand next to each other and pass; a window that does not pass parts them. */
function runs<One, Made>(all: readonly One[], made: (one: One) => Made | null): Made[][] {
  const found: Made[][] = [[]];
  for (const one of all) {
    const piece = made(one);
    if (piece === null) found.push([]);
    else found.at(-1)?.push(piece);
  }
  return found.filter((run) => run.length > 0);
}

/** A quartile that is only known to lie below a limit is open down to the foot of the plot. */
const footOf = (quantile: Quantile, plot: Area, value: (value: number) => number): number =>
  round(quantile.comparator === "=" ? value(quantile.value) : plot.y + plot.height);

/** The ribbon between the quartiles of exact windows; a window by itself is a bar. */
export function QuartileRibbon({ windows, plot, place, colour }: SummaryProps) {
  const pieces: readonly Ribbon[] = runs(windows, ({ day, q1, q3 }) => {
    if (!q1 || !q3 || q3.comparator !== "=") return null;
    return { x: place.day(day), top: round(place.value(q3.value)), foot: footOf(q1, plot, place.value) };
  });
  return pieces.map((run) => {
    const [first, second] = run;
    const wide = first && !second ? [first.x - 5, first.x + 5] : null;
    const over = wide ? wide.map((x) => `${x} ${first?.top}`) : run.map(({ x, top }) => `${x} ${top}`);
    const under = wide ? wide.map((x) => `${x} ${first?.foot}`) : run.map(({ x, foot }) => `${x} ${foot}`);
    return (
      <path
        key={first?.x}
        data-mark="ribbon"
        d={`M${over.join("L")}L${under.toReversed().join("L")}Z`}
        fill={colour.fill}
        fillOpacity={0.22}
      />
    );
  });
}

/** The line through the medians of exact windows; one that lies below a limit is an open triangle and parts the line. */
export function MedianLine({ windows, place, colour, theme }: SummaryProps) {
  const known = runs(windows, ({ day, median }) =>
    median?.comparator === "=" ? { x: place.day(day), y: round(place.value(median.value)) } : null,
  );
  const below = windows.filter(({ median }) => median?.comparator === "<");
  return (
    <g data-mark="medians">
      {known.map((run) => {
        const d = `M${run.map(({ x, y }) => `${x} ${y}`).join("L")}`;
        return (
          <g key={run[0]?.x} fill="none" strokeLinejoin="round">
            <path d={d} stroke={theme.background} strokeWidth={5} />
            <path data-mark="median-line" d={d} stroke={theme.text} strokeWidth={2.25} />
          </g>
        );
      })}
      {known.flat().map(({ x, y }) => (
        <path key={x} data-mark="window-median" d={`M${x - 6} ${y}H${x + 6}`} stroke={theme.text} strokeWidth={3} />
      ))}
      {below.map(({ day, median }) => (
        <MarkShape
          key={day}
          kind="below"
          mark="median-below"
          x={place.day(day)}
          y={place.value(median?.value ?? 0)}
          radius={6}
          colour={{ ...colour, fill: theme.text, outline: null }}
          theme={theme}
        />
      ))}
    </g>
  );
}

const WIDEST_BOX = 8;
const NARROWEST_BOX = 2.5;

/** Half the width of a box: on an axis true to scale neighbours may stand close. */
function halfBox({ windows, place }: Pick<SummaryProps, "windows" | "place">): number {
  const places = windows.map(({ day }) => place.day(day)).sort((a, b) => a - b);
  const gaps = places.slice(1).map((x, at) => x - (places[at] ?? 0));
  return Math.max(NARROWEST_BOX, Math.min(WIDEST_BOX, Math.min(...gaps, 40) / 2 - 5));
}

/** Protected windows: a dashed double box each, joined with nothing; a withheld one hatched from head to foot. */
export function ProtectedWindows({ windows, plot, place, colour, theme }: SummaryProps) {
  const half = halfBox({ windows, place });
  return windows.map((window) => {
    const x = place.day(window.day);
    if (window.withheld) {
      const area = { x: round(x - half - 4), y: plot.y, width: round(2 * half + 8), height: plot.height };
      return (
        <g key={window.day} data-mark="withheld">
          <desc>{withheldSentence(window.withheld)}</desc>
          <Hatch area={area} theme={theme} mark="hatch" />
        </g>
      );
    }
    const lane = { left: round(x - half), right: round(x + half), colour, theme, position: place.value };
    return (
      <g key={window.day} data-mark="protected-window">
        <ProtectedBox summary={window} lane={lane} />
      </g>
    );
  });
}
