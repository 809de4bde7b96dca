import { dayScale } from "./day-scale.ts";
import type { Area } from "./hatch.tsx";
import type { FigureLocale } from "./number-format.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { shownPanel, type TrajectoryData, type TrajectoryPanel, type TrajectoryWords } from "./trajectory.data.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** A panel with its place; everything inside is in px of the panel. */
export interface PlacedPanel {
  readonly panel: TrajectoryPanel;
  readonly x: number;
  readonly top: number;
  readonly headLines: readonly string[];
  readonly noteLines: readonly string[];
  readonly countWords: readonly string[];
  readonly plot: Area;
  /** Top of the lanes of treatment beneath the plot, and the height of one; 0 where they are not drawn. */
  readonly lanesTop: number;
  readonly lane: number;
  readonly countTop: number;
  readonly height: number;
}

/** Where everything of a figure of trajectories stands. */
export interface TrajectoryLayout {
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
  readonly scale: ValueScale;
  /** Px of a day within a panel. */
  readonly dayPlace: (day: number) => number;
  /** Visits whose labels do not touch the one before. */
  readonly labelled: readonly { readonly day: number; readonly label: string }[];
}

const EDGE = 8;
const PANEL = 330;
const GAP = 22;
const INSET = 12;
const TICKS = 18;
const MOST_LANES = 60;

/** The layout: panels side by side as they fit, all on the same axes. */
export function trajectoryLayout(
  data: TrajectoryData,
  { width, locale, words }: { width: number; locale: FigureLocale; words: TrajectoryWords },
): TrajectoryLayout {
  const panels = data.panels.map(shownPanel);
  const across = Math.max(1, Math.min(panels.length, 3, Math.floor((width - 2 * EDGE + GAP) / (PANEL + GAP))));
  const panelWidth = Math.floor((width - 2 * EDGE - (across - 1) * GAP) / across);
  const plotHeight = across === 1 ? 250 : 220;
  const values = drawnValues(panels, data);
  const scaleBetween = (head: number, foot: number) =>
    valueScale({ kind: data.scale, values, foot: foot - INSET, head: head + INSET, locale });
  const tickRoom = scaleBetween(0, plotHeight).ticks.map(({ label }) =>
    label ? textWidth(label, { fontSize: SMALL_TEXT }) : 0,
  );
  const left = Math.ceil(Math.max(24, ...tickRoom) + 14);
  const texts = panels.map((panel) => panelTexts(panel, panelWidth, words));
  // One head for all panels, so that their axes stand at one height.
  const headLines = Math.max(0, ...texts.map(({ headLines: lines }) => lines.length));
  const notes = Math.max(0, ...texts.map(({ noteLines }) => noteLines.length));
  const head = 4 + headLines * lineHeight(LABEL_TEXT) + notes * lineHeight(SMALL_TEXT) + lineHeight(SMALL_TEXT) + 6;
  const plot: Area = { x: left, y: head, width: Math.max(1, panelWidth - left - 4), height: plotHeight };
  const placed: PlacedPanel[] = [];
  let top = 0;
  for (let start = 0; start < panels.length; start += across) {
    const row = panels.slice(start, start + across).map((panel, index): PlacedPanel => {
      const lines = panel.lines.filter(({ bands }) => bands.length > 0).length;
      const lane = lines === 0 || lines > MOST_LANES ? 0 : lines > 24 ? 3 : 5;
      const lanesTop = head + plotHeight + TICKS + 4;
      const countTop = lanesTop + lane * lines + (lane > 0 ? 8 : 0);
      const own = texts[start + index] ?? panelTexts(panel, panelWidth, words);
      const countHeight = (own.countWords.length + 1) * lineHeight(SMALL_TEXT);
      return {
        ...{ panel, ...own, plot, lane, lanesTop, countTop, top },
        x: EDGE + index * (panelWidth + GAP),
        height: countTop + countHeight + 16,
      };
    });
    placed.push(...row);
    top += Math.max(0, ...row.map(({ height }) => height));
  }
  const dayPlace = dayScale({
    kind: data.dayAxis,
    visits: data.visits.map(({ day }) => day),
    days: panels.flatMap((panel) => panel.lines.flatMap((line) => line.points.map(({ day }) => day))),
    left: plot.x,
    right: plot.x + plot.width,
  });
  return {
    height: top,
    panels: placed,
    scale: scaleBetween(head, head + plotHeight),
    dayPlace,
    labelled: withoutCollisions(data.visits, dayPlace),
  };
}

function panelTexts(panel: TrajectoryPanel, width: number, words: TrajectoryWords) {
  const small = { fontSize: SMALL_TEXT, maxWidth: width };
  const notes = [panel.countLabel, panel.source === "PROTECTED" && !panel.withheld ? words.protectedAnswer : ""];
  return {
    headLines: wrappedLines(panel.label, { fontSize: LABEL_TEXT, bold: true, maxWidth: width, maxLines: 4 }),
    noteLines: notes.flatMap((note) => [...wrappedLines(note, { ...small, maxLines: 2 })]),
    countWords: panel.windows.length === 0 ? [] : wrappedLines(words.counts, { ...small, maxLines: 2 }),
  };
}

function drawnValues(panels: readonly TrajectoryPanel[], data: TrajectoryData): number[] {
  return [
    ...(data.limits ?? []).map(({ value }) => value),
    ...panels.flatMap((panel) => [
      ...panel.lines.flatMap((line) => line.points.map(({ value }) => value)),
      ...panel.windows.flatMap(({ q1, median, q3 }) => [q1, median, q3].flatMap((one) => (one ? [one.value] : []))),
    ]),
  ];
}

function withoutCollisions(visits: TrajectoryData["visits"], place: (day: number) => number) {
  let free = Number.NEGATIVE_INFINITY;
  return visits.filter(({ day, label }) => {
    const half = Math.max(textWidth(label, { fontSize: SMALL_TEXT }) / 2, 15);
    const middle = place(day);
    if (middle - half < free) return false;
    free = middle + half + 3;
    return true;
  });
}
