import { zipSync } from "fflate";

/** A sheet as texts, the column names first. */
export interface RawSheet {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

function csvCell(text: string): string {
  return /["\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Names that every file system takes, each once. */
function entryNames(sheets: readonly RawSheet[]): readonly string[] {
  const names = new Set<string>();
  for (const [index, { title }] of sheets.entries()) {
    const plain = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").trim() || "sheet";
    names.add(names.has(`${plain}.csv`) ? `${plain}-${index + 1}.csv` : `${plain}.csv`);
  }
  return [...names];
}

/** Sheets of texts as a ZIP of CSV files: semicolons, UTF-8 with its mark, texts exactly as they are given. */
export function writeRawZip(sheets: readonly RawSheet[]): Uint8Array<ArrayBuffer> {
  const names = entryNames(sheets);
  return zipSync(
    Object.fromEntries(
      sheets.map(({ rows }, index) => {
        const text = rows.map((row) => row.map(csvCell).join(";")).join("\r\n");
        return [names[index], new TextEncoder().encode(`\ufeffsep=;\r\n${text}\r\n`)];
      }),
    ),
  );
}
