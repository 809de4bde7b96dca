import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { cellText } from "./figure-table.ts";
import { lightTheme } from "./figure-theme.ts";
import { column, figure, il1b, point, words } from "./strip-box.sample.ts";
import { stripBoxPointTable, stripBoxTable } from "./strip-box.table.ts";
import { StripBox } from "./strip-box.tsx";

const shown = (table: ReturnType<typeof stripBoxTable>, locale: "fr" | "en") =>
  table.rows.map((row) => row.map((cell) => cellText(cell, locale)));

describe("the table twin of a strip-and-box figure", () => {
  test("has the quartiles, the mean with its interval and the bound of a withheld group", () => {
    const below = "<\u00a00.8";
    expect(shown(stripBoxTable(il1b, words.table), "en")).toEqual([
      ["Healthy controls", "exact", "n = 4", below, below, "1.1", "", "", "", "", ""],
      // 140.5 to 3 significant digits is 141 (Intl rounds half away from zero).
      ["Before anakinra", "exact", "n = 3", "90", "141", "400", "150", "70", "330", "×112 (84–150)", ""],
      ["Consortium", "protected", "n ≈ 25", "60", "110", "210", "110", "90", "140", "", ""],
      ["After anakinra", "protected", ...Array(8).fill("<10"), "Fewer than 10 persons in this group"],
      ["On anakinra, after day 90", "exact", "n = 0", "", "", "", "", "", "", "", "not measured"],
    ]);
  });

  test("has one row for every point that is drawn and none besides", () => {
    const leaking = {
      ...il1b,
      columns: il1b.columns.map((one) => ({ ...one, points: [...one.points, point("x", 5)] })),
    };
    for (const data of [il1b, leaking]) {
      const svg = renderToStaticMarkup(<StripBox data={data} words={words} theme={lightTheme} locale="en" />);
      const rows = shown(stripBoxPointTable(data, words.table), "en");
      const drawn = svg.match(/data-mark="(detected|below|above)"/g) ?? [];
      expect(rows).toHaveLength(drawn.length);
      expect(rows.filter(([, , value]) => value?.startsWith("<"))).toHaveLength(
        svg.split('data-mark="below"').length - 1,
      );
    }
  });

  test("has the mean without interval of a small group, and says so", () => {
    const small = figure([column("AFTER", { geometricMean: { value: 12, lower: null, upper: null } })]);
    expect(shown(stripBoxTable(small, words.table), "en")).toEqual([
      ["AFTER", "exact", "n = 2", "", "", "", "12", "", "", "", "mean without interval"],
    ]);
  });

  test("names the unit in the headings of numbers", () => {
    expect(stripBoxTable(il1b, words.table).columns.map(({ label }) => label)[4]).toBe("Median (pg/mL)");
  });
});
