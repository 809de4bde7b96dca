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
});
