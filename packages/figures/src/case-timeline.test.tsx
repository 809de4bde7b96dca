import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { CaseTimelineData, CaseTimelineWords, TimelineValue } from "./case-timeline.data.ts";
import { caseTimelineLayout } from "./case-timeline.layout.ts";
import { timelineStops } from "./case-timeline.stops.ts";
import { caseTimelineTable } from "./case-timeline.table.ts";
import { CaseTimeline } from "./case-timeline.tsx";
import { cellText } from "./figure-table.ts";
import { darkTheme, lightTheme } from "./figure-theme.ts";

const words: CaseTimelineWords = {
  flare: "flare",
  event: "other event",
  visit: "visit",
  sample: "sample",
  course: "treatment",
  belowLimit: "below the limit",
  limit: "limit",
  withheld: "withheld",
  table: { what: "What", from: "From", to: "To", value: "Value", note: "Note" },
};

const value = (day: number, amount: number, given: Partial<TimelineValue> = {}): TimelineValue => ({
  ...{ key: `v${day}`, day, value: amount, comparator: "=" as const, segment: "a", open: false },
  spokenLabel: `${amount} on day ${day}`,
  ...given,
});

/** Two doses of anakinra, a flare before it, three values of one cytokine of which one lies below its limit. */
const timeline: CaseTimelineData = {
  title: "P1 along time",
  firstDay: -10,
  lastDay: 400,
  dayLabel: (day) => `D${day}`,
  phases: [
    { key: "BEFORE", from: null, to: 0, label: "Before" },
    { key: "ON_EARLY", from: 1, to: 90, label: "Early" },
  ],
  lanes: [
    {
      key: "anakinra",
      label: "anakinra",
      courses: [
        { key: "c1", from: 0, to: 30, step: 1, label: "100 mg/d", spokenLabel: "anakinra 100 mg/d, day 0 to 30" },
        { key: "c2", from: 31, to: null, step: 2, label: "200 mg/d", spokenLabel: "anakinra 200 mg/d from day 31" },
      ],
    },
  ],
  rows: [
    {
      key: "assessments",
      label: "Assessments",
      events: [
        { key: "e1", day: -3, kind: "flare", spokenLabel: "flare on day −3" },
        { key: "e2", day: 28, kind: "visit", spokenLabel: "quiet on day 28" },
      ],
    },
  ],
  plots: [
    {
      key: "IL_1B",
      label: "IL-1β",
      unitLabel: "pg/mL",
      scale: "log",
      limits: [2],
      values: [value(-3, 100), value(28, 2, { comparator: "<" }), value(95, 8, { open: true })],
    },
  ],
};

const render = (data: CaseTimelineData, width = 720, theme = lightTheme) =>
  renderToStaticMarkup(<CaseTimeline data={data} words={words} theme={theme} locale="en" width={width} />);
const count = (svg: string, mark: string) => svg.split(`data-mark="${mark}"`).length - 1;

describe("the timeline of a case", () => {
  test("draws each dose as a band of its own, thicker where it was raised", () => {
    const svg = render(timeline);
    expect(count(svg, "course")).toBe(2);
    const heights = [...svg.matchAll(/data-mark="course" x="[\d.]+" y="[\d.]+" width="[\d.]+" height="([\d.]+)"/g)];
    expect(heights.map(([, height]) => Number(height))).toEqual([12, 15]);
  });

  test("tells flares from visits by shape, and values below a limit from measured ones", () => {
    const svg = render(timeline);
    // One of each in its row, one more of each in the legend.
    expect([count(svg, "flare"), count(svg, "visit")]).toEqual([2, 2]);
    expect([count(svg, "below"), count(svg, "detected")]).toEqual([1, 2]);
    expect(count(svg, "limit")).toBe(1);
  });

  test("hatches what may not be read, with its reason", () => {
    const withheld = { text: "withheld", reason: "no right to cytokines" };
    const svg = render({ ...timeline, plots: [], withheld });
    expect(svg).toContain("<desc>withheld. no right to cytokines</desc>");
    expect(count(svg, "plot")).toBe(0);
  });

  test("is read strip by strip, each in order of days", () => {
    const stops = timelineStops(timeline, caseTimelineLayout(timeline, { width: 720, locale: "en" }));
    expect(stops.map((strip) => strip.map(({ text }) => text))).toEqual([
      ["Before", "Early"],
      ["anakinra", "anakinra 100 mg/d, day 0 to 30", "anakinra 200 mg/d from day 31"],
      ["Assessments", "flare on day −3", "quiet on day 28"],
      ["IL-1β", "100 on day -3", "2 on day 28", "8 on day 95"],
    ]);
  });

  test("has a table with a row for everything it draws", () => {
    const rows = caseTimelineTable(timeline, words.table).rows.map((row) => row.map((cell) => cellText(cell, "en")));
    expect(rows).toEqual([
      ["Before", "", "0", "", ""],
      ["Early", "1", "90", "", ""],
      ["anakinra", "0", "30", "", "100 mg/d"],
      ["anakinra", "31", "", "", "200 mg/d"],
      ["Assessments", "-3", "", "", "flare on day −3"],
      ["Assessments", "28", "", "", "quiet on day 28"],
      ["IL-1β (pg/mL)", "-3", "", "100", ""],
      ["IL-1β (pg/mL)", "28", "", "<\u00a02", ""],
      ["IL-1β (pg/mL)", "95", "", "8", ""],
    ]);
  });

  test("draws finite numbers and readable type at any width, also with nothing or with impossible days", () => {
    const impossible = { ...timeline, firstDay: Number.NaN, lastDay: Number.POSITIVE_INFINITY };
    const empty = { ...timeline, phases: [], lanes: [], rows: [], plots: [] };
    for (const data of [timeline, impossible, empty]) {
      for (const [width, theme] of [
        [100, lightTheme],
        [1200, darkTheme],
      ] as const) {
        const svg = render(data, width, theme);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/);
        const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
        expect(Math.min(...sizes, 11)).toBeGreaterThanOrEqual(11);
      }
    }
  });
});
