import { scaleLinear } from "d3-scale";
import { round } from "./hatch.tsx";

/** What a day axis is made from. */
export interface DayScaleOptions {
  /** WINDOWS: the visits stand equally far apart, days between them in proportion; DAYS: true to scale. */
  readonly kind: "WINDOWS" | "DAYS";
  /** Days of the visits, in order. */
  readonly visits: readonly number[];
  /** Every day that is drawn. */
  readonly days: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** Room for a mark at either end. */
const EDGE = 14;

/** Places days on an axis of px; a day outside what was given sits at the end of the axis. */
export function dayScale({ kind, visits, days, left, right }: DayScaleOptions): (day: number) => number {
  const drawn = [...visits, ...days].filter((day) => Number.isFinite(day));
  const first = Math.min(...drawn, 0);
  const last = Math.max(...drawn, first + 1);
  const [start, end] = [left + EDGE, Math.max(left + EDGE + 1, right - EDGE)];
  const usable = [...new Set(visits.filter((day) => Number.isFinite(day)))].sort((a, b) => a - b);
  if (kind === "DAYS" || usable.length < 2) {
    const linear = scaleLinear().domain([first, last]).range([start, end]).clamp(true);
    return (day) => round(Number.isNaN(day) ? start : linear(day));
  }
  const step = (end - start) / usable.length;
  const knots = usable.map((day, at) => ({ day, place: start + (at + 0.5) * step }));
  const before = { day: Math.min(first, (usable[0] ?? 0) - 1), place: start };
  const after = { day: Math.max(last, (usable.at(-1) ?? 0) + 1), place: end };
  const all = [before, ...knots, after];
  const piecewise = scaleLinear()
    .domain(all.map(({ day }) => day))
    .range(all.map(({ place }) => place))
    .clamp(true);
  return (day) => round(Number.isNaN(day) ? start : piecewise(day));
}
