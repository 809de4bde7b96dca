import { zipSync } from "fflate";
import { streamXlsxRows } from "hucre/xlsx";
import type { Cell } from "./cell.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { TableRow } from "./table.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** One sheet of a workbook as read. */
export interface WorkbookSheet {
  readonly title: string;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
}

/** More cells than any cohort has; a sheet formatted to its last row and column stays below it only when blank. */
const MOST_CELLS = 5_000_000;
const PIECE = 1 << 20;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The parts a table reader needs, worksheets last as streaming wants them; pictures and macros stay closed. */
const NEEDED = [
  /^\[Content_Types\]\.xml$/,
  /\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/(sharedStrings|styles)\.xml$/i,
  /^xl\/worksheets\/[^/]+\.xml$/i,
];

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? (value[1] ?? value[2] ?? "") : null;
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return ENTITIES[name] ?? whole;
  });
}

/** Names of the sheets in order, and whether Excel hides them. */
function sheetsOf(workbookXml: string): readonly { title: string; hidden: boolean }[] {
  const list = /<(?:\w+:)?sheets\b[^>]*>([\s\S]*?)<\/(?:\w+:)?sheets>/.exec(workbookXml)?.[1] ?? "";
  return [...list.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => ({
    title: unescaped(attribute(tag, "name") ?? ""),
    hidden: (attribute(tag, "state") ?? "visible") !== "visible",
  }));
}

function cellOf(value: string | number | boolean | Date | null): Cell | null {
  if (value === null) return null;
  if (value instanceof Date) return { text: "", kind: "date" };
  if (typeof value === "number") return { text: String(value), kind: "number" };
  if (typeof value === "boolean") return { text: String(value), kind: "boolean" };
  const text = value.trim();
  return text === "" ? null : { text, kind: "text" };
}

/**
 * In pieces with a pause before each: the library parses as fast as it is fed and keeps the rows that nobody has taken
 * yet, so a sheet handed over at once is held whole and slows down with its number of rows.
 */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resume) => setTimeout(resume, 0));
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + PIECE));
      at += PIECE;
    },
  });
}

async function rowsOf(workbook: Uint8Array, sheet: number, budget: { cells: number }): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of streamXlsxRows(inPieces(workbook), { sheet })) {
    const cells = row.values.map(cellOf);
    const last = cells.findLastIndex((cell) => cell !== null);
    if (last === -1) continue;
    budget.cells -= last + 1;
    if (budget.cells < 0) throw new ReadingRefusal("TOO_MANY_CELLS");
    rows.push({ row: row.index + 1, cells: cells.slice(0, last + 1) });
  }
  return rows;
}

/**
 * Reads every sheet of an XLSX, hidden ones too. The only place that knows the spreadsheet library: it is given an
 * archive rebuilt from inflated and counted parts, so that what was checked is what is read.
 */
export async function workbookSheets(archive: ZipArchive): Promise<readonly WorkbookSheet[]> {
  // xl/comments1.xml by Excel, xl/comments/comment1.xml by others, xl/threadedComments/… for conversations.
  if (archive.names.some((name) => /^xl\/.*comment[^/]*\.xml$/i.test(name))) {
    throw new ReadingRefusal("COMMENTS_PRESENT");
  }
  const needed = NEEDED.flatMap((pattern) => archive.names.filter((name) => pattern.test(name)));
  const parts = Object.fromEntries(needed.map((name) => [name, archive.read(name)]));
  const workbookXml = parts["xl/workbook.xml"];
  if (!workbookXml) throw new ReadingRefusal("OTHER_WORKBOOK_FORMAT");
  const workbook = zipSync(parts, { level: 0 });
  const budget = { cells: MOST_CELLS };
  const sheets: WorkbookSheet[] = [];
  for (const [index, sheet] of sheetsOf(new TextDecoder().decode(workbookXml)).entries()) {
    try {
      sheets.push({ ...sheet, rows: await rowsOf(workbook, index, budget) });
    } catch (error) {
      throw error instanceof ReadingRefusal ? error : new ReadingRefusal("DAMAGED_FILE");
    }
  }
  return sheets;
}
