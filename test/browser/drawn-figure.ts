import type { Page } from "playwright-core";

/** What stands over and under one column of a figure. */
export interface DrawnColumn {
  readonly label: string;
  readonly count: string;
  readonly ratio: string;
  readonly note: string;
}

/** A strip-and-box figure as it is drawn on the page. */
export interface DrawnFigure {
  readonly columns: readonly DrawnColumn[];
  /** Open triangles that point down: values below their limit. */
  readonly below: number;
  /** Filled marks of measured values. */
  readonly detected: number;
  readonly scaleMarks: readonly string[];
}

/** Reads the figure of the page from its SVG. */
export async function drawnFigure(page: Page): Promise<DrawnFigure> {
  const plate = page.locator("svg.figure-plate");
  await plate.waitFor();
  return plate.evaluate((svg) => {
    const textOf = (within: Element, mark: string): string =>
      [...within.querySelectorAll(`[data-mark="${mark}"] tspan`)].map((line) => line.textContent).join(" ");
    const columns = [...svg.querySelectorAll('[data-mark="column-texts"]')].map((texts) => ({
      label: textOf(texts, "label"),
      count: textOf(texts, "count"),
      ratio: textOf(texts, "ratio"),
      note: textOf(texts, "note"),
    }));
    return {
      columns,
      below: svg.querySelectorAll('[data-mark="below"]').length,
      detected: svg.querySelectorAll('[data-mark="detected"]').length,
      scaleMarks: [...svg.querySelectorAll('[data-mark="row"]:first-of-type text')].map((text) => text.textContent),
    };
  });
}

/** Rows of a table on the page, cell by cell as they read; the heading first. */
export async function tableRows(page: Page, caption: string): Promise<string[][]> {
  const table = page.getByRole("group", { name: caption }).getByRole("table");
  return table
    .first()
    .evaluate((element) =>
      [...element.querySelectorAll("tr")].map((row) =>
        [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").trim()),
      ),
    );
}

/** A number as the reader's language writes it, to 3 significant digits. */
export function written(value: number, language: "en" | "fr"): string {
  const tag = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 }).format(value);
}

/** The same text in either language: decimal point, no grouping, plain spaces. */
export function inEnglish(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/(\d) (?=\d{3})/g, "$1");
}
