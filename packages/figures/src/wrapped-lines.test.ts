import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "./text-width.ts";
import { wrappedLines } from "./wrapped-lines.ts";

describe("wrapped labels", () => {
  test("set a long French label on two lines", () => {
    expect(wrappedLines("Sous anakinra, jour 1 à 90", { fontSize: 12, maxWidth: 95 })).toEqual([
      "Sous anakinra,",
      "jour 1 à 90",
    ]);
  });

  test("do not break at a no-break space", () => {
    expect(wrappedLines("Consortium\u00a0: avant", { fontSize: 12, maxWidth: 80 })).toEqual([
      "Consortium\u00a0:",
      "avant",
    ]);
  });

  test("cut a word wider than its column before a syllable, and a chain of letters anywhere", () => {
    const narrow = { fontSize: 12, bold: true, maxWidth: 62 };
    expect(wrappedLines("Avant (consortium)", narrow)).toEqual(["Avant", "(consor-", "tium)"]);
    expect(wrappedLines("Photothérapie", narrow)).toEqual(["Photothé-", "rapie"]);
    expect(wrappedLines("XXXXXXXXXX", narrow)).toEqual(["XXXXXX-", "XXXX"]);
  });

  test("cut what has no room with an ellipsis", () => {
    expect(wrappedLines("un deux trois quatre", { fontSize: 12, maxWidth: 40, maxLines: 2 })).toEqual(["un", "deux…"]);
  });

  test("never exceed their room, however long a word is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const line of wrappedLines(text, { fontSize: 11, maxWidth: 60 })) {
          expect(textWidth(line, { fontSize: 11 })).toBeLessThanOrEqual(60);
        }
      }),
    );
  });
});
