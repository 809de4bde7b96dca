import { isMissingMark } from "../cells/missing-mark.ts";
import { plainNumberText } from "../cells/number-reading.ts";
import { type CellShape, shapeOf } from "../header/cell-shape.ts";
import { columnNames } from "../header/column-names.ts";
import type { Cell } from "../reading/cell.ts";
import type { Table } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";

/** One text of a column and how often it stands there. */
export interface CountedText {
  readonly text: string;
  readonly count: number;
}

/** What stands in one column of the owner's file: for the owner's eyes only, it never leaves the page. */
export interface ColumnContent {
  readonly name: string;
  readonly position: number;
  readonly kind: "NUMBERS" | "CODES" | "WORDS" | "DATES" | "EMPTY";
  readonly filled: number;
  readonly distinct: number;
  /** The most frequent texts, at most {@link TEXTS_KEPT}. */
  readonly texts: readonly CountedText[];
  /** Smallest and largest number; `null` where there is none. */
  readonly range: readonly [number, number] | null;
  /** Share of the numbers in each of ten parts of the range, the largest being 1; empty where there is none. */
  readonly histogram: readonly number[];
  /** Cells with `<`, `>`, `≤`, `≥` or `OOR`. */
  readonly censored: number;
}

const TEXTS_KEPT = 24;
const BARS = 10;

/** A number as its outside says, good enough to draw with; `null` for a cell that shows none. */
export function shownNumber(text: string): number | null {
  const plain = plainNumberText(text)
    .replace(/^(?:OOR)?\s*[<>≤≥]\s*/i, "")
    .replaceAll(" ", "");
  const value = Number(plain.includes(".") ? plain.replaceAll(",", "") : plain.replace(",", "."));
  return plain !== "" && Number.isFinite(value) ? value : null;
}

function kindOf(shapes: ReadonlyMap<CellShape, number>, dates: number, filled: number): ColumnContent["kind"] {
  if (filled === 0) return "EMPTY";
  if (dates * 2 > filled) return "DATES";
  const values = shapes.get("value") ?? 0;
  const marks = shapes.get("mark") ?? 0;
  if ((values + marks) * 5 >= filled * 4) return "NUMBERS";
  return ((shapes.get("code") ?? 0) + values) * 5 >= filled * 3 ? "CODES" : "WORDS";
}

function histogramOf(numbers: readonly number[], range: readonly [number, number] | null): readonly number[] {
  if (!range || range[0] === range[1]) return [];
  const [low, high] = range;
  // Cytokines spread over orders of magnitude: drawn as they are, all but one bar would be empty.
  const logarithmic = low > 0 && high / low >= 100;
  const scaled = (value: number) => (logarithmic ? Math.log(value) : value);
  const width = scaled(high) - scaled(low);
  const bars = Array.from({ length: BARS }, () => 0);
  for (const value of numbers) {
    const bar = Math.min(BARS - 1, Math.floor(((scaled(value) - scaled(low)) / width) * BARS));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  const most = Math.max(...bars);
  return bars.map((count) => count / most);
}

function contentOf(name: string, position: number, cells: readonly Cell[]): ColumnContent {
  const shapes = new Map<CellShape, number>();
  const texts = new Map<string, number>();
  const numbers: number[] = [];
  let censored = 0;
  for (const cell of cells) {
    const shape = shapeOf(cell);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    if (cell.kind === "date") continue;
    texts.set(cell.text, (texts.get(cell.text) ?? 0) + 1);
    if (/^\s*(?:[<>≤≥]|OOR)/i.test(cell.text)) censored += 1;
    const value = isMissingMark(cell.text) ? null : shownNumber(cell.text);
    if (value !== null) numbers.push(value);
  }
  const dates = cells.filter(({ kind }) => kind === "date").length;
  const kind = kindOf(shapes, dates, cells.length);
  const range = numbers.reduce<readonly [number, number] | null>(
    (found, value) => (found ? [Math.min(found[0], value), Math.max(found[1], value)] : [value, value]),
    null,
  );
  const counted = [...texts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
  return {
    name,
    position,
    kind,
    filled: cells.length,
    distinct: texts.size,
    texts: counted.slice(0, TEXTS_KEPT),
    range: kind === "NUMBERS" || kind === "CODES" ? range : null,
    histogram: kind === "NUMBERS" ? histogramOf(numbers, range) : [],
    censored,
  };
}

/** What stands in each named column of a table, in the order of the file. */
export function columnContents(table: Table): readonly ColumnContent[] {
  return columnNames(table.header).flatMap((name, position) => {
    if (name === null) return [];
    const cells = table.rows.flatMap((row) => cellAt(row, position) ?? []);
    return [contentOf(name, position, cells)];
  });
}
