import type { WithheldAnswer } from "./strip-box.data.ts";

/** A curve from one day until its next step; shares from 0 to 1. */
export interface SurvivalPoint {
  readonly day: number;
  readonly share: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Null where they are not published. */
  readonly atRisk: number | null;
  readonly events: number | null;
  /** Cases cut off on this day, drawn as a tick. */
  readonly censored: number | null;
  /** What the reader hears: "day 100, 67 % (20–90 %), 6 at risk". */
  readonly spokenLabel: string;
}

/** Days in which a share of the cases had the event, on an unknown one of them; from the share before to `share`. */
export interface SurvivalSpan {
  readonly fromDay: number;
  readonly byDay: number;
  readonly share: number;
  readonly spokenLabel: string;
}

/** One curve: a group's share free of an event, or with LAYERS the share that had one cause. */
export interface SurvivalLine {
  readonly key: string;
  readonly label: string;
  /** Stable key of the colour. */
  readonly group: string;
  /** Drawn in a layer, so that colour is never alone; its place in the panel where not given. */
  readonly sign?: string;
  readonly points: readonly SurvivalPoint[];
  /** The last day anybody was followed to, where the line ends. */
  readonly followedTo: number;
  /** The same curve with events between visits; drawn in front of the line where given. */
  readonly spans: readonly SurvivalSpan[];
}

/** One protected share on a day of the published grid. */
export interface SurvivalMark {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  /** Drawn at the mark where several share a day. */
  readonly sign?: string;
  readonly day: number;
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly withheld?: WithheldAnswer | null;
  readonly spokenLabel: string;
}

/** Cases at risk on days of the axis, one row of the table beneath a plot. */
export interface SurvivalRisk {
  readonly key: string;
  readonly label: string;
  /** The line it belongs to; null for a row of all. */
  readonly line: string | null;
  readonly counts: readonly { readonly day: number; readonly text: string }[];
}

/** Curves on axes of their own: lines side by side or layers one upon the other, or the protected answer. */
export interface SurvivalPanel {
  readonly key: string;
  readonly label: string;
  readonly source: "EXACT" | "PROTECTED";
  /** "n = 14, 9 events". */
  readonly countLabel: string;
  readonly stack: "LINES" | "LAYERS";
  readonly lines: readonly SurvivalLine[];
  readonly marks: readonly SurvivalMark[];
  readonly risk: readonly SurvivalRisk[];
  readonly withheld?: WithheldAnswer | null;
  /** Why there is nothing to draw. */
  readonly empty?: string;
}

/** Time to an event: panels side by side on the same axes. */
export interface SurvivalCurveData {
  readonly title: string;
  /** "Share free of relapse and on anakinra". */
  readonly shareLabel: string;
  /** "Days since the first dose". */
  readonly dayLabel: string;
  /** Days written under the axis, in order. */
  readonly days: readonly number[];
  readonly panels: readonly SurvivalPanel[];
}

/** The words of the figure and of its table, translated by the caller. */
export interface SurvivalCurveWords {
  readonly interval: string;
  readonly cutOff: string;
  readonly betweenVisits: string;
  readonly firstSeen: string;
  readonly atRisk: string;
  readonly protectedAnswer: string;
  readonly withheld: string;
  readonly table: SurvivalCurveTableWords;
}

/** The headings of the table twin. */
export interface SurvivalCurveTableWords {
  readonly group: string;
  readonly source: string;
  readonly exact: string;
  readonly protected: string;
  readonly curve: string;
  readonly day: string;
  readonly atRisk: string;
  readonly events: string;
  readonly cutOff: string;
  readonly share: string;
  readonly lower: string;
  readonly upper: string;
  readonly note: string;
  readonly spanFrom: string;
  readonly firstSeen: string;
}

const isShare = (value: number | null): value is number => value !== null && Number.isFinite(value);
const within = (value: number | null): number | null => (isShare(value) ? Math.min(1, Math.max(0, value)) : null);

/**
 * The part of a panel that may be shown, which figure and table both read: a withheld panel or mark shows nothing but
 * its reason, a protected panel never a line, and numbers that are not finite are no numbers.
 */
export function shownSurvivalPanel(panel: SurvivalPanel): SurvivalPanel {
  if (panel.withheld) return { ...panel, lines: [], marks: [], risk: [] };
  return {
    ...panel,
    lines: panel.source === "PROTECTED" ? [] : panel.lines.map(shownLine),
    marks: panel.marks.filter(({ day }) => Number.isFinite(day)).map(shownMark),
    risk: panel.risk.map((row) => ({ ...row, counts: row.counts.filter(({ day }) => Number.isFinite(day)) })),
  };
}

function shownLine(line: SurvivalLine): SurvivalLine {
  const points = line.points
    .filter(({ day, share }) => Number.isFinite(day) && isShare(share))
    .map((point) => ({
      ...point,
      share: within(point.share) ?? 0,
      lower: within(point.lower),
      upper: within(point.upper),
    }))
    .sort((a, b) => a.day - b.day);
  const spans = line.spans
    .filter(({ fromDay, byDay, share }) => Number.isFinite(fromDay) && Number.isFinite(byDay) && isShare(share))
    .map((span) => ({ ...span, share: within(span.share) ?? 0 }));
  const last = points.at(-1)?.day ?? 0;
  return { ...line, points, spans, followedTo: Number.isFinite(line.followedTo) ? line.followedTo : last };
}

function shownMark(mark: SurvivalMark): SurvivalMark {
  if (mark.withheld) return { ...mark, share: null, lower: null, upper: null };
  return { ...mark, share: within(mark.share), lower: within(mark.lower), upper: within(mark.upper) };
}

/** The layers of a panel with what lies beneath each on each of its days. */
export function stackedLines(lines: readonly SurvivalLine[]): readonly {
  readonly line: SurvivalLine;
  readonly foot: readonly number[];
}[] {
  return lines.map((line, at) => ({
    line,
    foot: line.points.map(({ day }) =>
      Math.min(
        1,
        lines.slice(0, at).reduce((sum, below) => sum + (shareOn(below, day) ?? 0), 0),
      ),
    ),
  }));
}

function shareOn(line: SurvivalLine, day: number): number | undefined {
  return line.points.findLast((point) => point.day <= day)?.share;
}

/** Marks of one day stand side by side: px to the right of the day's own place. */
export function markShift(marks: readonly SurvivalMark[], mark: SurvivalMark): number {
  const ofDay = marks.filter(({ day }) => day === mark.day);
  return (ofDay.indexOf(mark) - (ofDay.length - 1) / 2) * 19;
}
