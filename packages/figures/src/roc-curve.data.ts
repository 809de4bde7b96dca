import type { Comparator } from "@nlrp12/domain";
import type { WithheldAnswer } from "./strip-box.data.ts";

/** What one cut would have said; shares from 0 to 1. */
export interface RocStep {
  /** Null for the cuts that call all or none. */
  readonly cut: number | null;
  readonly sensitivity: number;
  readonly specificity: number;
  readonly spokenLabel: string;
}

/** The curve of cases whose values may be compared with each other. */
export interface RocLine {
  readonly key: string;
  /** "Versailles: 8 with, 12 without". */
  readonly label: string;
  /** Stable key of the colour. */
  readonly group: string;
  /** The curve of all centers is drawn in ink and thick. */
  readonly whole: boolean;
  /** From the cut that calls all to the one that calls none. */
  readonly steps: readonly RocStep[];
}

/** One area under a curve with its interval. */
export interface RocArea {
  readonly key: string;
  readonly label: string;
  readonly source: "EXACT" | "PROTECTED";
  readonly area: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** "0.83 (0.46–0.96)", or why there is none. */
  readonly text: string;
  readonly withheld?: WithheldAnswer | null;
}

/** One case; `spokenLabel` is what the reader hears. */
export interface RocPoint {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly comparator: Comparator;
  readonly spokenLabel: string;
}

/** The cases of one center with, or without, the outcome. */
export interface RocColumn {
  readonly key: string;
  readonly label: string;
  readonly outcomeLabel: string;
  /** "n = 8"; stands alone where there is no room for the outcome, which filled and open tell. */
  readonly countLabel: string;
  readonly group: string;
  readonly outcome: boolean;
  readonly points: readonly RocPoint[];
}

/** What a measurement tells of an outcome. */
export interface RocCurveData {
  readonly title: string;
  readonly sensitivityLabel: string;
  readonly specificityLabel: string;
  readonly areaLabel: string;
  /** "IL-1β, pg/mL". */
  readonly valueLabel: string;
  readonly lines: readonly RocLine[];
  readonly areas: readonly RocArea[];
  readonly columns: readonly RocColumn[];
  /** A cut drawn across the points, where one is given. */
  readonly cut: { readonly value: number; readonly label: string } | null;
  /** Why no curve is drawn. */
  readonly noCurve?: string;
}

/** The words of the figure and of its tables, translated by the caller. */
export interface RocCurveWords {
  readonly belowLimit: string;
  readonly aboveLimit: string;
  readonly oneCase: string;
  readonly chance: string;
  readonly protectedAnswer: string;
  readonly withheld: string;
  readonly table: RocCurveTableWords;
}

/** The headings of the table twins. */
export interface RocCurveTableWords {
  readonly what: string;
  readonly source: string;
  readonly exact: string;
  readonly protected: string;
  readonly area: string;
  readonly lower: string;
  readonly upper: string;
  readonly cut: string;
  readonly sensitivity: string;
  readonly specificity: string;
  readonly note: string;
  readonly group: string;
  readonly outcome: string;
  readonly case: string;
  readonly value: string;
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
const share = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);

/** The part of the data that may be shown, which figure and tables both read: a withheld area has nothing but its reason. */
export function shownRoc(data: RocCurveData): RocCurveData {
  return {
    ...data,
    cut: data.cut && Number.isFinite(data.cut.value) && data.cut.value > 0 ? data.cut : null,
    lines: data.lines.map((line) => ({
      ...line,
      steps: line.steps.map((step) => ({
        ...step,
        cut: finite(step.cut),
        sensitivity: share(step.sensitivity),
        specificity: share(step.specificity),
      })),
    })),
    areas: data.areas.map((area) =>
      area.withheld
        ? { ...area, area: null, lower: null, upper: null, text: area.withheld.text }
        : { ...area, area: finite(area.area), lower: finite(area.lower), upper: finite(area.upper) },
    ),
    columns: data.columns.map((column) => ({
      ...column,
      points: column.points.filter(({ value }) => Number.isFinite(value) && value > 0),
    })),
  };
}
