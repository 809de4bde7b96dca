import type { Sheet, Cell as SheetCell } from "hucre/xlsx";
import { openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import type { FileToCheck } from "../plan/check-file.ts";
import type { ReadingPlan } from "../plan/reading-plan.ts";
import type { Table } from "../reading/table.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { Finding } from "../rules/problem.ts";
import { RULES } from "../rules/rule.ts";
import { looksLikeFormula } from "./harmless-text.ts";
import { commentOf, PROBLEM_SHEET, problemLines } from "./problem-sheet.ts";
import { csvOfFindings, type WrittenFile } from "./problems-csv.ts";
import { stagedFindings } from "./staged-findings.ts";

/** Author of the comments, by whom Excel names them. */
export const COMMENT_AUTHOR = "NLRP12AD portal";

/** A workbook with more comments than this opens no more; the sheet of problems lists further places. */
const MOST_COMMENTS = 5_000;
/** Excel's own red and yellow of cells that are bad or doubtful, readable under black text. */
const FILLS = { ERROR: "FFFFC7CE", WARNING: "FFFFEB9C" } as const;

/** What is read and written of a sheet here; a workbook that was opened keeps the rest by itself. */
type MarkedSheet = Pick<Sheet, "name" | "rows" | "cells" | "columns" | "freezePane">;

interface Mark {
  readonly row: number;
  readonly column: number;
  readonly findings: Finding[];
}

function marksIn(table: Table, findings: readonly Finding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    if (finding.at?.sheet !== table.label) continue;
    const [row, column] = [finding.at.row - 1, finding.at.column ?? 0];
    const key = `${row},${column}`;
    const mark = marks.get(key);
    if (mark) mark.findings.push(finding);
    else if (marks.size < MOST_COMMENTS) marks.set(key, { row, column, findings: [finding] });
  }
  return [...marks.values()];
}

function writtenCell(sheet: MarkedSheet, row: number, column: number): SheetCell {
  const value = sheet.rows[row]?.[column] ?? null;
  return { value, type: value === null ? "empty" : "string" };
}

function annotate(sheet: MarkedSheet, marks: readonly Mark[], language: keyof Bilingual): void {
  sheet.cells ??= new Map();
  for (const { row, column, findings } of marks) {
    const key = `${row},${column}`;
    const cell = sheet.cells.get(key) ?? writtenCell(sheet, row, column);
    const severity = findings.some(({ rule }) => RULES[rule].severity === "ERROR") ? "ERROR" : "WARNING";
    const fill = { type: "pattern", pattern: "solid", fgColor: { rgb: FILLS[severity] } } as const;
    const asText = typeof cell.value === "string" && looksLikeFormula(cell.value) ? { numFmt: "@" } : {};
    const style = { ...cell.style, fill, ...asText };
    sheet.cells.set(key, { ...cell, style, comment: { author: COMMENT_AUTHOR, text: commentOf(findings, language) } });
  }
}

/** A delimited file as a sheet, each line where its owner has it; what looks like a formula stays text when edited. */
function sheetOf(table: Table): MarkedSheet {
  const lines = [...table.above, table.header, ...table.rows];
  const last = lines.reduce((most, { row }) => Math.max(most, row), 0);
  const rows: (string | null)[][] = Array.from({ length: last }, () => []);
  const cells = new Map<string, SheetCell>();
  for (const { row, cells: line } of lines) {
    rows[row - 1] = line.map((cell) => cell?.text ?? null);
    for (const [column, cell] of line.entries()) {
      if (!cell || !looksLikeFormula(cell.text)) continue;
      cells.set(`${row - 1},${column}`, { value: cell.text, type: "string", style: { numFmt: "@" } });
    }
  }
  // Excel takes 31 signs and none of these as the name of a sheet.
  const name = table.title
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .trim();
  return { name: name || `#${table.position}`, rows, cells, freezePane: { rows: table.header.row } };
}

function nameBeside(sheets: readonly MarkedSheet[], wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}

/**
 * A workbook is made whole before it is written: 250,000 cells take 360 MB for it, 1.5 million a gigabyte and half a
 * minute, and a page has no gigabyte.
 */
const MOST_CELLS = 400_000;

const cellsIn = (tables: readonly Table[]): number =>
  tables.reduce((sum, { rows }) => sum + rows.length * rows.columns.length, 0);

const PROBLEM_WIDTHS = [16, 14, 14, 26, 22, 60, 60];

/**
 * The owner's own file as a workbook: every cell with a problem in red or yellow with a comment, and a sheet of all
 * problems. An XLSX keeps its formats and formulas; a CSV becomes a new workbook. Texts that begin like a formula are
 * written as text. A file too large to be made a workbook comes as CSV of all its rows, as `problemsCsv` writes it; the
 * extension tells. `null` where the file cannot be read.
 */
export async function annotatedWorkbook(
  file: FileToCheck,
  plan: ReadingPlan,
  language: keyof Bilingual,
): Promise<WrittenFile | null> {
  const staged = await stagedFindings(file, plan);
  if (!staged) return null;
  const { read, findings } = staged;
  if (cellsIn(read) > MOST_CELLS) return csvOfFindings(staged, language);
  const isWorkbook = read.every(({ delimited }) => !delimited);
  const workbook = isWorkbook ? await openXlsx(await file.content.arrayBuffer(), { readStyles: true }) : null;
  const sheets: MarkedSheet[] = workbook ? workbook.sheets : read.map(sheetOf);
  for (const [index, table] of read.entries()) {
    const sheet = sheets[workbook ? table.position - 1 : index];
    if (sheet) annotate(sheet, marksIn(table, findings), language);
  }
  const problems: MarkedSheet = {
    name: nameBeside(sheets, PROBLEM_SHEET[language]),
    rows: problemLines(findings, language).map((line) => [...line]),
    columns: PROBLEM_WIDTHS.map((width) => ({ width })),
    freezePane: { rows: 1 },
  };
  sheets.push(problems);
  return { bytes: workbook ? await saveXlsx(workbook) : await writeXlsx({ sheets }), extension: "xlsx" };
}
