import { streamXlsxRows } from "hucre/xlsx";
import type { CellBytes } from "./cell-pool.ts";
import { KIND_NUMBERS } from "./cell-pool.ts";
import { joined } from "./file-part.ts";
import { mergedDownIn, withMerged } from "./merged-cells.ts";
import { partialZip } from "./partial-zip.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { Table, WatchedReading } from "./table.ts";
import { TableBuilder } from "./table-builder.ts";
import { type ListedSheet, sheetsOf } from "./workbook-sheets.ts";
import type { ZipArchive } from "./zip-archive.ts";

type Value = string | boolean | Date;

const PIECE = 1 << 20;
/** The parts a table reader needs besides the worksheet; pictures and macros stay closed. */
const NEEDED = [/^\[Content_Types\]\.xml$/, /\.rels$/, /^xl\/workbook\.xml$/, /^xl\/(sharedStrings|styles)\.xml$/i];
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const BYTES_PER_LETTER = 3;
const SHORT = 32;

const encoder = new TextEncoder();

/**
 * In large pieces with a pause before each: the library parses as fast as it is fed and keeps the rows that nobody has
 * taken yet, so a sheet handed over at once is held whole and slows down with its number of rows.
 */
function inPieces(chunks: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resume) => setTimeout(resume, 0));
      const pieces: Uint8Array[] = [];
      for (let size = 0; size < PIECE; ) {
        const { value } = await chunks.next();
        if (!value) break;
        pieces.push(value);
        size += value.length;
      }
      if (pieces.length === 0) controller.close();
      else controller.enqueue(joined(pieces));
    },
    async cancel() {
      await chunks.return();
    },
  });
}

/** Writes a text of ASCII; `false` where it is none, or too long for it to be worth while. */
function isPlain(text: string, bytes: Uint8Array): boolean {
  if (text.length > SHORT) return false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter > 0x7f) return false;
    bytes[at] = letter;
  }
  return true;
}

/** Writes values as cells into one place, which is used again for the next. */
class CellWriter {
  readonly #cell: CellBytes = { bytes: new Uint8Array(1_024), start: 0, end: 0, kind: 0 };

  /** The cell of a value, good until the next; `null` for a blank one. */
  cellOf(value: Value): CellBytes | null {
    if (value instanceof Date) return this.#written("", "date");
    if (typeof value === "boolean") return this.#written(String(value), "boolean");
    const text = value.trim();
    return text === "" ? null : this.#written(text, "text");
  }

  #written(text: string, kind: keyof typeof KIND_NUMBERS): CellBytes {
    const cell = this.#cell;
    if (text.length * BYTES_PER_LETTER > cell.bytes.length) cell.bytes = new Uint8Array(text.length * BYTES_PER_LETTER);
    cell.end = isPlain(text, cell.bytes) ? text.length : encoder.encodeInto(text, cell.bytes).written;
    cell.kind = KIND_NUMBERS[kind];
    return cell;
  }
}

/** Reads the sheet of an index out of an archive that holds it. */
async function fill(builder: TableBuilder, workbook: ReadableStream<Uint8Array>, sheet: number): Promise<void> {
  const writer = new CellWriter();
  for await (const row of streamXlsxRows(workbook, { sheet })) {
    const { values } = row;
    for (let position = 0; position < values.length; position += 1) {
      const value = values[position] ?? null;
      if (typeof value === "number") {
        builder.number(position, value);
      } else if (value !== null) {
        const cell = writer.cellOf(value);
        if (cell) builder.cell(position, cell);
      }
    }
    builder.endLine(row.index + 1);
  }
}

async function listedSheets(archive: ZipArchive): Promise<readonly ListedSheet[]> {
  if (!archive.names.includes("xl/workbook.xml")) throw new ReadingRefusal("OTHER_WORKBOOK_FORMAT");
  const relationships = "xl/_rels/workbook.xml.rels";
  const text = async (name: string) => new TextDecoder().decode(await archive.read(name));
  return sheetsOf(
    await text("xl/workbook.xml"),
    archive.names.includes(relationships) ? await text(relationships) : "",
  );
}

/**
 * Reads every sheet of an XLSX, hidden ones too; `null` for one without a filled line. The only place that knows the
 * spreadsheet library: it is given an archive of the parts it needs, whose sizes are those that were checked, and which it
 * inflates no further than that.
 */
export async function workbookTables(
  archive: ZipArchive,
  settings: WatchedReading,
): Promise<readonly (Table | null)[]> {
  // xl/comments1.xml by Excel, xl/comments/comment1.xml by others, xl/threadedComments/… for conversations.
  if (archive.names.some((name) => /^xl\/.*comment[^/]*\.xml$/i.test(name))) {
    throw new ReadingRefusal("COMMENTS_PRESENT");
  }
  const needed = NEEDED.flatMap((pattern) => archive.names.filter((name) => pattern.test(name)));
  const worksheets = archive.names.filter((name) => WORKSHEET.test(name));
  const tables: (Table | null)[] = [];
  for (const [index, { title, hidden, path }] of (await listedSheets(archive)).entries()) {
    const builder = new TableBuilder({ title, position: index + 1, hidden, delimited: false }, settings);
    // Worksheets last, as streaming wants them; all of them where it is not known which one it is.
    const own = path !== null && worksheets.includes(path) ? [path] : worksheets;
    try {
      await fill(builder, inPieces(partialZip(archive, [...needed, ...own])), index);
    } catch (error) {
      throw error instanceof ReadingRefusal ? error : new ReadingRefusal("DAMAGED_FILE");
    }
    const table = builder.finish();
    const asked = settings.fillMerged === true || settings.looksForMerged === true;
    const isKnown = path !== null && worksheets.includes(path);
    const merged = table && asked && isKnown ? await mergedDownIn(archive.part(path)) : [];
    tables.push(merged.length > 0 && table ? withMerged(table, merged, settings.fillMerged === true) : table);
  }
  return tables;
}
