import type { StripBoxColumn, StripBoxData, StripBoxWords, StripPoint } from "./strip-box.data.ts";

/** Words of the tests. */
export const words: StripBoxWords = {
  median: "median",
  belowLimit: "below the limit",
  aboveLimit: "above the limit",
  medianAndQuartiles: "median and quartiles",
  geometricMean: "geometric mean, 95% CI",
  ratioOverColumn: "ratio to the controls",
  protectedAnswer: "protected answer",
  withheld: "withheld",
  table: {
    group: "Group",
    source: "Source",
    exact: "exact",
    protected: "protected",
    count: "n",
    firstQuartile: "Q1",
    median: "Median",
    thirdQuartile: "Q3",
    geometricMean: "Geometric mean",
    intervalLower: "Lower",
    intervalUpper: "Upper",
    noInterval: "mean without interval",
    ratio: "Fold change",
    note: "Note",
    case: "Case",
    value: "Value",
  },
};

/** A point of a case. */
export function point(key: string, value: number, comparator: StripPoint["comparator"] = "="): StripPoint {
  return { key, label: key, value, comparator, spokenLabel: `${key}, ${comparator} ${value} pg/mL` };
}

/** An exact column without a box. */
export function column(key: string, given: Partial<StripBoxColumn> = {}): StripBoxColumn {
  return { key, label: key, group: key, source: "EXACT", countLabel: "n = 2", points: [], box: null, ...given };
}

/** A figure of the columns given. */
export function figure(columns: readonly StripBoxColumn[], given: Partial<StripBoxData> = {}): StripBoxData {
  return { title: "Spontaneous IL-1β", unitLabel: "pg/mL", scale: "log", columns, ...given };
}

/** Controls mostly below the limit, patients before anakinra, the protected answer, a withheld one, a missing one. */
export const il1b: StripBoxData = figure(
  [
    column("CONTROL", {
      label: "Healthy controls",
      countLabel: "n = 4",
      points: [point("C-1", 0.8, "<"), point("C-2", 0.8, "<"), point("C-3", 0.8, "<"), point("C-4", 1.2)],
      box: {
        q1: { value: 0.8, comparator: "<" },
        median: { value: 0.8, comparator: "<" },
        q3: { value: 1.1, comparator: "=" },
      },
    }),
    column("BEFORE", {
      label: "Before anakinra",
      countLabel: "n = 3",
      points: [point("P-1", 90), point("P-2", 140.5), point("P-3", 10000, ">")],
      box: {
        q1: { value: 90, comparator: "=" },
        median: { value: 140.5, comparator: "=" },
        q3: { value: 400, comparator: "=" },
      },
      geometricMean: { value: 150, lower: 70, upper: 330 },
      ratioLabel: "×112 (84–150)",
    }),
    column("block", {
      label: "Consortium",
      group: "BEFORE",
      source: "PROTECTED",
      countLabel: "n ≈ 25",
      box: {
        q1: { value: 60, comparator: "=" },
        median: { value: 110, comparator: "=" },
        q3: { value: 210, comparator: "=" },
      },
      geometricMean: { value: 110, lower: 90, upper: 140 },
    }),
    column("AFTER", {
      label: "After anakinra",
      source: "PROTECTED",
      countLabel: "n < 10",
      withheld: { reason: "Fewer than 10 persons in this group", text: "<10" },
    }),
    column("ON_LATE", { label: "On anakinra, after day 90", countLabel: "n = 0", empty: "not measured" }),
  ],
  { limits: [{ value: 0.8, label: "LLOQ 0.8" }] },
);
