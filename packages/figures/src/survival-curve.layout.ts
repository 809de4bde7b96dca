import { dayScale } from "./day-scale.ts";
import type { Area } from "./hatch.tsx";
import { type FigureLocale, formatShare, formatTick } from "./number-format.ts";
import {
  type SurvivalCurveData,
  type SurvivalCurveWords,
  type SurvivalPanel,
  type SurvivalRisk,
  shownSurvivalPanel,
} from "./survival-curve.data.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import type { ValueScale } from "./value-scale.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** A panel with its place; everything inside is in px of the panel. */
export interface PlacedSurvivalPanel {
  readonly panel: SurvivalPanel;
  readonly x: number;
  readonly top: number;
  readonly headLines: readonly string[];
  readonly noteLines: readonly string[];
  readonly shareLines: readonly string[];
  readonly plot: Area;
  readonly riskTop: number;
  readonly riskRows: readonly { readonly row: SurvivalPanel["risk"][number]; readonly lines: readonly string[] }[];
  readonly height: number;
}

/** Where everything of a figure of survival stands. */
export interface SurvivalCurveLayout {
  readonly height: number;
  readonly panels: readonly PlacedSurvivalPanel[];
  readonly scale: ValueScale;
  /** Px of a day within a panel. */
  readonly dayPlace: (day: number) => number;
  /** Days whose labels do not touch the one before. */
  readonly labelled: readonly { readonly day: number; readonly label: string }[];
}

const EDGE = 8;
const PANEL = 330;
const GAP = 26;
const LEFT = 50;
const TICKS = 20;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
/** Px between the swatch of a row and its words. */
export const SWATCH = 30;

/** The layout: panels side by side as they fit, all on the same axes. */
export function survivalCurveLayout(
  data: SurvivalCurveData,
  { width, locale, words }: { width: number; locale: FigureLocale; words: SurvivalCurveWords },
): SurvivalCurveLayout {
  const panels = data.panels.map(shownSurvivalPanel);
  const across = Math.max(1, Math.min(panels.length, 3, Math.floor((width - 2 * EDGE + GAP) / (PANEL + GAP))));
  const panelWidth = Math.floor((width - 2 * EDGE - (across - 1) * GAP) / across);
  const plotHeight = across === 1 ? 260 : 240;
  const texts = panels.map((panel) => panelTexts(panel, data, { width: panelWidth, words }));
  // One head for all panels, so that their axes stand at one height.
  const headHeight = Math.max(0, ...texts.map(({ height }) => height));
  const plot: Area = { x: LEFT, y: headHeight + 8, width: Math.max(1, panelWidth - LEFT - 6), height: plotHeight };
  const placed: PlacedSurvivalPanel[] = [];
  let top = 0;
  for (let start = 0; start < panels.length; start += across) {
    const row = panels.slice(start, start + across).map((panel, index): PlacedSurvivalPanel => {
      const { height: _, ...own } = texts[start + index] ?? panelTexts(panel, data, { width: panelWidth, words });
      const riskTop = plot.y + plotHeight + TICKS + lineHeight(SMALL_TEXT) + 8;
      const riskRows = panel.risk.map((risk) => ({
        row: risk,
        lines: wrappedLines(riskLabel(panel, risk), {
          fontSize: SMALL_TEXT,
          maxWidth: panelWidth - SWATCH,
          maxLines: 4,
        }),
      }));
      const riskHeight = riskRows.reduce(
        (sum, { row: { counts }, lines }) =>
          sum + (lines.length + (counts.length > 0 ? 1 : 0)) * lineHeight(SMALL_TEXT) + 4,
        0,
      );
      const heading = riskRows.length > 0 ? lineHeight(SMALL_TEXT) : 0;
      return {
        ...{ panel, ...own, plot, top, riskTop, riskRows },
        x: EDGE + index * (panelWidth + GAP),
        height: riskTop + heading + riskHeight + 16,
      };
    });
    placed.push(...row);
    top += Math.max(0, ...row.map(({ height }) => height));
  }
  const dayPlace = dayScale({
    kind: "DAYS",
    visits: data.days,
    days: panels.flatMap(({ lines, marks }) => [
      ...lines.flatMap((line) => [line.followedTo, ...line.points.map(({ day }) => day)]),
      ...marks.map(({ day }) => day),
    ]),
    left: plot.x,
    right: plot.x + plot.width,
  });
  const position = (share: number) => plot.y + plotHeight * (1 - share);
  const scale: ValueScale = {
    position,
    ticks: QUARTERS.map((share) => ({ position: position(share), label: formatShare(share, locale) })),
  };
  return { height: top, panels: placed, scale, dayPlace, labelled: withoutCollisions(data.days, dayPlace, locale) };
}

/** A protected group of whose curve no point is published says so, where its counts would stand. */
function riskLabel({ source, marks, empty = "" }: SurvivalPanel, { label, line, counts }: SurvivalRisk): string {
  const published = counts.length > 0 || marks.some(({ key }) => key === line);
  return source === "EXACT" || published || empty === "" ? label : `${label}. ${empty}`;
}

function panelTexts(
  panel: SurvivalPanel,
  data: SurvivalCurveData,
  { width, words }: { width: number; words: SurvivalCurveWords },
) {
  const small = { fontSize: SMALL_TEXT, maxWidth: width };
  const headLines = wrappedLines(panel.label, { fontSize: LABEL_TEXT, bold: true, maxWidth: width, maxLines: 4 });
  const notes = [panel.countLabel, panel.source === "PROTECTED" && !panel.withheld ? words.protectedAnswer : ""];
  const noteLines = notes.flatMap((note) => [...wrappedLines(note, { ...small, maxLines: 3 })]);
  const shareLines = panel.withheld ? [] : wrappedLines(data.shareLabel, { ...small, maxLines: 3 });
  const smallLines = noteLines.length + shareLines.length;
  const height = 6 + headLines.length * lineHeight(LABEL_TEXT) + smallLines * lineHeight(SMALL_TEXT) + 8;
  return { headLines, noteLines, shareLines, height };
}

function withoutCollisions(days: readonly number[], place: (day: number) => number, locale: FigureLocale) {
  let free = Number.NEGATIVE_INFINITY;
  return days
    .filter((day) => Number.isFinite(day))
    .map((day) => ({ day, label: formatTick(day, locale) }))
    .filter(({ day, label }) => {
      const half = Math.max(textWidth(label, { fontSize: SMALL_TEXT }) / 2, 11);
      const middle = place(day);
      if (middle - half < free) return false;
      free = middle + half + 3;
      return true;
    });
}
