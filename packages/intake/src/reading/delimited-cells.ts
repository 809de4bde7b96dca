import { trimmedEnd, trimmedStart } from "./blank-edges.ts";
import type { CellBytes } from "./cell-pool.ts";
import { joined } from "./file-part.ts";
import { ReadingRefusal } from "./reading-refusal.ts";

/** Takes the cells of a delimited text as they are met. */
export interface CellSink {
  /** A cell that is not blank, trimmed; `cell` is good only during the call. */
  cell(position: number, cell: CellBytes): void;
  /** The end of a line that had `width` cells. */
  endLine(width: number): void;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** No cell of a table is longer; a quotation mark that is never closed makes one of all that follows. */
const LONGEST_CELL = 1 << 20;
const INCOMPLETE = -1;

/** How the lines of a text end; the first end of a line decides for all. */
type LineEnd = "CRLF" | "LF" | "CR";

/**
 * Takes a delimited text in UTF-8 apart, in chunks as they come, by the rules of RFC 4180 as csv-parse reads them with
 * `relax_quotes` and `relax_column_count`: its tests compare the two. A quotation mark within a cell is a letter; a
 * quoted cell may hold delimiters, line ends and doubled quotation marks; one that goes on after its closing mark is
 * taken with its marks. A text of `LF` may have some lines end in `CR LF`.
 */
export class DelimitedCells {
  readonly #delimiter: number;
  readonly #sink: CellSink;
  readonly #cell: CellBytes = { bytes: new Uint8Array(), start: 0, end: 0, kind: 0 };
  #rest = new Uint8Array();
  #position = 0;
  #lineEnd: LineEnd | null = null;

  constructor(delimiter: string, sink: CellSink) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    this.#read(chunk, false);
  }

  /** Reads what is left. Throws a refusal when a quotation mark was never closed. */
  end(): void {
    this.#read(new Uint8Array(), true);
    // A text that ends in a delimiter ends in a blank cell.
    if (this.#position > 0) this.#endLine(1);
  }

  #read(chunk: Uint8Array, last: boolean): void {
    const bytes = this.#rest.length === 0 ? chunk : joined([this.#rest, chunk]);
    let start = 0;
    while (start < bytes.length) {
      const next = bytes[start] === QUOTE ? this.#quoted(bytes, start, last) : this.#plain(bytes, start, last);
      if (next === INCOMPLETE) break;
      start = next;
    }
    this.#rest = bytes.slice(start);
    if (this.#rest.length > LONGEST_CELL) throw new ReadingRefusal("UNCLOSED_QUOTE");
  }

  /** Reads a cell without marks; where the next one begins, or INCOMPLETE. */
  #plain(bytes: Uint8Array, start: number, last: boolean): number {
    const end = this.#endFrom(bytes, start, last);
    if (end === INCOMPLETE) return INCOMPLETE;
    this.#take(bytes, start, end);
    return this.#after(bytes, end, last);
  }

  #quoted(bytes: Uint8Array, start: number, last: boolean): number {
    let quote = bytes.indexOf(QUOTE, start + 1);
    let doubled = false;
    while (quote !== -1 && bytes[quote + 1] === QUOTE) {
      doubled = true;
      quote = bytes.indexOf(QUOTE, quote + 2);
    }
    if (quote === -1 && last) throw new ReadingRefusal("UNCLOSED_QUOTE");
    if (quote === -1 || (quote + 1 === bytes.length && !last)) return INCOMPLETE;
    const inside = bytes.subarray(start + 1, quote);
    const content = doubled ? withSingleQuotes(inside) : inside;
    const ends = this.#endsAt(bytes, quote + 1, last);
    if (ends === INCOMPLETE) return INCOMPLETE;
    if (ends > 0) {
      this.#take(content, 0, content.length);
      return this.#after(bytes, quote + 1, last);
    }
    const end = this.#endFrom(bytes, quote + 1, last);
    if (end === INCOMPLETE) return INCOMPLETE;
    const whole = joined([Uint8Array.of(QUOTE), content, bytes.subarray(quote, end)]);
    this.#take(whole, 0, whole.length);
    return this.#after(bytes, end, last);
  }

  /** Where a cell ends that is looked through from `from` on: at a delimiter, at an end of line, at the end of all. */
  #endFrom(bytes: Uint8Array, from: number, last: boolean): number {
    const delimiter = this.#delimiter;
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === delimiter) return at;
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
      const ends = this.#endsAt(bytes, at, last);
      if (ends === INCOMPLETE) return INCOMPLETE;
      if (ends > 0) return at;
    }
    return last ? bytes.length : INCOMPLETE;
  }

  /** How many bytes end a cell here; 0 when none do, INCOMPLETE when the next chunk tells. */
  #endsAt(bytes: Uint8Array, at: number, last: boolean): number {
    const byte = bytes[at];
    if (byte === undefined || byte === this.#delimiter) return 1;
    if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) return 0;
    if (byte === CARRIAGE_RETURN && this.#lineEnd !== "CR" && at + 1 === bytes.length && !last) return INCOMPLETE;
    const pair = byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED;
    this.#lineEnd ??= pair ? "CRLF" : byte === LINE_FEED ? "LF" : "CR";
    if (this.#lineEnd === "CR") return byte === CARRIAGE_RETURN ? 1 : 0;
    if (pair) return 2;
    return this.#lineEnd === "LF" && byte === LINE_FEED ? 1 : 0;
  }

  /** Where the next cell begins after one that ends here. */
  #after(bytes: Uint8Array, at: number, last: boolean): number {
    if (bytes[at] === this.#delimiter) return at + 1;
    const length = at === bytes.length ? 0 : this.#endsAt(bytes, at, last);
    this.#endLine(0);
    return at + length;
  }

  #take(bytes: Uint8Array, start: number, end: number): void {
    const from = trimmedStart(bytes, start, end);
    if (from < end) {
      const cell = this.#cell;
      cell.bytes = bytes;
      cell.start = from;
      cell.end = trimmedEnd(bytes, from, end);
      this.#sink.cell(this.#position, cell);
    }
    this.#position += 1;
  }

  #endLine(blankCells: number): void {
    const width = this.#position + blankCells;
    this.#position = 0;
    this.#sink.endLine(width);
  }
}

function withSingleQuotes(bytes: Uint8Array): Uint8Array {
  const single = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    single[length] = byte;
    length += 1;
    if (byte === QUOTE) at += 1;
  }
  return single.subarray(0, length);
}
