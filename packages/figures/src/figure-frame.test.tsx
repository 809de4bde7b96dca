import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FigureFrame } from "./figure-frame.tsx";
import { lightTheme } from "./figure-theme.ts";
import { il1b, words } from "./strip-box.sample.ts";
import { StripBox } from "./strip-box.tsx";

describe("the frame of a figure", () => {
  const html = renderToStaticMarkup(
    <FigureFrame
      title="Spontaneous IL-1β"
      captionLines={["n = 7", "3 below the limit"]}
      keysHint="Arrow keys read the points"
    >
      <StripBox data={il1b} words={words} theme={lightTheme} locale="en" />
    </FigureFrame>,
  );

  test("is a figure named by its title, with a live line and no group role", () => {
    expect(html).toMatch(
      /^<figure class="figure-frame" aria-labelledby="([^"]+)"><figcaption class="figure-caption"><p class="figure-title" id="\1">/,
    );
    expect(html).toContain('role="status" aria-live="polite"');
    expect(html).not.toContain('role="group"');
  });

  test("has every line of its caption and the hint on keys", () => {
    for (const line of ["n = 7", "3 below the limit", "Arrow keys read the points"])
      expect(html).toContain(`>${line}</p>`);
  });

  test("has no style attribute, so that style-src 'self' holds", () => {
    expect(html).not.toContain("style=");
  });
});
