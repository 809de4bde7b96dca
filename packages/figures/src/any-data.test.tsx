import fc from "fast-check";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { ChartProps } from "./chart-props.ts";
import { figureToSvg } from "./export.ts";
import { lightTheme } from "./figure-theme.ts";
import type { ResponseGroup } from "./response-bars.data.ts";
import { classes, words as responseWords } from "./response-bars.sample.ts";
import { ResponseBars } from "./response-bars.tsx";
import type { StripBoxColumn } from "./strip-box.data.ts";
import { figure, words } from "./strip-box.sample.ts";
import { StripBox } from "./strip-box.tsx";
import type { SurvivalPanel } from "./survival-curve.data.ts";
import { words as survivalWords } from "./survival-curve.sample.ts";
import { SurvivalCurve } from "./survival-curve.tsx";
import type { TrajectoryPanel } from "./trajectory.data.ts";
import { words as trajectoryWords } from "./trajectory.sample.ts";
import { Trajectory } from "./trajectory.tsx";

const edition = { captionLines: ["caption"], citation: "citation", release: "release" };
const value = fc.oneof(
  fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
  fc.constantFrom(0, 1, 0.8, -1, 1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);
const text = fc.string({ unit: "binary", maxLength: 60 });
const withheld = fc.option(fc.record({ reason: text, text: fc.constant("<10") }));
const source = fc.constantFrom("EXACT" as const, "PROTECTED" as const);
const quantile = fc.option(fc.record({ value, comparator: fc.constantFrom("=" as const, "<" as const) }));
const onePoint = fc.record({
  key: fc.string({ maxLength: 3 }),
  label: text,
  value,
  comparator: fc.constantFrom("=" as const, "<" as const, ">" as const),
  spokenLabel: text,
});
const columns = fc.uniqueArray(
  fc.record<StripBoxColumn>({
    key: fc.string({ maxLength: 4 }),
    label: text,
    group: fc.oneof(fc.constantFrom("CONTROL", "AFTER", "__proto__", "constructor"), fc.string({ maxLength: 2 })),
    source,
    countLabel: text,
    points: fc.array(onePoint, { maxLength: 30 }),
    box: fc.option(fc.record({ q1: quantile, median: quantile, q3: quantile })),
    geometricMean: fc.option(fc.record({ value, lower: fc.option(value), upper: fc.option(value) })),
    ratioLabel: text,
    withheld,
    empty: text,
  }),
  { selector: ({ key }) => key, maxLength: 8 },
);
const groups = fc.uniqueArray(
  fc.record<ResponseGroup>({
    key: fc.string({ maxLength: 4 }),
    label: text,
    source,
    countLabel: text,
    parts: fc.array(
      fc.record({
        class: fc.constantFrom("COMPLETE", "PARTIAL", "NONE", "UNKNOWN", "NOT_EVALUABLE", "ABSENT"),
        count: fc.option(fc.oneof(fc.integer({ min: -3, max: 90 }), fc.constantFrom(Number.NaN, 2.5))),
        share: fc.option(value),
        label: text,
        withheld,
      }),
      { maxLength: 6 },
    ),
    rateLabel: text,
    withheld,
    empty: text,
  }),
  { selector: ({ key }) => key, maxLength: 5 },
);

const day = fc.oneof(fc.integer({ min: -900, max: 900 }), fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY));
const panels = fc.uniqueArray(
  fc.record<TrajectoryPanel>({
    key: fc.string({ maxLength: 4 }),
    label: text,
    group: fc.string({ maxLength: 2 }),
    source,
    countLabel: text,
    lines: fc.array(
      fc.record({
        key: fc.string({ maxLength: 3 }),
        label: text,
        points: fc.array(
          fc.record({
            ...{ day, value, comparator: fc.constantFrom("=" as const, "<" as const, ">" as const) },
            ...{ segment: fc.integer({ min: 1, max: 3 }), afterStop: fc.boolean(), spokenLabel: text },
          }),
          { maxLength: 6 },
        ),
        bands: fc.array(fc.record({ from: day, to: fc.option(day), step: fc.integer({ min: 1, max: 3 }) }), {
          maxLength: 2,
        }),
      }),
      { maxLength: 6 },
    ),
    windows: fc.array(
      fc.record({
        ...{ day, label: text, countLabel: text, due: fc.option(fc.nat()), belowLimit: fc.option(fc.nat()) },
        ...{ q1: quantile, median: quantile, q3: quantile, note: text, withheld, spokenLabel: text },
      }),
      { maxLength: 5 },
    ),
    withheld,
    empty: text,
  }),
  { selector: ({ key }) => key, maxLength: 4 },
);

const share = fc.oneof(fc.double({ min: -0.5, max: 1.5, noNaN: true }), fc.constantFrom(0, 1, Number.NaN, 1e308));
const survivalPanels = fc.uniqueArray(
  fc.record<SurvivalPanel>({
    ...{ key: fc.string({ maxLength: 4 }), label: text, source, countLabel: text, withheld, empty: text },
    stack: fc.constantFrom("LINES" as const, "LAYERS" as const),
    lines: fc.array(
      fc.record({
        ...{ key: fc.string({ maxLength: 3 }), label: text, group: fc.string({ maxLength: 2 }), followedTo: day },
        points: fc.array(
          fc.record({
            ...{ day, share, lower: fc.option(share), upper: fc.option(share), atRisk: fc.option(fc.nat()) },
            ...{ events: fc.option(fc.nat()), censored: fc.option(fc.nat()), spokenLabel: text },
          }),
          { maxLength: 6 },
        ),
        spans: fc.array(fc.record({ fromDay: day, byDay: day, share, spokenLabel: text }), { maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
    marks: fc.array(
      fc.record({
        ...{ key: fc.string({ maxLength: 3 }), label: text, group: fc.string({ maxLength: 2 }), day },
        ...{ share: fc.option(share), lower: fc.option(share), upper: fc.option(share), withheld, spokenLabel: text },
      }),
      { maxLength: 4 },
    ),
    risk: fc.array(
      fc.record({
        ...{ key: fc.string({ maxLength: 3 }), label: text, line: fc.option(fc.string({ maxLength: 3 })) },
        counts: fc.array(fc.record({ day, text }), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
  { selector: ({ key }) => key, maxLength: 4 },
);

/** No number of the drawing may be missing: neither on the screen nor in the file. */
function expectDrawable(chart: ReactElement<ChartProps>) {
  for (const svg of [renderToStaticMarkup(chart), figureToSvg(chart, edition)]) {
    const attributes = [...svg.matchAll(/ ([a-z][\w-]*)="([^"]*)"/gi)].filter(
      ([, name]) => !/^(aria|data)-/.test(name ?? ""),
    );
    for (const [, name, written] of attributes) {
      expect(`${name}=${written}`).not.toMatch(/NaN|Infinity|undefined|null|="?-?\d*\.?\d+e/);
      if (name === "width" || name === "height" || name === "r") expect(Number(written)).toBeGreaterThanOrEqual(0);
    }
    expect(svg).not.toContain("style=");
  }
}

describe("any data", () => {
  test("empty, one-point, all-censored, zero-range and impossible columns still draw finite numbers", () => {
    fc.assert(
      fc.property(
        columns,
        fc.constantFrom("log" as const, "linear" as const),
        fc.integer({ min: 0, max: 1400 }),
        fc.array(fc.record({ value, label: text }), { maxLength: 3 }),
        (drawn, scale, width, limits) => {
          const data = figure(drawn, { scale, limits });
          expectDrawable(<StripBox data={data} words={words} theme={lightTheme} locale="fr" width={width} />);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("any counts and shares of response classes still draw finite numbers", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 1400 }), (drawn, width) => {
        const data = { title: "Response", classes, groups: drawn };
        expectDrawable(<ResponseBars data={data} words={responseWords} theme={lightTheme} locale="en" width={width} />);
      }),
      { numRuns: 100 },
    );
  });

  test("any lines and windows along time still draw finite numbers", () => {
    fc.assert(
      fc.property(
        panels,
        fc.uniqueArray(fc.record({ day, label: text }), { selector: (visit) => visit.day, maxLength: 6 }),
        fc.constantFrom("WINDOWS" as const, "DAYS" as const),
        fc.integer({ min: 0, max: 1400 }),
        (drawn, visits, dayAxis, width) => {
          const shape = { title: "Along time", unitLabel: "pg/mL", scale: "log" as const, dayAxis };
          const data = { ...shape, visits, panels: drawn };
          expectDrawable(
            <Trajectory data={data} words={trajectoryWords} theme={lightTheme} locale="en" width={width} />,
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test("any steps, layers and protected shares of survival still draw finite numbers", () => {
    fc.assert(
      fc.property(
        survivalPanels,
        fc.array(day, { maxLength: 5 }),
        fc.integer({ min: 0, max: 1400 }),
        (drawn, days, width) => {
          const data = { title: "Survival", shareLabel: "Share", dayLabel: "Days", days, panels: drawn };
          expectDrawable(
            <SurvivalCurve data={data} words={survivalWords} theme={lightTheme} locale="en" width={width} />,
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
