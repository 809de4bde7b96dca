import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { darkTheme, lightTheme } from "./figure-theme.ts";
import type { StripBoxData } from "./strip-box.data.ts";
import { column, figure, il1b, point, words } from "./strip-box.sample.ts";
import { StripBox } from "./strip-box.tsx";

function render(data: StripBoxData, width = 720) {
  return renderToStaticMarkup(<StripBox data={data} words={words} theme={lightTheme} locale="en" width={width} />);
}

function count(svg: string, mark: string): number {
  return svg.split(`data-mark="${mark}"`).length - 1;
}

/** The wrapped texts of a rendered figure with spaces where lines break. */
function readText(svg: string): string {
  return svg
    .replaceAll("</tspan><tspan", "</tspan> <tspan")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<");
}

describe("a strip-and-box figure", () => {
  test("draws a value below its limit as an open triangle and a detected one as the filled mark of its group", () => {
    // C-1 to C-3 are below 0.8; C-4, P-1 and P-2 are measured; P-3 is above 10,000.
    const svg = render(il1b);
    expect(count(svg, "below")).toBe(3);
    expect(count(svg, "detected")).toBe(3);
    expect(count(svg, "above")).toBe(1);
    expect(svg).toMatch(/<g data-mark="below" transform="translate\([\d.,]+\) rotate\(180\)" fill="#ffffff"/);
  });

  test("writes the median that lies below the limit and leaves the foot of its box open", () => {
    const svg = render(il1b);
    expect(readText(svg)).toContain("median <\u00a00.8");
    expect(count(svg, "median-below")).toBe(1);
    // The box of the controls has three sides: up, across and down, not closed.
    expect(svg).toMatch(
      /data-mark="box"><g data-mark="quartiles" fill="none"><path d="M[\d.]+ [\d.]+V[\d.]+H[\d.]+V[\d.]+"/,
    );
  });

  test("draws no box when three quarters of the values are below the limit", () => {
    const below = { value: 0.8, comparator: "<" as const };
    const data = figure([
      column("CONTROL", { points: [point("a", 0.8, "<")], box: { q1: below, median: below, q3: below } }),
    ]);
    expect(count(render(data), "quartiles")).toBe(0);
    expect(count(render(data), "median-below")).toBe(1);
  });

  test("draws a geometric mean without interval as a diamond alone, and one whose interval has one end alike", () => {
    const means = [
      { value: 10, lower: 5, upper: 20 },
      { value: 10, lower: null, upper: null },
      { value: 10, lower: 5, upper: null },
    ];
    const svg = render(figure(means.map((geometricMean, index) => column(`${index}`, { geometricMean }))));
    expect(count(svg, "geometric-mean")).toBe(3);
    expect(count(svg, "interval")).toBe(1);
  });

  test("hatches a withheld column, gives the reason in full, and draws nothing that came with it", () => {
    const secret = column("AFTER", {
      withheld: { reason: "Fewer than 10 persons in this group", text: "<10" },
      points: [point("secret", 777)],
      box: { q1: null, median: { value: 777, comparator: "=" }, q3: null },
      geometricMean: { value: 777, lower: 776, upper: 778 },
      ratioLabel: "×777",
    });
    const controls = column("CONTROL", { points: [point("C-1", 1)] });
    const svg = render(figure([secret, controls]));
    // The axis neither: the figure is the same, byte by byte, as if the numbers had never come.
    expect(svg).toBe(
      render(figure([{ ...secret, points: [], box: null, geometricMean: null, ratioLabel: "" }, controls])),
    );
    expect(count(svg, "hatch")).toBe(1);
    expect(svg).toContain("<desc>&lt;10. Fewer than 10 persons in this group</desc>");
    expect(readText(svg)).toContain("Fewer than 10 persons in this group");
    expect(count(svg, "median")).toBe(0);
  });

  test("shows no point of a protected column and tells its box by a second dashed outline", () => {
    const leaking = { ...il1b, columns: il1b.columns.map((one) => ({ ...one, points: [point("leaked", 100)] })) };
    const svg = render(leaking);
    // Points remain in the three exact columns CONTROL, BEFORE and ON_LATE.
    expect(count(svg, "detected")).toBe(3);
    expect(count(svg, "protected-box")).toBe(1);
    expect(svg.match(/stroke-dasharray="4 3.4"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(readText(svg)).toContain("protected answer");
  });

  test("keeps the column of a group that was not measured", () => {
    expect(count(render(il1b), "empty")).toBe(1);
    expect(readText(render(il1b))).toContain("not measured");
  });

  test("writes n under each column and the fold change over it", () => {
    const text = readText(render(il1b));
    for (const label of ["n = 4", "n = 3", "n ≈ 25", "n < 10", "n = 0", "×112 (84–150)"]) expect(text).toContain(label);
  });

  test("never cuts a ratio, however narrow its column, and says under it what it is made of", () => {
    const ratioLabel = "Versailles ×114 (68.3–191); Poitiers ×103 (71.6–148)";
    const one = column("BEFORE", { points: [point("P-1", 90)], ratioLabel, ratioNote: "all assays together" });
    const svg = render(figure([one]), 320);
    const narrow = render(figure(Array.from({ length: 8 }, (_, at) => ({ ...one, key: `${at}` }))), 720);
    for (const drawn of [svg, narrow]) {
      expect(readText(drawn)).toContain(ratioLabel);
      expect(readText(drawn)).toContain("all assays together");
    }
  });

  test("draws a limit only across the columns whose values have it", () => {
    // Luminex reads from 0.3 on, MSD from 0.8: each line spans one of two columns; a limit nobody has is not drawn.
    const assays = [0.3, 0.8].map((limit) => column(`${limit}`, { points: [point(`P-${limit}`, 2)], limits: [limit] }));
    const limits = [0.3, 0.8, 5].map((value) => ({ value, label: `LLOQ ${value}` }));
    const svg = render(figure(assays, { limits }));
    expect(count(svg, "limit")).toBe(2);
    const strokes = [...svg.matchAll(/data-mark="limit"><path d="M([\d.]+) [\d.]+H([\d.]+)"/g)];
    expect(strokes).toHaveLength(2);
    const [right, left] = strokes.map(([, from, to]) => [Number(from), Number(to)]);
    expect(left?.[1]).toBeLessThan(right?.[0] ?? 0);
  });

  test("continues in a second row where columns would be under 84 px wide", () => {
    // 320 px hold at most three columns of 84 px beside the axis, one of them of two columns that stay together.
    expect(count(render(il1b, 320), "row")).toBe(2);
    expect(count(render(il1b, 720), "row")).toBe(1);
  });

  test("is never narrower than 320 px", () => {
    expect(render(il1b, 100)).toContain('viewBox="0 0 320 ');
    expect(render(il1b, Number.NaN)).toContain('viewBox="0 0 720 ');
  });

  test("has no style attribute and no type under 11 px, in light and dark", () => {
    for (const theme of [lightTheme, darkTheme]) {
      const svg = renderToStaticMarkup(<StripBox data={il1b} words={words} theme={theme} locale="fr" width={320} />);
      expect(svg).not.toContain("style=");
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    }
  });

  test("gives the same picture for the same data in another order of points", () => {
    const turned = il1b.columns.map((one) => ({ ...one, points: [...one.points].reverse() }));
    expect(render({ ...il1b, columns: turned })).toBe(render(il1b));
  });

  test("is an image with the title as its name that the keyboard can reach", () => {
    expect(render(il1b)).toMatch(/^<svg [^>]*role="img" aria-label="Spontaneous IL-1β" tabindex="0"/);
  });
});
