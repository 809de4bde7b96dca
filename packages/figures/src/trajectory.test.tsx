import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { dayScale } from "./day-scale.ts";
import { cellText } from "./figure-table.ts";
import { darkTheme, lightTheme } from "./figure-theme.ts";
import type { TrajectoryData } from "./trajectory.data.ts";
import { alongAnakinra, line, linePoint, panel, windowOf, words } from "./trajectory.sample.ts";
import { trajectoryPointTable, trajectoryTable } from "./trajectory.table.ts";
import { Trajectory } from "./trajectory.tsx";

function render(data: TrajectoryData, width = 760) {
  return renderToStaticMarkup(<Trajectory data={data} words={words} theme={lightTheme} locale="en" width={width} />);
}
const count = (svg: string, mark: string) => svg.split(`data-mark="${mark}"`).length - 1;
const textOf = (svg: string) =>
  svg
    .replaceAll("</tspan><tspan", "</tspan> <tspan")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<");

describe("a figure of trajectories", () => {
  const svg = render(alongAnakinra);

  test("joins a case's points within a segment and leaves the gap of a missed visit open", () => {
    // P-1 and P-2 have one segment of two or more points each; P-4's two points are apart, P-2's last stands alone.
    expect(count(svg, "segment")).toBe(2);
    expect(count(svg, "line")).toBe(3);
  });

  test("draws what lies below the limit as an open triangle and what was taken after the stop as an open mark", () => {
    expect(count(svg, "below")).toBe(1);
    expect(count(svg, "detected")).toBe(7);
    expect(svg.match(/data-mark="detected" transform="[^"]*" fill="#ffffff"/g)).toHaveLength(1);
  });

  test("parts the line of medians where a median is only known to lie below a limit", () => {
    expect(count(svg, "window-median")).toBe(2);
    expect(count(svg, "median-below")).toBe(1);
    // Day 0 and day 90 are no neighbours then: two lines of one point each.
    expect(count(svg, "median-line")).toBe(2);
    expect(count(svg, "ribbon")).toBe(1);
  });

  test("writes how many of how many due beneath each window", () => {
    expect(textOf(svg)).toContain("with a value / due");
    for (const text of ["3/4", "2/4", "≈ 25", "≈ 20", "<10"]) expect(textOf(svg)).toContain(text);
  });

  test("keeps the protected answer in a panel of its own, its windows joined with nothing", () => {
    expect(count(svg, "protected-window")).toBe(2);
    const block = svg.slice(svg.indexOf('data-key="Consortium"'), svg.indexOf('data-mark="legend"'));
    expect(count(block, "median-line") + count(block, "ribbon") + count(block, "segment")).toBe(0);
  });

  test("hatches a withheld window with its reason, the same as if its numbers had never come", () => {
    expect(svg).toContain("<desc>&lt;10. Fewer than 10 persons</desc>");
    const [versailles, consortium] = alongAnakinra.panels;
    if (!versailles || !consortium) throw new Error("the sample has two panels");
    const without = consortium.windows.map((window) =>
      window.withheld ? { ...window, q1: null, median: null, q3: null, countLabel: "", belowLimit: null } : window,
    );
    expect(svg).toBe(render({ ...alongAnakinra, panels: [versailles, { ...consortium, windows: without }] }));
  });

  test("shows no line of a protected panel, and nothing of a withheld one", () => {
    const secret = { lines: [line("secret", [linePoint(0, 777)])], windows: [windowOf(0, 777)] };
    const drawn = render({
      ...alongAnakinra,
      limits: [],
      panels: [
        panel("a", { ...secret, windows: [], source: "PROTECTED", empty: "nothing published" }),
        panel("b", { ...secret, withheld: { reason: "off the menu", text: "withheld" } }),
      ],
    });
    expect(count(drawn, "line") + count(drawn, "detected") + count(drawn, "window-median")).toBe(0);
    expect(textOf(drawn)).toContain("nothing published");
    expect(textOf(drawn)).toContain("off the menu");
  });

  test("stacks its panels where two do not fit, and is never narrower than 320 px", () => {
    const tops = [...render(alongAnakinra, 360).matchAll(/translate\(8,([\d.]+)\)" data-mark="panel"/g)];
    expect(tops).toHaveLength(2);
    expect(render(alongAnakinra, 100)).toContain('viewBox="0 0 320 ');
  });

  test("has no style attribute and no type under 11 px, in light and dark", () => {
    for (const theme of [lightTheme, darkTheme]) {
      const drawn = renderToStaticMarkup(
        <Trajectory data={alongAnakinra} words={words} theme={theme} locale="fr" width={320} />,
      );
      expect(drawn).not.toContain("style=");
      const sizes = [...drawn.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    }
  });
});

describe("the tables of trajectories", () => {
  const rows = (table: ReturnType<typeof trajectoryTable>) =>
    table.rows.map((row) => row.map((cell) => cellText(cell, "en")));

  test("hold one row a window with its quartiles, the bound of a withheld one, and who is missing", () => {
    const below = "<\u00a0";
    expect(rows(trajectoryTable(alongAnakinra, words.table))).toEqual([
      ["Versailles", "exact", "D0", "3/4", "4", "0", "75", "150", "300", ""],
      ["Versailles", "exact", "D30", "2/4", "4", "1", `${below}2`, `${below}4`, "4", "not sampled 1, not measured 1"],
      ["Versailles", "exact", "D90", "3/4", "4", "0", "6", "12", "24", ""],
      ["Consortium", "protected", "D0", "≈ 25", "", "0", "60", "120", "240", ""],
      ["Consortium", "protected", "D30", "≈ 20", "", "0", "2.5", "5", "10", ""],
      ["Consortium", "protected", "D90", ...Array(6).fill("<10"), "Fewer than 10 persons"],
    ]);
  });

  test("hold one row for every point that is drawn", () => {
    const points = rows(trajectoryPointTable(alongAnakinra, words.table));
    const drawn = render(alongAnakinra).match(/data-mark="(detected|below|above)"/g) ?? [];
    expect(points).toHaveLength(drawn.length);
    expect(points).toContainEqual(["Versailles", "P-2", "30", "<\u00a02", "yes"]);
    expect(points).toContainEqual(["Versailles", "P-2", "100", "300", "no"]);
  });
});

describe("a day axis", () => {
  // 320 px between 14 and 334 px, four visits: each has 80 px, the first stands in the middle of its own.
  test("puts visits equally far apart and days between them in proportion", () => {
    const place = dayScale({ kind: "WINDOWS", visits: [0, 15, 30, 90], days: [-30, 120], left: 0, right: 348 });
    expect([0, 15, 30, 90].map(place)).toEqual([54, 134, 214, 294]);
    expect(place(60)).toBe(254);
    expect([place(-30), place(120)]).toEqual([14, 334]);
  });

  test("can be true to scale", () => {
    const place = dayScale({ kind: "DAYS", visits: [0, 100], days: [], left: 0, right: 128 });
    expect([0, 25, 100].map(place)).toEqual([14, 39, 114]);
  });
});
