import type { CohortFile } from "@nlrp12/domain";
import { zipSync } from "fflate";
import { writtenNumber } from "../cells/written-number.ts";
import { DICTIONARY, dictionarySheet } from "../dictionary/dictionary.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { DecimalSign } from "../reading/table.ts";
import { windows1252Bytes } from "../reading/windows-1252.ts";
import type { WrittenCell } from "./written-rows.ts";
import { writtenRows } from "./written-rows.ts";

/** `en`: comma, decimal point, UTF-8. `fr`: semicolon, decimal comma, Windows-1252, as French Excel writes. */
export type CsvDialect = "en" | "fr";

const DIALECTS: Readonly<Record<CsvDialect, { readonly delimiter: string; readonly decimal: DecimalSign }>> = {
  en: { delimiter: ",", decimal: "." },
  fr: { delimiter: ";", decimal: "," },
};

function csvCell(cell: WrittenCell, dialect: CsvDialect): string {
  if (cell === null) return "";
  const { delimiter, decimal } = DIALECTS[dialect];
  const bounded = typeof cell === "string" ? /^([<>])(-?[\d.e+-]+)$/.exec(cell) : null;
  const number = typeof cell === "number" ? cell : bounded ? Number(bounded[2]) : null;
  const text = number === null ? String(cell) : `${bounded?.[1] ?? ""}${writtenNumber(number, decimal)}`;
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A letter outside Windows-1252 is not lost: that file is written as marked UTF-8 instead. */
function encoded(text: string, dialect: CsvDialect): Uint8Array {
  if (dialect === "en") return new TextEncoder().encode(text);
  return windows1252Bytes(text) ?? new TextEncoder().encode(`\ufeff${text}`);
}

function csvLine(cells: readonly WrittenCell[], dialect: CsvDialect): string {
  return `${cells.map((cell) => csvCell(cell, dialect)).join(DIALECTS[dialect].delimiter)}\r\n`;
}

/** The line of a sheet that names its columns, as the dictionary has them. */
export function csvHeader(sheet: SheetName, dialect: CsvDialect): string {
  return csvLine(
    dictionarySheet(sheet).columns.map((column) => column.name),
    dialect,
  );
}

/** The lines of a sheet below its column names. */
export function csvRows(file: CohortFile, sheet: SheetName, dialect: CsvDialect): string {
  return writtenRows(file, sheet)
    .map((cells) => csvLine(cells, dialect))
    .join("");
}

/** A cohort file as a ZIP of CSV files, one for each sheet that has rows. */
export function writeCsvZip(file: CohortFile, dialect: CsvDialect): Uint8Array {
  const sheets = DICTIONARY.map(({ name }) => name).filter((name) => name === "cases" || file[name].length > 0);
  const entries = sheets.map((name) => {
    const text = csvHeader(name, dialect) + csvRows(file, name, dialect);
    return [`${name}.csv`, encoded(text, dialect)];
  });
  return zipSync(Object.fromEntries(entries));
}
