import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { darkTheme, lightTheme } from "./figure-theme.ts";
import { groupMarks } from "./group-mark.ts";

/** WCAG 2.2 relative luminance and contrast of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("marks of groups", () => {
  test("are the same for a phase whatever else the figure shows", () => {
    expect(groupMarks(["BEFORE"]).get("BEFORE")).toEqual(groupMarks(["x", "AFTER", "BEFORE"]).get("BEFORE"));
    expect(groupMarks(["BEFORE"]).get("BEFORE")).toEqual({ colour: 1, shape: "square" });
  });

  test("differ in colour or shape for up to thirty-six groups", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 36 }), (groups) => {
        const pairs = [...groupMarks(groups).values()].map(({ colour, shape }) => `${colour} ${shape}`);
        expect(new Set(pairs).size).toBe(groups.length);
      }),
    );
  });

  test("follow the reader's own choice", () => {
    expect(groupMarks(["AFTER"], { AFTER: { colour: 0, shape: "star" } }).get("AFTER")?.shape).toBe("star");
  });

  test("reach 3:1 on their ground by fill or outline, and texts 4.5:1", () => {
    for (const theme of [lightTheme, darkTheme]) {
      for (const { fill, outline } of theme.palette) {
        expect(contrast(outline ?? fill, theme.background)).toBeGreaterThanOrEqual(3);
      }
      for (const ink of [theme.text, theme.mutedText]) {
        expect(contrast(ink, theme.background)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(theme.hatch, theme.background)).toBeGreaterThanOrEqual(3);
    }
  });
});
