import type { Finding, Problem } from "../rules/problem.ts";
import { problemsOf } from "../rules/problem.ts";
import { NOTE_NAME } from "../writing/note-name.ts";
import { delimitedTable } from "./delimited-reader.ts";
import { compoundFileRule, fileKindOf, KIND_LOOKED_AT } from "./file-kind.ts";
import { bytesOf, type FilePart, headOf, wholePart } from "./file-part.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { ReadingDecision, Table, Tables, WatchedReading } from "./table.ts";
import { workbookTables } from "./workbook-reader.ts";
import { openArchive } from "./zip-archive.ts";

/** A file as read. `tables` is `null` exactly when a problem says why it could not be read. */
export interface ReadResult {
  readonly tables: Tables | null;
  readonly problems: readonly Problem[];
  readonly decisions: readonly ReadingDecision[];
}

/** Files that archivers and macOS add by themselves, and the note in a file that came out of the portal. */
const isJunk = (name: string) =>
  name.endsWith("/") || name === NOTE_NAME || /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);

interface SheetsRead {
  readonly tables: readonly (Table | null)[];
  readonly decisions: readonly ReadingDecision[];
}

async function readParts(parts: readonly FilePart[], settings: WatchedReading): Promise<SheetsRead> {
  const tables: (Table | null)[] = [];
  const decisions: ReadingDecision[] = [];
  for (const part of parts) {
    const read = await delimitedTable(part, tables.length + 1, settings);
    tables.push(read.table);
    decisions.push(read.decision);
  }
  return { tables, decisions };
}

async function readArchive(content: Blob, settings: WatchedReading): Promise<SheetsRead> {
  const archive = await openArchive(content);
  if (archive.names.includes("[Content_Types].xml")) {
    return { tables: await workbookTables(archive, settings), decisions: [] };
  }
  if (archive.names.includes("mimetype")) throw new ReadingRefusal("OTHER_WORKBOOK_FORMAT");
  const parts = archive.names.filter((name) => !isJunk(name)).map((name) => archive.part(name));
  for (const part of parts) {
    const { kind } = fileKindOf(await headOf(part, KIND_LOOKED_AT), part.size, settings.charset);
    if (kind === "text" || part.size === 0) continue;
    // To its end, so that an entry which is larger than it says is called that.
    for await (const _ of part.chunks());
    throw new ReadingRefusal("NOT_A_TABLE");
  }
  return readParts(parts, settings);
}

async function readSheets(content: Blob, fileName: string, settings: WatchedReading): Promise<SheetsRead> {
  const whole = wholePart(content, fileName);
  const file = fileKindOf(await bytesOf(content, 0, KIND_LOOKED_AT), content.size, settings.charset);
  if (file.kind === "refused") throw new ReadingRefusal(file.rule);
  if (file.kind === "compound") throw new ReadingRefusal(await compoundFileRule(whole));
  return file.kind === "zip" ? readArchive(content, settings) : readParts([whole], settings);
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
  content: Blob | Uint8Array,
  fileName: string,
  settings: WatchedReading = {},
): Promise<ReadResult> {
  try {
    const file = content instanceof Blob ? content : new Blob([content as Uint8Array<ArrayBuffer>]);
    const { tables: read, decisions } = await readSheets(file, fileName, settings);
    const tables = read.filter((table) => table !== null);
    if (tables.length === 0) return refused({ rule: "EMPTY_FILE" });
    const { onRow: _told, looksForMerged: _asked, ...said } = settings;
    return { tables: { sheets: tables, read: tables, settings: said, problems: [] }, problems: [], decisions };
  } catch (error) {
    if (error instanceof ReadingRefusal) return refused(error.finding);
    throw error;
  }
}
