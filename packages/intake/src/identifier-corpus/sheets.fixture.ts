import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";

/** A cell as a person has it: a number where a spreadsheet would hold one. */
export type RawCell = string | number | Date | null;

/** One sheet; `above` are lines over the column names. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly above: readonly (readonly RawCell[])[];
  readonly rows: readonly (readonly RawCell[])[];
}

/** How a file is written; `csv` is the first sheet alone. */
export type FileForm = "csv" | "zip" | "xlsx";
export type Language = "en" | "fr";

function written(cell: RawCell, language: Language): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "string") return cell;
  return language === "fr" ? String(cell).replace(".", ",") : String(cell);
}

function csvBytes(sheet: RawSheet, language: Language): Uint8Array {
  const delimiter = language === "fr" ? ";" : ",";
  const cell = (value: RawCell) => {
    const text = written(value, language);
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [...sheet.above, ...sheet.rows].map((row) => row.map(cell).join(delimiter));
  return strToU8(`${language === "fr" ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`);
}

/** The bytes of a file of these sheets. */
export async function bytesOf(sheets: readonly RawSheet[], form: FileForm, language: Language): Promise<Uint8Array> {
  const [first] = sheets;
  if (!first) throw new RangeError("a file has a sheet");
  if (form === "csv") return csvBytes(first, language);
  if (form === "zip") {
    const entries = sheets.map((sheet) => [`${sheet.name}.csv`, csvBytes(sheet, language)]);
    return zipSync(Object.fromEntries(entries), { level: 1 });
  }
  return writeXlsx({
    sheets: sheets.map(({ name, hidden, above, rows }) => ({
      ...{ name, hidden },
      rows: [...above, ...rows].map((row) => [...row]),
    })),
  });
}
