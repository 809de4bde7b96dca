import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { cellText } from "./figure-table.ts";
import { lightTheme } from "./figure-theme.ts";
import type { ResponseBarsData } from "./response-bars.data.ts";
import { response, words } from "./response-bars.sample.ts";
import { responseTable } from "./response-bars.table.ts";
import { ResponseBars } from "./response-bars.tsx";

function render(data: ResponseBarsData) {
  return renderToStaticMarkup(<ResponseBars data={data} words={words} theme={lightTheme} locale="en" width={720} />);
}
const svg = render(response);
const count = (mark: string) => svg.split(`data-mark="${mark}"`).length - 1;

describe("a figure of response classes", () => {
  test("draws one dot for each exact case", () => {
    // 8 complete + 3 partial + 2 none + 1 unknown + 0 not evaluable.
    expect(count("case")).toBe(14);
  });

  test("draws the protected shares as bars and no dot", () => {
    expect(count("share")).toBe(2);
  });

  test("hatches a class under 5 at full length, so that its size cannot be read off", () => {
    // One class line and, with the plate of its reason, one whole group.
    expect(count("withheld")).toBe(2);
    expect(svg).toContain("<desc>&lt;5. Fewer than 5 cases</desc>");
    expect(svg).not.toContain("≈ 4%");
  });

  test("shows nothing of a withheld group but bound and reason", () => {
    expect(svg).toContain("<desc>&lt;10. Fewer than 10 persons</desc>");
    const without = response.groups.map((group) => (group.withheld ? { ...group, parts: [] } : group));
    expect(svg).toBe(render({ ...response, groups: without }));
  });

  test("keeps a group without cases and says why", () => {
    expect(svg).toContain("<desc>no treated case</desc>");
  });

  test("has a table of the same counts, shares and bounds", () => {
    const rows = responseTable(response, words.table).rows.map((row) => row.map((cell) => cellText(cell, "en")));
    const rate = "Complete response 57% (33–79)";
    expect(rows).toEqual([
      ["CH Versailles", "exact", "n = 14", "Complete", "8", "", rate, ""],
      ["CH Versailles", "exact", "n = 14", "Partial", "3", "", rate, ""],
      ["CH Versailles", "exact", "n = 14", "None", "2", "", rate, ""],
      ["CH Versailles", "exact", "n = 14", "Unknown", "1", "", rate, ""],
      ["CH Versailles", "exact", "n = 14", "Not evaluable", "0", "", rate, ""],
      ["Consortium", "protected", "n ≈ 110", "Complete", "", "55%", "", ""],
      ["Consortium", "protected", "n ≈ 110", "None", "", "15%", "", ""],
      ["Consortium", "protected", "n ≈ 110", "Not evaluable", "", "<5", "", "Fewer than 5 cases"],
      ["Compound heterozygotes", "protected", "<10", "", "<10", "<10", "<10", "Fewer than 10 persons"],
      ["Poitiers", "exact", "n = 0", "", "", "", "", "no treated case"],
    ]);
  });
});
