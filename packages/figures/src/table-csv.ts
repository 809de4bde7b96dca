import type { FigureCell, FigureTable } from "./figure-table.ts";

/** `en`: comma and decimal point, no BOM; `fr`: semicolon, decimal comma and BOM, as French Excel opens it. */
export type CsvDialect = "en" | "fr";

const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet may take for a formula (OWASP, "CSV Injection"). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * A table as CSV (RFC 4180, CRLF): numbers at full precision without grouping, censored ones as `<0.8`, withheld ones
 * as their text, shares as fractions of 1. Texts that a spreadsheet could run get an apostrophe in front.
 */
export function tableToCsv(table: FigureTable, { dialect }: { dialect: CsvDialect }): string {
  const delimiter = dialect === "fr" ? ";" : ",";
  const head = table.columns.map(({ label }) => guarded(label));
  const lines = [head, ...table.rows.map((row) => row.map((cell) => cellValue(cell, dialect)))];
  const body = lines.map((cells) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`).join("");
  return dialect === "fr" ? `${BYTE_ORDER_MARK}${body}` : body;
}

function cellValue(cell: FigureCell, dialect: CsvDialect): string {
  if (cell.kind === "nothing") return "";
  if (cell.kind === "text" || cell.kind === "withheld") return guarded(cell.text);
  const number = dialect === "fr" ? String(cell.value).replace(".", ",") : String(cell.value);
  return cell.kind === "number" && cell.comparator !== "=" ? `${cell.comparator}${number}` : number;
}

function guarded(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]/.test(cell) || cell !== cell.trim();
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
