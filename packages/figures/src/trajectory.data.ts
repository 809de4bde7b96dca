import type { Comparator } from "@nlrp12/domain";
import type { Quantile, WithheldAnswer } from "./strip-box.data.ts";

/** One value of one case; `spokenLabel` is what the reader hears ("P-009, below 0.8 pg/mL, day 30, in flare"). */
export interface TrajectoryPoint {
  readonly day: number;
  readonly value: number;
  readonly comparator: Comparator;
  /** Points of one number are joined. */
  readonly segment: number;
  /** Taken off treatment: drawn open. */
  readonly afterStop: boolean;
  readonly spokenLabel: string;
}

/** A stretch of treatment; `null` where it goes on. A higher step is drawn thicker. */
export interface TrajectoryBand {
  readonly from: number;
  readonly to: number | null;
  readonly step: number;
}

/** One case. */
export interface TrajectoryLine {
  readonly key: string;
  readonly label: string;
  readonly points: readonly TrajectoryPoint[];
  readonly bands: readonly TrajectoryBand[];
}

/** What is known of the cases of a panel in one window. */
export interface TrajectoryWindow {
  /** Day of the visit; one of the figure's visits. */
  readonly day: number;
  /** "D+30 (D+23 to D+44)". */
  readonly label: string;
  /** Set beneath the plot: "9/12", "≈ 25", "<10". */
  readonly countLabel: string;
  /** Cases that ought to have a value; null where that is not published. */
  readonly due: number | null;
  readonly belowLimit: number | null;
  readonly q1: Quantile | null;
  readonly median: Quantile | null;
  readonly q3: Quantile | null;
  /** Who is missing and why, and other remarks. */
  readonly note: string;
  readonly withheld?: WithheldAnswer | null;
  readonly spokenLabel: string;
}

/** One group of cases, or the protected answer on one, with a plot of its own. */
export interface TrajectoryPanel {
  readonly key: string;
  readonly label: string;
  /** Stable key of the colour. */
  readonly group: string;
  readonly source: "EXACT" | "PROTECTED";
  /** "n = 14". */
  readonly countLabel: string;
  readonly lines: readonly TrajectoryLine[];
  readonly windows: readonly TrajectoryWindow[];
  readonly withheld?: WithheldAnswer | null;
  /** Why there is nothing to draw. */
  readonly empty?: string;
  /** The limits of its own values; those of the figure that are not among them are not drawn in it. */
  readonly limits?: readonly number[];
}

/** Values along time: panels side by side on the same axes. */
export interface TrajectoryData {
  readonly title: string;
  readonly unitLabel: string;
  readonly scale: "log" | "linear";
  readonly dayAxis: "WINDOWS" | "DAYS";
  /** Days of the visits with what stands under the axis ("D+30"), in order. */
  readonly visits: readonly { readonly day: number; readonly label: string }[];
  readonly panels: readonly TrajectoryPanel[];
  /** Limits of quantification, drawn across the plots. */
  readonly limits?: readonly { readonly value: number; readonly label: string }[];
}

/** The words of the figure and of its tables, translated by the caller. */
export interface TrajectoryWords {
  readonly oneCase: string;
  readonly medianAndQuartiles: string;
  readonly belowLimit: string;
  readonly aboveLimit: string;
  readonly afterStop: string;
  readonly treatment: string;
  readonly protectedAnswer: string;
  readonly withheld: string;
  /** Stands before the counts beneath the plot ("with a value / due"). */
  readonly counts: string;
  readonly table: TrajectoryTableWords;
}

/** The headings of the table twins. */
export interface TrajectoryTableWords {
  readonly group: string;
  readonly source: string;
  readonly exact: string;
  readonly protected: string;
  readonly window: string;
  readonly count: string;
  readonly due: string;
  readonly belowLimit: string;
  readonly firstQuartile: string;
  readonly median: string;
  readonly thirdQuartile: string;
  readonly note: string;
  readonly case: string;
  readonly day: string;
  readonly value: string;
  readonly onTreatment: string;
  readonly yes: string;
  readonly no: string;
}

/**
 * The part of a panel that may be shown, which figure and tables both read: a withheld panel or window shows nothing
 * but its reason, a protected panel never a line, and numbers that are not finite are no numbers.
 */
export function shownPanel(panel: TrajectoryPanel): TrajectoryPanel {
  if (panel.withheld) return { ...panel, lines: [], windows: [] };
  return {
    ...panel,
    lines: panel.source === "PROTECTED" ? [] : panel.lines.map(shownLine),
    windows: panel.windows.filter(({ day }) => Number.isFinite(day)).map(shownWindow),
  };
}

function shownLine(line: TrajectoryLine): TrajectoryLine {
  const points = line.points.filter(({ day, value }) => Number.isFinite(day) && Number.isFinite(value));
  return { ...line, points };
}

function shownWindow(window: TrajectoryWindow): TrajectoryWindow {
  const finite = (quantile: Quantile | null) => (quantile && Number.isFinite(quantile.value) ? quantile : null);
  if (window.withheld) {
    return {
      ...window,
      countLabel: window.withheld.text,
      due: null,
      belowLimit: null,
      q1: null,
      median: null,
      q3: null,
    };
  }
  return { ...window, q1: finite(window.q1), median: finite(window.median), q3: finite(window.q3) };
}
