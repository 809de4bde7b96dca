import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { figureToSvg } from "./export.ts";
import { cellText } from "./figure-table.ts";
import { lightTheme } from "./figure-theme.ts";
import { comparisons, nothing, row, words } from "./forest.sample.ts";
import { forestTable } from "./forest.table.ts";
import { Forest } from "./forest.tsx";

const render = (width: number, data = comparisons) =>
  renderToStaticMarkup(<Forest data={data} words={words} theme={lightTheme} locale="en" width={width} />);
const count = (svg: string, mark: string) => svg.split(`data-mark="${mark}"`).length - 1;

describe("a forest of comparisons", () => {
  test("draws a ratio as a diamond, a bound as an arrow, and nothing where nothing is known", () => {
    const svg = render(900);
    expect([count(svg, "row"), count(svg, "effect"), count(svg, "bound"), count(svg, "part")]).toEqual([5, 1, 2, 2]);
  });

  test("says of each row its effect and its test, at every width", () => {
    for (const width of [320, 900]) {
      const svg = render(width);
      expect(count(svg, "value")).toBe(5);
      expect(svg).toContain("at least ×20");
    }
  });

  test("points the arrow of a lower bound to the right end and of an upper bound to the left", () => {
    const arrows = [...render(900).matchAll(/data-mark="bound"[^>]*><path d="([^"]+)"/g)].map(([, path = ""]) => path);
    const ends = arrows.map((path) => /H([\d.]+)/.exec(path)?.[1]);
    const starts = arrows.map((path) => /^M([\d.]+)/.exec(path)?.[1]);
    expect(Number(ends[0])).toBeGreaterThan(Number(starts[0]));
    expect(Number(ends[1])).toBeLessThan(Number(starts[1]));
  });

  test("stays drawable where an interval is endless and where there is no row", () => {
    const endless = row("IL-1β", { effect: { ...nothing, value: 8, lower: 1e-200, upper: 1e200 } });
    for (const rows of [[], [endless]]) expect(render(320, { ...comparisons, rows })).not.toMatch(/NaN|Infinity/);
    const chart = <Forest data={comparisons} words={words} theme={lightTheme} locale="en" width={900} />;
    const svg = figureToSvg(chart, { captionLines: ["caption"], citation: "citation", release: "release" });
    expect(svg).toContain("citation");
    expect(svg).not.toContain("tabindex");
  });

  test("sets shares on an axis from 0 to 1, with a line only where there is a reference", () => {
    const share = row("as answered", { effect: { ...nothing, value: 0.5, lower: 0.2, upper: 0.8 } });
    const dashes = (svg: string) => svg.split('stroke-dasharray="3 3"').length - 1;
    const without = render(900, { ...comparisons, rows: [share], scale: "share" });
    const areas = render(900, { ...comparisons, rows: [share], scale: "share", reference: 0.5 });
    expect([dashes(without), dashes(areas)]).toEqual([0, 1]);
    expect(without).toContain(">0.2</");
    expect(without).not.toContain(">10</");
  });

  test("has a table of the same numbers, bounds with their sign", () => {
    const rows = forestTable(comparisons, words.table).rows.map((cells) => cells.map((cell) => cellText(cell, "en")));
    expect(rows[0]?.slice(0, 7)).toEqual(["IL-1β", "before / controls", "3", "3", "8", "1.7", "38"]);
    expect(rows.map((cells) => cells[4])).toEqual(["8", ">\u00a020", "<\u00a00.5", "", ""]);
    expect(rows[0]?.slice(7)).toEqual(["Welch", "Mann–Whitney", "0.1", "0.2", "0.1", ""]);
  });
});
