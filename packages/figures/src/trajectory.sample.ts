import type {
  TrajectoryData,
  TrajectoryLine,
  TrajectoryPanel,
  TrajectoryPoint,
  TrajectoryWindow,
  TrajectoryWords,
} from "./trajectory.data.ts";

/** Words of the tests. */
export const words: TrajectoryWords = {
  oneCase: "one case",
  medianAndQuartiles: "median and quartiles",
  belowLimit: "below the limit",
  aboveLimit: "above the limit",
  afterStop: "after the stop",
  treatment: "on anakinra",
  protectedAnswer: "protected answer",
  withheld: "withheld",
  counts: "with a value / due",
  table: {
    group: "Group",
    source: "Source",
    exact: "exact",
    protected: "protected",
    window: "Window",
    count: "n",
    due: "Due",
    belowLimit: "Below",
    firstQuartile: "Q1",
    median: "Median",
    thirdQuartile: "Q3",
    note: "Note",
    case: "Case",
    day: "Day",
    value: "Value",
    onTreatment: "On treatment",
    yes: "yes",
    no: "no",
  },
};

/** A point of a line, in the first segment and on treatment unless said otherwise. */
export function linePoint(day: number, value: number, given: Partial<TrajectoryPoint> = {}): TrajectoryPoint {
  return {
    ...{ day, value, comparator: "=" as const, segment: 1, afterStop: false },
    spokenLabel: `${value} pg/mL on day ${day}`,
    ...given,
  };
}

/** The line of one case. */
export function line(key: string, points: readonly TrajectoryPoint[]): TrajectoryLine {
  return { key, label: key, points, bands: [{ from: 0, to: null, step: 1 }] };
}

/** A window whose quartiles are half and twice its median. */
export function windowOf(day: number, median: number, given: Partial<TrajectoryWindow> = {}): TrajectoryWindow {
  return {
    ...{ day, label: `D${day}`, countLabel: "3/4", due: 4, belowLimit: 0, note: "", spokenLabel: `median ${median}` },
    q1: { value: median / 2, comparator: "=" },
    median: { value: median, comparator: "=" },
    q3: { value: median * 2, comparator: "=" },
    ...given,
  };
}

/** An exact panel without anything. */
export function panel(key: string, given: Partial<TrajectoryPanel> = {}): TrajectoryPanel {
  return { key, label: key, group: key, source: "EXACT", countLabel: "n = 4", lines: [], windows: [], ...given };
}

/** Three cases, one with a missed visit, one below the limit and stopped; beside it the consortium, one window withheld. */
export const alongAnakinra: TrajectoryData = {
  title: "IL-1β along anakinra",
  unitLabel: "pg/mL",
  scale: "log",
  dayAxis: "WINDOWS",
  visits: [0, 30, 90].map((day) => ({ day, label: `D${day}` })),
  limits: [{ value: 2, label: "LLOQ 2" }],
  panels: [
    panel("Versailles", {
      lines: [
        line("P-1", [linePoint(-3, 100), linePoint(28, 4), linePoint(95, 8)]),
        line("P-2", [
          linePoint(-10, 400),
          linePoint(30, 2, { comparator: "<" }),
          linePoint(100, 300, { segment: 2, afterStop: true }),
        ]),
        line("P-4", [linePoint(-5, 100), linePoint(88, 16, { segment: 2 })]),
      ],
      windows: [
        windowOf(0, 150),
        windowOf(30, 4, {
          ...{ countLabel: "2/4", note: "not sampled 1, not measured 1", belowLimit: 1 },
          q1: { value: 2, comparator: "<" },
          median: { value: 4, comparator: "<" },
          q3: { value: 4, comparator: "=" },
        }),
        windowOf(90, 12),
      ],
    }),
    panel("Consortium", {
      source: "PROTECTED",
      countLabel: "",
      windows: [
        windowOf(0, 120, { countLabel: "≈ 25", due: null }),
        windowOf(30, 5, { countLabel: "≈ 20", due: null }),
        windowOf(90, 9, { withheld: { reason: "Fewer than 10 persons", text: "<10" } }),
      ],
    }),
  ],
};
