import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cellText } from "./figure-table.ts";
import { lightTheme } from "./figure-theme.ts";
import type { FlowDiagramData } from "./flow-diagram.data.ts";
import { flowDiagramLayout } from "./flow-diagram.layout.ts";
import { flowTable } from "./flow-diagram.table.ts";
import { FlowDiagram } from "./flow-diagram.tsx";

const box = (key: string, cases: number) => ({
  key,
  cases,
  label: `${key} of all the cases`,
  countLabel: `n = ${cases}`,
});
const words = { leftOut: "left out", table: { step: "Step", cases: "Cases" } };
const data: FlowDiagramData = {
  title: "Who is in",
  start: box("considered", 83),
  leftOut: [box("NEVER_TREATED", 20), box("NO_SAMPLE", 3)],
  end: box("included", 60),
};
const render = (drawn: FlowDiagramData, width: number) =>
  renderToStaticMarkup(<FlowDiagram data={drawn} words={words} theme={lightTheme} locale="en" width={width} />);

test("a flow has a box for all, one for each reason and one for who is in, each with its number", () => {
  const svg = render(data, 720);
  expect([...svg.matchAll(/data-mark="(?:in-flow|left-out)" data-key="(\w+)"/g)].map(([, key]) => key)).toEqual([
    ...["considered", "NEVER_TREATED", "NO_SAMPLE", "included"],
  ]);
  for (const count of ["n = 83", "n = 20", "n = 3", "n = 60"]) expect(svg).toContain(count);
});

test("no box of a flow overlaps another or leaves the figure, on a page or on a narrow screen", () => {
  for (const width of [320, 480, 720, 1100]) {
    const { start, leftOut, end, height } = flowDiagramLayout(data, width);
    const areas = [start, ...leftOut, end].map(({ area }) => area);
    areas.forEach((area, at) => {
      expect(area.x + area.width).toBeLessThanOrEqual(width);
      expect(area.y).toBeGreaterThanOrEqual(at === 0 ? 0 : (areas[at - 1]?.y ?? 0) + (areas[at - 1]?.height ?? 0));
    });
    expect(end.area.y + end.area.height).toBeLessThan(height);
  }
});

test("the table of a flow says the same, and nobody left out makes no box", () => {
  expect(flowTable(data, words).rows.map((row) => row.map((cell) => cellText(cell, "en")))).toEqual([
    ["considered of all the cases", "83"],
    ["left out: NEVER_TREATED of all the cases", "20"],
    ["left out: NO_SAMPLE of all the cases", "3"],
    ["included of all the cases", "60"],
  ]);
  expect(render({ ...data, leftOut: [] }, 320)).not.toContain("left-out");
});
