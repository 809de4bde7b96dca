import { accentedCells } from "./accented-cells.ts";
import { charsetsToTry } from "./charset.ts";
import { DelimitedCells } from "./delimited-cells.ts";
import { delimiterOf, type TextHead } from "./delimiter.ts";
import { type FilePart, headOf, joined } from "./file-part.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { Charset, ReadingDecision, Table, WatchedReading } from "./table.ts";
import { TableBuilder } from "./table-builder.ts";
import { utf8Chunks } from "./utf8-chunks.ts";

/** Bytes in which the delimiter is looked for. */
const HEAD = 1 << 18;
const MARK_LENGTH = 3;
const UTF8_MARK = "\u{feff}";

/** A delimited text as a table, `null` without a filled line, and how it was understood. */
export interface DelimitedTable {
  readonly table: Table | null;
  readonly decision: ReadingDecision;
}

/** The last part of a path, without the ending. */
function titleOf(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? "").replace(/\.[a-z]{1,4}$/i, "");
}

async function takeHead(chunks: AsyncGenerator<Uint8Array, void, undefined>): Promise<TextHead> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD) {
    const { value } = await chunks.next();
    if (!value) return { bytes: joined(pieces), whole: true };
    pieces.push(value);
    size += value.length;
  }
  return { bytes: joined(pieces), whole: false };
}

/** What stands before the first line: a byte order mark, and Excel's own line `sep=;`. */
function preambleOf({ bytes }: TextHead): { readonly length: number; readonly announced: string | undefined } {
  const start = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 16));
  const mark = start.startsWith(UTF8_MARK) ? MARK_LENGTH : 0;
  const announced = /^\u{feff}?sep=([\x20-\x7e\t])\r?\n/u.exec(start);
  return { length: announced ? mark + announced[0].replace(UTF8_MARK, "").length : mark, announced: announced?.[1] };
}

async function tableIn(part: FilePart, position: number, reading: WatchedReading & { readonly charset: Charset }) {
  const title = titleOf(part.name);
  const builder = new TableBuilder({ title, position, hidden: false, delimited: true }, reading);
  const chunks = utf8Chunks(part, reading.charset);
  const start = await takeHead(chunks);
  const preamble = preambleOf(start);
  const head = { ...start, bytes: start.bytes.subarray(preamble.length) };
  const delimiter = reading.delimiter ?? preamble.announced ?? delimiterOf(head);
  let line = 0;
  const cells = new DelimitedCells(delimiter, {
    cell: (column, cell) => builder.cell(column, cell),
    endLine: () => {
      line += 1;
      builder.endLine(line);
    },
  });
  cells.push(head.bytes);
  for await (const chunk of chunks) cells.push(chunk);
  cells.end();
  const table = builder.finish();
  const decision = { sheet: title, charset: reading.charset, delimiter, accented: table ? accentedCells(table) : [] };
  return { table, decision };
}

/**
 * Reads a part of delimited text, the sheet of that position of its file. Line numbers are those Excel shows: blank
 * lines count, a quoted cell with line breaks is one line, and Excel's own `sep=;` line does not count. Throws a refusal
 * for a text that does not fit the chosen character set or never closes a quotation mark.
 */
export async function delimitedTable(
  part: FilePart,
  position: number,
  settings: WatchedReading,
): Promise<DelimitedTable> {
  const charsets = charsetsToTry(await headOf(part, MARK_LENGTH), settings.charset);
  for (const charset of charsets) {
    try {
      return await tableIn(part, position, { ...settings, charset });
    } catch (error) {
      const further = error instanceof ReadingRefusal && error.finding.rule === "WRONG_CHARSET";
      if (!further || charset === charsets.at(-1)) throw error;
    }
  }
  throw new ReadingRefusal("WRONG_CHARSET");
}
