import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { cellText } from "./figure-table.ts";
import { darkTheme, lightTheme } from "./figure-theme.ts";
import { stepBand, stepPath } from "./step-path.ts";
import { type SurvivalCurveData, stackedLines } from "./survival-curve.data.ts";
import { curve, onDrug, step, survivalPanel, words } from "./survival-curve.sample.ts";
import { survivalCurveTable } from "./survival-curve.table.ts";
import { SurvivalCurve } from "./survival-curve.tsx";

function render(data: SurvivalCurveData, width = 760) {
  return renderToStaticMarkup(<SurvivalCurve data={data} words={words} theme={lightTheme} locale="en" width={width} />);
}
const count = (svg: string, mark: string) => svg.split(`data-mark="${mark}"`).length - 1;
const rows = (data: SurvivalCurveData) =>
  survivalCurveTable(data, words.table).rows.map((row) => row.map((cell) => cellText(cell, "en")));

describe("a figure of survival", () => {
  test("draws each curve with its interval, its own dash, and a tick where cases were cut off", () => {
    const svg = render(onDrug);
    expect(count(svg, "curve")).toBe(2);
    expect(count(svg, "interval")).toBe(2);
    expect(count(svg, "cut-off")).toBe(1);
    const [, own = ""] = svg.split('data-key="Men"');
    expect(own.slice(0, own.indexOf("</g></g>"))).toContain('stroke-dasharray="9 4"');
  });

  test("writes those at risk beneath, each row with the line it counts", () => {
    const svg = render(onDrug);
    expect(count(svg, "risk-row")).toBe(3);
    expect(count(svg, "swatch")).toBe(2);
    expect(count(svg, "at-risk")).toBe(7);
  });

  test("joins protected shares with nothing, and hatches a withheld one as if its number had never come", () => {
    const svg = render(onDrug);
    expect(count(svg, "protected-share")).toBe(1);
    expect(svg).toContain("<desc>&lt;5. Fewer than 5</desc>");
    const [own, consortium] = onDrug.panels;
    if (!own || !consortium) throw new Error("the sample has two panels");
    const marks = consortium.marks.map((mark) => (mark.withheld ? { ...mark, share: null, lower: 0, upper: 1 } : mark));
    expect(svg).toBe(render({ ...onDrug, panels: [own, { ...consortium, marks }] }));
  });

  test("draws no line of a protected panel and nothing of a withheld one", () => {
    const lines = [curve("secret", [step(0, 1), step(10, 0.777)])];
    const drawn = render({
      ...onDrug,
      panels: [
        survivalPanel("a", { lines, source: "PROTECTED", empty: "nothing published" }),
        survivalPanel("b", { lines, withheld: { reason: "off the menu", text: "withheld" } }),
      ],
    });
    expect(count(drawn, "curve") + count(drawn, "layer") + count(drawn, "risk-row")).toBe(0);
    expect(drawn).toContain("nothing published");
    expect(drawn).toContain("off the menu");
  });

  // Between visits: down to 60 % within day 1–15, to 20 % within 16–30.
  test("draws events between visits as boxes over the days they may have come on, Kaplan–Meier dotted behind", () => {
    const spans = [
      { fromDay: 1, byDay: 15, share: 0.6, spokenLabel: "" },
      { fromDay: 16, byDay: 30, share: 0.2, spokenLabel: "" },
    ];
    const line = { ...curve("a", [step(0, 1), step(15, 0.6), step(30, 0.2)]), followedTo: 30, spans };
    const svg = render({ ...onDrug, days: [0, 30], panels: [survivalPanel("a", { lines: [line] })] });
    expect(count(svg, "span")).toBe(2);
    expect(count(svg, "first-seen")).toBe(1);
    expect(count(svg, "interval")).toBe(0);
  });

  test("stacks competing causes, each layer with the number its row repeats", () => {
    const lines = [
      curve("relapse", [step(0, 0), step(100, 0.25), step(350, 0.75)]),
      curve("stop", [step(0, 0), step(100, 0), step(350, 0.25)]),
    ];
    expect(stackedLines(lines).map(({ foot }) => foot)).toEqual([
      [0, 0, 0],
      [0, 0.25, 0.75],
    ]);
    const svg = render({ ...onDrug, panels: [survivalPanel("a", { lines, stack: "LAYERS" })] });
    expect(count(svg, "layer-area")).toBe(2);
    expect(count(svg, "layer-number")).toBe(2);
  });

  test("has no style attribute and no type under 11 px, in light and dark", () => {
    for (const theme of [lightTheme, darkTheme]) {
      const drawn = renderToStaticMarkup(
        <SurvivalCurve data={onDrug} words={words} theme={theme} locale="fr" width={320} />,
      );
      expect(drawn).not.toContain("style=");
      const sizes = [...drawn.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    }
  });
});

describe("the table of survival", () => {
  test("holds one row a step and a protected share, the bound where one is withheld", () => {
    expect(rows(onDrug)).toEqual([
      ["Own", "exact", "Women", "0", "10", "0", "0", "100%", "90%", "100%", ""],
      ["Own", "exact", "Women", "100", "10", "1", "1", "67%", "57%", "77%", ""],
      ["Own", "exact", "Women", "200", "10", "1", "0", "33%", "23%", "43%", ""],
      ["Own", "exact", "Men", "0", "10", "0", "0", "100%", "90%", "100%", ""],
      ["Own", "exact", "Men", "150", "10", "1", "0", "50%", "40%", "60%", ""],
      ["Consortium", "protected", "", "365", "≈ 30", "", "", "70%", "55%", "85%", ""],
      ["Consortium", "protected", "", "730", "", "", "", "<5", "<5", "<5", "Fewer than 5"],
    ]);
  });
});

describe("a step path", () => {
  test("is level until the next corner and goes on to its end", () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 10, y: 5 },
    ];
    expect(stepPath(corners, 20)).toBe("M0 0H10V5H20");
    expect(stepPath([], 20)).toBe("");
  });

  test("encloses the area between two lines that turn at the same places", () => {
    const corners = [
      { x: 0, head: 0, foot: 2 },
      { x: 10, head: 5, foot: 9 },
    ];
    expect(stepBand(corners, 20)).toBe("M0 0H10V5H20V9H10V2H0Z");
  });
});
