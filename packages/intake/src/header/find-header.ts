import { DICTIONARY } from "../dictionary/dictionary.ts";
import { foldWord } from "../dictionary/written-form.ts";
import type { Cell } from "../reading/cell.ts";
import type { TableRow } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import { type CellShape, shapeOf } from "./cell-shape.ts";
import { isGroupLine, isUnitLine, joinGroups, joinUnits } from "./join-header.ts";

/** What a person has said about the lines of column names; whatever is left out is found. */
export interface HeaderChoice {
  /** Line number of the (last) line of names, from 1. */
  readonly headerRow?: number;
  /** How many lines make up a name; 0 for a table without names. */
  readonly headerLines?: 0 | 1 | 2 | 3;
}

/** The column names of a table and where its body begins. */
export interface FoundHeader {
  /** One cell per column; several lines are joined, a table without names gets the letters of its columns. */
  readonly header: TableRow;
  /** How many of the filled lines stand above the body, those of the header included. */
  readonly linesAbove: number;
  /** How many lines the names take; 0 where the table has none. */
  readonly headerLines: number;
}

/** How many filled lines of a sheet are enough to find its header. */
export const LINES_FOR_HEADER = 60;
const LINES_TRIED = 25;
const BODY_LOOKED_AT = 20;

type ColumnShape = "values" | "codes" | "words";

interface Body {
  readonly shapes: readonly ColumnShape[];
  readonly texts: readonly ReadonlySet<string>[];
  readonly width: number;
}

function shapeOfColumn(shapes: readonly CellShape[]): ColumnShape {
  const filled = shapes.filter((shape) => shape !== "blank");
  const share = (wanted: readonly CellShape[]) => filled.filter((shape) => wanted.includes(shape)).length;
  if (share(["value"]) > 0 && share(["value", "mark"]) * 5 >= filled.length * 3) return "values";
  return share(["value", "mark", "code"]) * 5 >= filled.length * 3 && filled.length > 0 ? "codes" : "words";
}

/** What stands below a line, by column: the last lines of those looked at, which no header reaches. */
function bodyBelow(rows: readonly TableRow[], line: number): Body {
  const [header, next] = [rows[line], rows[line + 1]];
  const units = header !== undefined && next !== undefined && isUnitLine(header, next);
  const below = rows.slice(line + (units ? 2 : 1)).slice(-BODY_LOOKED_AT);
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  const each = Array.from({ length: columns }, (_, position) => below.map((row) => cellAt(row, position)));
  const counts = below.map((row) => row.cells.filter((cell) => cell !== null).length).sort((a, b) => a - b);
  return {
    shapes: each.map((cells) => shapeOfColumn(cells.map(shapeOf))),
    texts: each.map((cells) => new Set(cells.flatMap((cell) => (cell ? [cell.text] : [])))),
    width: counts[Math.floor(counts.length / 2)] ?? 0,
  };
}

/** +1 for a cell that is no cell of its column's body, −1 for one that is, 0 where nothing tells. */
function evidenceOf(cell: Cell, column: ColumnShape | undefined, texts: ReadonlySet<string> | undefined): number {
  const shape = shapeOf(cell);
  if (column === "values") return shape === "value" || shape === "mark" ? -1 : 1;
  if (column === "codes") return shape === "name" ? 1 : shape === "value" ? -1 : 0;
  return texts?.has(cell.text) ? -1 : 0;
}

const DECLARED = new Set(
  DICTIONARY.flatMap(({ columns }) => columns.flatMap(({ name, writtenAs }) => [name, ...writtenAs].map(foldWord))),
);

/** Whether most cells of a line are column names of the cohort workbook; then nothing else about it matters. */
function isDeclared(row: TableRow): boolean {
  const filled = row.cells.flatMap((cell) => (cell ? [cell] : []));
  const declared = filled.filter((cell) => cell.kind === "text" && DECLARED.has(foldWord(cell.text)));
  return declared.length >= 2 && declared.length * 5 >= filled.length * 3;
}

interface Candidate {
  readonly lines: readonly number[];
  readonly header: TableRow;
  readonly score: number;
}

/** How well a line of names explains what stands below it; `null` for a line that cannot be one. */
function scoreOf(header: TableRow, rows: readonly TableRow[], line: number): number | null {
  const body = bodyBelow(rows, line);
  const cells = header.cells.flatMap((cell, position) => (cell ? [{ cell, position }] : []));
  const least = Math.max(Math.min(2, body.width), body.width / 2);
  if (cells.length < least || cells.length === 0) return null;
  const named = cells.filter(({ cell }) => shapeOf(cell) === "name" || shapeOf(cell) === "code").length;
  const evidence = cells.map(({ cell, position }) => evidenceOf(cell, body.shapes[position], body.texts[position]));
  const sum = evidence.reduce((total, one) => total + one, 0);
  if (named * 2 < cells.length && sum <= 0) return null;
  if (sum < 0) return null;
  const coverage = body.width === 0 ? 1 : Math.min(1, cells.length / body.width);
  return sum / cells.length + coverage - line * 0.01;
}

function candidates(rows: readonly TableRow[]): readonly Candidate[] {
  return rows.slice(0, LINES_TRIED).flatMap((row, line) => {
    const found: Candidate[] = [];
    const before = rows[line - 1];
    if (before && isUnitLine(before, row)) return [];
    const alone = scoreOf(row, rows, line);
    if (alone !== null) found.push({ lines: [line], header: row, score: alone });
    if (before && isGroupLine(before, row)) {
      const header = joinGroups(before, row);
      const joined = scoreOf(header, rows, line);
      // One line of a pair never explains its table better than both.
      if (joined !== null) found.push({ lines: [line - 1, line], header, score: joined + 0.5 });
    }
    return found;
  });
}

function withUnits(candidate: Candidate, rows: readonly TableRow[]): Candidate {
  const next = (candidate.lines.at(-1) ?? 0) + 1;
  const units = rows[next];
  if (!units || !isUnitLine(candidate.header, units)) return candidate;
  return { ...candidate, lines: [...candidate.lines, next], header: joinUnits(candidate.header, units) };
}

function columnLetter(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetter(Math.floor(position / 26) - 1) + letter;
}

function withoutNames(rows: readonly TableRow[], linesAbove: number): FoundHeader {
  const width = Math.max(0, ...rows.slice(linesAbove).map((row) => row.cells.length));
  const cells = Array.from({ length: width }, (_, at): Cell => ({ text: columnLetter(at), kind: "text" }));
  const first = rows[linesAbove]?.row ?? 1;
  return { header: { row: Math.max(1, first - 1), cells }, linesAbove, headerLines: 0 };
}

function foundAs({ lines, header }: Candidate): FoundHeader {
  return { header, linesAbove: (lines.at(-1) ?? 0) + 1, headerLines: lines.length };
}

function chosenHeader(rows: readonly TableRow[], last: number, headerLines: number | undefined): FoundHeader {
  const [row, above, top] = [rows[last], rows[last - 1], rows[last - 2]];
  if (!row) return withoutNames(rows, 0);
  if (headerLines === undefined) {
    const joined = above && isGroupLine(above, row);
    const header = joined ? joinGroups(above, row) : row;
    return foundAs(withUnits({ lines: joined ? [last - 1, last] : [last], header, score: 0 }, rows));
  }
  if (headerLines === 0) return withoutNames(rows, last);
  const names = [top, above, row].slice(-headerLines).filter((line) => line !== undefined);
  const header = names.slice(1).reduce((joined, line) => {
    return isUnitLine(joined, line) ? { ...joinUnits(joined, line), row: line.row } : joinGroups(joined, line);
  }, names[0] ?? row);
  return { header, linesAbove: last + 1, headerLines: names.length };
}

/** Whether a line reads like the lines below it: numbers over numbers, and nothing that could be a name. */
function looksLikeBody(rows: readonly TableRow[]): boolean {
  const [first] = rows;
  if (!first || rows.length < 2) return false;
  const body = bodyBelow(rows, 0);
  const evidence = first.cells.map((cell, at) => (cell ? evidenceOf(cell, body.shapes[at], body.texts[at]) : 0));
  return evidence.includes(-1) && !evidence.includes(1) && first.cells.some((cell) => shapeOf(cell) === "value");
}

/**
 * Finds the column names among the first filled lines of a sheet: the line whose cells look like names above a body of
 * data, below titles, joined with a line of groups above or of units beneath. `rows` need not be more than
 * {@link LINES_FOR_HEADER}. A person's choice is obeyed. `null` for a sheet without a line.
 */
export function findHeader(rows: readonly TableRow[], choice: HeaderChoice): FoundHeader | null {
  const first = rows[0];
  if (!first) return null;
  const chosen = choice.headerRow === undefined ? -1 : rows.findIndex((row) => row.row === choice.headerRow);
  if (chosen !== -1) return chosenHeader(rows, chosen, choice.headerLines);
  if (choice.headerLines === 0) return withoutNames(rows, 0);
  const looked = rows.slice(0, LINES_FOR_HEADER);
  const declared = looked.findIndex(isDeclared);
  if (declared !== -1) return chosenHeader(looked, declared, undefined);
  const best = candidates(looked).reduce<Candidate | null>(
    (leader, candidate) => (leader && leader.score >= candidate.score ? leader : candidate),
    null,
  );
  if (best) return foundAs(withUnits(best, looked));
  if (looksLikeBody(looked)) return withoutNames(rows, 0);
  return { header: first, linesAbove: 1, headerLines: 1 };
}
