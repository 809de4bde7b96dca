import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { CoverageMapCell, CoverageMapData, CoverageMapWords } from "./coverage-map.data.ts";
import { coverageTable } from "./coverage-map.table.ts";
import { CoverageMap } from "./coverage-map.tsx";
import { cellText } from "./figure-table.ts";
import { darkTheme, lightTheme } from "./figure-theme.ts";
import { positionAtPlace } from "./reading.ts";
import { inkOn, sequentialColour } from "./sequential-colour.ts";

const words: CoverageMapWords = {
  few: "few",
  many: "many",
  nothing: "nothing measured",
  declared: "declared by the owner, not counted here",
  table: { panel: "Center", row: "Analyte", note: "Note" },
};

const cell = (row: string, column: string, value: number): CoverageMapCell => ({
  ...{ row, column, value, key: `versailles ${row} ${column}` },
  spokenLabel: `${row}, ${column}: ${value} cases`,
});

const data: CoverageMapData = {
  title: "What was measured",
  counted: "cases",
  rows: ["IL_1B", "IL_6", "IL_18"].map((key) => ({ key, label: key })),
  columns: ["BEFORE", "AFTER"].map((key) => ({ key, label: key })),
  panels: [
    {
      key: "versailles",
      label: "Versailles",
      note: "20 cases",
      cells: [
        cell("IL_1B", "BEFORE", 20),
        cell("IL_1B", "AFTER", 5),
        cell("IL_6", "BEFORE", 0),
        cell("IL_18", "AFTER", 2),
      ],
      declared: [],
    },
    {
      key: "registry",
      label: "Registry",
      note: "≈ 30 patients",
      cells: [cell("IL_6", "BEFORE", 777)],
      declared: [{ row: "IL_6", spokenLabel: "IL_6 is declared" }],
    },
    { key: "pilot", label: "Pilot", note: "its existence only", cells: [], declared: [] },
  ],
};

const render = (drawn: CoverageMapData, theme = lightTheme, width = 720) =>
  renderToStaticMarkup(<CoverageMap data={drawn} words={words} theme={theme} locale="en" width={width} />);
const count = (svg: string, mark: string) => svg.split(`data-mark="${mark}"`).length - 1;

describe("a coverage map", () => {
  test("has a numbered cell where something was measured and an empty outline elsewhere", () => {
    const svg = render(data);
    // A count of nothing is no cell, and a declared row has no number, whatever came with it.
    expect(count(svg, "cell")).toBe(3);
    expect(svg).not.toContain("777");
    expect(svg).toMatch(/>20<\/text>/);
    expect(svg).toContain("nothing measured");
  });

  test("hatches what is merely declared at full length, and keeps a cohort that shares no more", () => {
    const svg = render(data);
    expect(count(svg, "declared")).toBe(1);
    expect(count(svg, "panel")).toBe(3);
    expect(svg).toContain("its existence only");
  });

  test("has a table of the same numbers", () => {
    const rows = coverageTable(data, words.table).rows.map((row) => row.map((one) => cellText(one, "en")));
    expect(rows).toEqual([
      ["Versailles", "IL_1B", "20", "5", ""],
      ["Versailles", "IL_18", "", "2", ""],
      ["Registry", "IL_6", "", "", "IL_6 is declared"],
      ["Pilot", "", "", "", "its existence only"],
    ]);
  });

  test("has no style attribute, no type under 11 px, and is never narrower than 320 px", () => {
    for (const theme of [lightTheme, darkTheme]) {
      const svg = render(data, theme, 100);
      expect(svg).not.toContain("style=");
      expect(svg).toContain('viewBox="0 0 320 ');
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    }
  });
});

describe("the shades of a map", () => {
  test("go from light to dark, and carry an ink one can read", () => {
    expect([sequentialColour(0), sequentialColour(1), sequentialColour(2), sequentialColour(Number.NaN)]).toEqual([
      ...["#fee838", "#00224e", "#00224e", "#fee838"],
    ]);
    expect([inkOn("#fee838"), inkOn("#00224e")]).toEqual(["#000000", "#ffffff"]);
  });
});

describe("a pointer on a map", () => {
  const stop = (key: string, x: number) => ({
    ...{ key, kind: "mark" as const, shape: "cell" as const, text: key },
    area: { x, y: 0, width: 60, height: 24 },
  });

  test("stands on the cell it is in, also far from the middle", () => {
    const stops = [[stop("a", 0), stop("b", 60)]];
    expect(positionAtPlace(stops, 3, 3)).toEqual({ group: 0, stop: 0 });
    expect(positionAtPlace(stops, 117, 20)).toEqual({ group: 0, stop: 1 });
    expect(positionAtPlace(stops, 300, 20)).toBeNull();
  });
});
