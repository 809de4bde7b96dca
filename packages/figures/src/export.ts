import { cloneElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ChartProps } from "./chart-props.ts";
import type { FigureEdition } from "./figure-edition.tsx";
import { lightTheme } from "./figure-theme.ts";

/** Characters XML 1.0 (section 2.2) does not allow in a document. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The SVG file of a chart, always in the light theme, with title, caption, citation and release inside. The same in
 * the browser and on the server; a page imports it on demand (`await import("@nlrp12/figures/export")`), because it
 * brings `react-dom/server` along.
 */
export function figureToSvg(chart: ReactElement<ChartProps>, edition: FigureEdition): string {
  const markup = renderToStaticMarkup(cloneElement(chart, { theme: lightTheme, edition }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup.toWellFormed().replace(NOT_IN_XML, "")}\n`;
}
