import { describe, expect, test } from "vitest";
import { figureToSvg } from "./export.ts";
import { darkTheme, lightTheme } from "./figure-theme.ts";
import { response, words as responseWords } from "./response-bars.sample.ts";
import { ResponseBars } from "./response-bars.tsx";
import { il1b, words } from "./strip-box.sample.ts";
import { StripBox } from "./strip-box.tsx";

const edition = {
  captionLines: ["n = 7 cases of 2 centers; 3 values below the limit."],
  citation: "Answer 3f9a2c, https://portal.example/a/3f9a2c",
  release: "versailles-2026.1; policy SDC-1",
};
const dark = <StripBox data={il1b} words={words} theme={darkTheme} locale="en" width={720} />;

describe("an exported figure", () => {
  test("is in the light theme whatever the screen is", () => {
    const light = <StripBox data={il1b} words={words} theme={lightTheme} locale="en" width={720} />;
    expect(figureToSvg(dark, edition)).toBe(figureToSvg(light, edition));
    expect(figureToSvg(dark, edition)).not.toContain(darkTheme.background.concat('"/><rect'));
  });

  test("carries title, caption, citation and releases, to be read and to be searched", () => {
    const svg = figureToSvg(dark, edition);
    expect(svg).toContain("<title>Spontaneous IL-1β</title>");
    for (const text of [...edition.captionLines, edition.citation, edition.release]) {
      // Once in the description and once as drawn text.
      expect(svg.split(text)).toHaveLength(3);
    }
  });

  test("does not repeat the releases that its caption names", () => {
    const named = { ...edition, captionLines: [...edition.captionLines, edition.release] };
    const drawn = figureToSvg(dark, named).replace(/<desc>.*?<\/desc>/s, "");
    expect(drawn.split(edition.release)).toHaveLength(2);
  });

  test("is a document of its own that nothing in it can focus", () => {
    const svg = figureToSvg(
      <ResponseBars data={response} words={responseWords} theme={darkTheme} locale="en" />,
      edition,
    );
    expect(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"')).toBe(
      true,
    );
    expect(svg).not.toContain("tabindex");
  });

  test("closes every element it opens and drops characters XML forbids", () => {
    const data = { ...il1b, title: "a\u0000b\ud800 <&>\"'" };
    const svg = figureToSvg(<StripBox data={data} words={words} theme={lightTheme} locale="fr" />, edition);
    expect(svg).not.toContain("\u0000");
    expect(svg.isWellFormed()).toBe(true);
    const open: string[] = [];
    for (const [, slash, name, selfClosed] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (slash) expect(open.pop()).toBe(name);
      else if (!selfClosed) open.push(name ?? "");
    }
    expect(open).toEqual([]);
  });
});
