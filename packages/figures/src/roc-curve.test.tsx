import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { cellText } from "./figure-table.ts";
import { darkTheme, lightTheme } from "./figure-theme.ts";
import { lineColours } from "./line-colours.ts";
import type { RocCurveData } from "./roc-curve.data.ts";
import { beforeDrug, words } from "./roc-curve.sample.ts";
import { rocCurveTable, rocPointTable } from "./roc-curve.table.ts";
import { RocCurve } from "./roc-curve.tsx";

function render(data: RocCurveData, width = 900) {
  return renderToStaticMarkup(<RocCurve data={data} words={words} theme={lightTheme} locale="en" width={width} />);
}
const count = (svg: string, mark: string) => svg.split(`data-mark="${mark}"`).length - 1;

describe("a figure of prediction", () => {
  test("always shows every case, a triangle where it lies below its limit, and the cut across them", () => {
    const svg = render(beforeDrug);
    expect(count(svg, "detected")).toBe(3);
    expect(count(svg, "below")).toBe(1);
    expect(count(svg, "cut")).toBe(1);
    expect(render({ ...beforeDrug, lines: [], noCurve: "nobody had it" })).toContain("nobody had it");
  });

  test("draws a curve from the cut that calls all to the one that calls none, over the line of chance", () => {
    const svg = render(beforeDrug);
    expect(count(svg, "roc-steps")).toBe(1);
    expect(count(svg, "chance")).toBe(1);
    // All: sensitivity 1, specificity 0 is the corner at head and right (58 + 290, 24); none that at foot and left.
    expect(svg).toContain('d="M348 24L203 24L203 169L58 169L58 314"');
  });

  test("hatches a withheld area as if its number had never come", () => {
    const svg = render(beforeDrug);
    expect(svg).toContain("<desc>&lt;20. Fewer than 20</desc>");
    expect(count(svg, "area")).toBe(3);
    expect(count(svg, "area-mark")).toBe(1);
    const areas = beforeDrug.areas.map((one) => (one.withheld ? { ...one, area: 0.2, lower: null, text: "0.2" } : one));
    expect(render({ ...beforeDrug, areas })).toBe(svg);
  });

  test("fits 320 px, without style attribute or type under 11 px, in light and dark", () => {
    for (const theme of [lightTheme, darkTheme]) {
      const drawn = renderToStaticMarkup(
        <RocCurve data={beforeDrug} words={words} theme={theme} locale="fr" width={320} />,
      );
      expect(drawn).not.toContain("style=");
      expect(drawn).not.toMatch(/NaN|Infinity/);
      const sizes = [...drawn.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    }
  });
});

describe("the tables of a prediction", () => {
  test("hold the areas, then every cut; and every case", () => {
    const rows = rocCurveTable(beforeDrug, words.table).rows.map((row) => row.map((cell) => cellText(cell, "en")));
    expect(rows.slice(0, 4)).toEqual([
      ["within", "exact", "0.75", "0.55", "0.85", "", "", "", ""],
      ["DeLong", "exact", "", "", "", "", "", "", "too few"],
      ["Consortium", "protected", "<20", "<20", "<20", "", "", "", "Fewer than 20"],
      ["All: 2 with, 2 without", "exact", "", "", "", "", "100%", "0%", ""],
    ]);
    expect(rows).toHaveLength(8);
    const points = rocPointTable(beforeDrug, words.table).rows.map((row) => row.map((cell) => cellText(cell, "en")));
    expect(points).toContainEqual(["Versailles", "P0", "no response", "<\u00a02"]);
    expect(points).toHaveLength(4);
  });
});

test("six lines of a figure never share a colour", () => {
  const groups = ["PRIMARY_FAILURE", "SECONDARY_LOSS", "ADVERSE_EVENT", "REMISSION", "PATIENT_CHOICE", "OTHER"];
  const colourOf = lineColours(groups, lightTheme);
  expect(new Set(groups.map((group) => colourOf(group).fill)).size).toBe(6);
});
