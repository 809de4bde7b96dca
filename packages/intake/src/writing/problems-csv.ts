import { zipSync } from "fflate";
import { writtenNumber } from "../cells/written-number.ts";
import type { FileToCheck } from "../plan/check-file.ts";
import type { ReadingPlan } from "../plan/reading-plan.ts";
import type { Cell } from "../reading/cell.ts";
import { cellName } from "../reading/cell.ts";
import { joined } from "../reading/file-part.ts";
import type { Table, TableRow } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { Finding } from "../rules/problem.ts";
import { sayingOf } from "../rules/problem.ts";
import { harmlessText } from "./harmless-text.ts";
import { type StagedFindings, stagedFindings } from "./staged-findings.ts";

type Language = keyof Bilingual;

/** A file for the owner's machine. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly extension: "csv" | "zip" | "xlsx";
}

/** Lines that are texts at a time; the others are bytes already. */
const LINES_AT_ONCE = 5_000;

const HEAD: Bilingual = { en: "problem", fr: "probleme" };
/** A date keeps no text in this portal. */
const DATE = "(date)";

function csvText(cell: Cell | null, language: Language): string {
  if (cell === null) return "";
  if (cell.kind === "date") return DATE;
  if (cell.kind === "number") return writtenNumber(Number(cell.text), language === "fr" ? "," : ".");
  return harmlessText(cell.text);
}

function quoted(text: string, delimiter: string): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

function byLine(table: Table, findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const lines = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.at?.sheet !== table.label) continue;
    const line = lines.get(finding.at.row);
    if (line) line.push(finding);
    else lines.set(finding.at.row, [finding]);
  }
  return lines;
}

function said(findings: readonly Finding[], language: Language): string {
  return findings
    .map((finding) => {
      const name = finding.at ? cellName(finding.at) : null;
      return `${name === null ? "" : `${name}${language === "fr" ? " : " : ": "}`}${sayingOf(finding).what[language]}`;
    })
    .join(" | ");
}

/** Every row of a table with a last column that says what is wrong with it; marked UTF-8, `;` and decimal commas in French. */
export function problemsOfTable(table: Table, findings: readonly Finding[], language: Language): Uint8Array {
  const delimiter = language === "fr" ? ";" : ",";
  const lines = byLine(table, findings);
  const width = Math.max(table.rows.columns.length, table.header.cells.length);
  const lineOf = (row: TableRow): string => {
    const cells = Array.from({ length: width }, (_, column) => csvText(cellAt(row, column), language));
    const found = said(lines.get(row.row) ?? [], language);
    const last = row === table.header ? [HEAD[language], found].filter(Boolean).join(" – ") : found;
    return `${[...cells, last].map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
  };
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let waiting = [`\ufeff${lineOf(table.header)}`];
  for (const row of table.rows) {
    waiting.push(lineOf(row));
    if (waiting.length < LINES_AT_ONCE) continue;
    pieces.push(encoder.encode(waiting.join("")));
    waiting = [];
  }
  return joined([...pieces, encoder.encode(waiting.join(""))]);
}

/**
 * All rows of the file, not only the failing ones, with a column of problems: one CSV, or a ZIP with one for each
 * sheet. `null` where the file cannot be read.
 */
export async function problemsCsv(
  file: FileToCheck,
  plan: ReadingPlan,
  language: Language,
): Promise<WrittenFile | null> {
  const staged = await stagedFindings(file, plan);
  return staged && csvOfFindings(staged, language);
}

/** The same of a file that was checked already. */
export function csvOfFindings(staged: StagedFindings, language: Language): WrittenFile | null {
  const [first, ...others] = staged.read;
  if (!first) return null;
  const bytesOf = (table: Table) => problemsOfTable(table, staged.findings, language);
  if (others.length === 0) return { bytes: bytesOf(first), extension: "csv" };
  const entries = staged.read.map((table) => [
    `${table.position}-${table.title.replace(/[^\p{L}\p{N}_-]+/gu, "_")}.csv`,
    bytesOf(table),
  ]);
  return { bytes: zipSync(Object.fromEntries(entries)), extension: "zip" };
}
