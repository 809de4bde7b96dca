import { scaleLinear } from "d3-scale";
import type { CaseTimelineData, TimelineEventRow, TimelineLane, TimelinePlot } from "./case-timeline.data.ts";
import { type Area, round } from "./hatch.tsx";
import type { FigureLocale } from "./number-format.ts";
import { SMALL_TEXT } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";

/** Something on a horizontal strip; `y` is its middle. */
export interface PlacedStrip<Of> {
  readonly of: Of;
  readonly y: number;
}

/** A small plot with its place and axis. */
export interface PlacedPlot {
  readonly plot: TimelinePlot;
  readonly area: Area;
  readonly scale: ValueScale;
}

/** Where everything of a case's timeline stands. */
export interface CaseTimelineLayout {
  readonly height: number;
  /** Left and right end of the time axis. */
  readonly left: number;
  readonly right: number;
  readonly phaseTop: number;
  readonly lanes: readonly PlacedStrip<TimelineLane>[];
  readonly rows: readonly PlacedStrip<TimelineEventRow>[];
  readonly plots: readonly PlacedPlot[];
  readonly withheld: Area | null;
  readonly axisTop: number;
  readonly dayPlace: (day: number) => number;
  readonly ticks: readonly number[];
}

const LANE = 20;
const ROW = 22;
const PLOT = 84;
const PLOT_GAP = 14;
const WITHHELD = 76;
const PHASES = 20;

/** The layout: phases, lanes of treatment, rows of events, small plots, and one axis of days at the foot. */
export function caseTimelineLayout(
  data: CaseTimelineData,
  { width, locale }: { width: number; locale: FigureLocale },
): CaseTimelineLayout {
  const names = [...data.lanes, ...data.rows, ...data.plots].map(({ label }) => label);
  const room = Math.max(0, ...names.map((name) => textWidth(name, { fontSize: SMALL_TEXT })));
  // A plot has its name over its head and its ticks left of its foot; names of lanes need no more than a third.
  const left = Math.ceil(Math.min(Math.max(64, room + 14), width * 0.34));
  const right = width - 12;
  const [first, last] = span(data);
  const days = scaleLinear().domain([first, last]).range([left, right]).clamp(true);
  const phaseTop = 4;
  let y = phaseTop + (data.phases.length > 0 ? PHASES + 6 : 0);
  const strip = <Of>(of: Of, height: number): PlacedStrip<Of> => {
    y += height;
    return { of, y: y - height / 2 };
  };
  const lanes = data.lanes.map((lane) => strip(lane, LANE));
  const rows = data.rows.map((row) => strip(row, ROW));
  const plots = data.plots.map((plot): PlacedPlot => {
    const area = { x: left, y: y + PLOT_GAP + 4, width: right - left, height: PLOT - PLOT_GAP - 4 };
    y += PLOT + 6;
    const values = [...plot.values.map(({ value }) => value), ...plot.limits];
    const scale = valueScale({ kind: plot.scale, values, foot: area.y + area.height - 6, head: area.y + 6, locale });
    return { plot, area, scale };
  });
  const withheld = data.withheld ? { x: left, y: y + 8, width: right - left, height: WITHHELD - 8 } : null;
  if (withheld) y += WITHHELD;
  return {
    ...{ left, right, phaseTop, lanes, rows, plots, withheld },
    height: y + 30,
    axisTop: y + 6,
    dayPlace: (day) => round(Number.isNaN(day) ? left : days(day)),
    ticks: withoutCollisions(days.ticks(Math.max(3, Math.round((right - left) / 90))), data, days),
  };
}

function span({ firstDay, lastDay }: CaseTimelineData): [number, number] {
  const first = Number.isFinite(firstDay) ? firstDay : 0;
  const last = Number.isFinite(lastDay) ? Math.max(lastDay, first + 1) : first + 1;
  const pad = Math.max(1, (last - first) * 0.02);
  return [first - pad, last + pad];
}

function withoutCollisions(ticks: readonly number[], data: CaseTimelineData, place: (day: number) => number) {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter((day) => {
    const half = textWidth(data.dayLabel(day), { fontSize: SMALL_TEXT }) / 2;
    if (place(day) - half < free) return false;
    free = place(day) + half + 4;
    return true;
  });
}
