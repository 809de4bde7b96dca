import { DICTIONARY } from "../dictionary/dictionary.ts";
import { namedLike } from "../dictionary/written-form.ts";
import type { Finding, Problem } from "../rules/problem.ts";
import { problemsOf } from "../rules/problem.ts";
import { decodedText } from "./charset.ts";
import { delimitedText } from "./delimited-reader.ts";
import { fileKindOf } from "./file-kind.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { ReadingDecision, ReadingSettings, Table, TableRow, Tables } from "./table.ts";
import { workbookSheets } from "./workbook-reader.ts";
import { openArchive } from "./zip-archive.ts";

/** A file as read. `tables` is `null` exactly when a problem says why it could not be read. */
export interface ReadResult {
  readonly tables: Tables | null;
  readonly problems: readonly Problem[];
  readonly decisions: readonly ReadingDecision[];
}

interface RawSheet {
  readonly title: string;
  readonly hidden: boolean;
  readonly delimited: boolean;
  readonly rows: readonly TableRow[];
}

function tableOf(sheet: RawSheet, position: number, settings: ReadingSettings): Table | null {
  const filled = sheet.rows.filter((row) => row.cells.some((cell) => cell !== null));
  const chosen = filled.findIndex((row) => row.row === settings.headerRow);
  const headerIndex = chosen === -1 ? 0 : chosen;
  const header = filled[headerIndex];
  if (!header) return null;
  return {
    title: sheet.title,
    label: namedLike(DICTIONARY, sheet.title) ? sheet.title : `#${position}`,
    hidden: sheet.hidden,
    delimited: sheet.delimited,
    above: filled.slice(0, headerIndex),
    header,
    rows: filled.slice(headerIndex + 1),
  };
}

function titleOf(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? "").replace(/\.[a-z]{1,4}$/i, "");
}

function readText(bytes: Uint8Array, fileName: string, settings: ReadingSettings) {
  const decoded = decodedText(bytes, settings.charset);
  const read = delimitedText(decoded.text, settings);
  const title = titleOf(fileName);
  const decision = { sheet: title, charset: decoded.charset, delimiter: read.delimiter, accented: read.accented };
  return { sheet: { title, hidden: false, delimited: true, rows: read.rows }, decision };
}

/** Files that archivers and macOS add by themselves. */
const isJunk = (name: string) => name.endsWith("/") || /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);

async function readSheets(bytes: Uint8Array, fileName: string, settings: ReadingSettings) {
  const file = fileKindOf(bytes, settings.charset);
  if (file.kind === "refused") throw new ReadingRefusal(file.rule);
  if (file.kind === "text") {
    const { sheet, decision } = readText(bytes, fileName, settings);
    return { sheets: [sheet], decisions: [decision] };
  }
  const archive = openArchive(bytes);
  if (archive.names.includes("[Content_Types].xml")) {
    const sheets = await workbookSheets(archive);
    return { sheets: sheets.map((sheet) => ({ ...sheet, delimited: false })), decisions: [] };
  }
  if (archive.names.includes("mimetype")) throw new ReadingRefusal("OTHER_WORKBOOK_FORMAT");
  const read = archive.names
    .filter((name) => !isJunk(name))
    .map((name) => {
      const part = archive.read(name);
      const kind = fileKindOf(part, settings.charset);
      if (kind.kind !== "text" && part.length > 0) throw new ReadingRefusal("NOT_A_TABLE");
      return readText(part, name, settings);
    });
  return { sheets: read.map(({ sheet }) => sheet), decisions: read.map(({ decision }) => decision) };
}

function refused(finding: Finding): ReadResult {
  return { tables: null, problems: problemsOf([finding]), decisions: [] };
}

/**
 * Reads an XLSX workbook, a ZIP of CSV files or one delimited file into tables, in a page or on the server.
 * What the file is comes from its bytes; `fileName` only names the sheet of a single CSV file. Never throws for a bad
 * file: the one problem then says what would be accepted.
 */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
  settings: ReadingSettings = {},
): Promise<ReadResult> {
  try {
    const { sheets, decisions } = await readSheets(bytes, fileName, settings);
    const tables = sheets.flatMap((sheet, index) => tableOf(sheet, index + 1, settings) ?? []);
    if (tables.length === 0) return refused({ rule: "EMPTY_FILE" });
    return { tables: { sheets: tables, read: tables, settings, problems: [] }, problems: [], decisions };
  } catch (error) {
    if (error instanceof ReadingRefusal) return refused(error.finding);
    throw error;
  }
}
