import type { Cell, CellKind } from "./cell.ts";

/** The text of a cell as UTF-8 in `bytes` from `start` to `end`; `kind` as in {@link KIND_NUMBERS}. */
export interface CellBytes {
  bytes: Uint8Array;
  start: number;
  end: number;
  kind: number;
}

const KINDS: readonly CellKind[] = ["text", "number", "date", "boolean", "number"];
/** The kinds of cells as numbers. */
export const KIND_NUMBERS: Readonly<Record<CellKind, number>> = { text: 0, number: 1, date: 2, boolean: 3 };
/** A number as its eight bytes (IEEE 754, in the order of this machine); its text is made when it is asked for. */
const BINARY_NUMBER = 4;
const BINARY_LENGTH = 8;

const FIRST_BYTES = 1_024;
const FIRST_CELLS = 64;
const SHORT = 32;
const PRIME = 0x01000193;
/** The first multiplier of MurmurHash3's finalizer. */
const MIX = 0x85ebca6b;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();
/** A start of one's own for each process, so that nobody can write a file whose cells all meet in one slot. */
const SEED = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

function larger<Numbers extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(old: Numbers, least: number) {
  const length = Math.max(least, old.length * 2);
  const grown = old instanceof Uint8Array ? new Uint8Array(length) : new Uint32Array(length);
  grown.set(old);
  return grown as Numbers;
}

const numberInWork = new Float64Array(1);
const numberWords = new Uint32Array(numberInWork.buffer);
const numberCell: CellBytes = {
  bytes: new Uint8Array(numberInWork.buffer),
  start: 0,
  end: BINARY_LENGTH,
  kind: BINARY_NUMBER,
};

/** A number as the bytes of a cell, good until the next; `-0` is 0, as it is written. */
export function binaryNumber(value: number): CellBytes {
  numberInWork[0] = value + 0;
  return numberCell;
}

/** Where to look for a cell; a number is hashed by its two halves, in a quarter of the time of its eight bytes. */
function hashOf(cell: CellBytes): number {
  let hash = SEED ^ cell.kind;
  if (cell === numberCell) {
    hash = Math.imul(hash ^ (numberWords[0] ?? 0), MIX);
    hash = Math.imul(hash ^ (hash >>> 15) ^ (numberWords[1] ?? 0), MIX);
  } else {
    const { bytes, start, end } = cell;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Bytes of ASCII as text, four at a time. */
function plainText(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let at = start;
  for (; at + 4 <= end; at += 4) {
    text += String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
  }
  for (; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/**
 * The different cells of one column, each once, as UTF-8 bytes: a cell is found by its bytes, so that no text is made
 * of the thousand next ones that say the same. Code 0 is the blank cell; the others count from 1 in order of meeting.
 */
export class CellPool {
  #bytes = new Uint8Array(FIRST_BYTES);
  #ends = new Uint32Array(FIRST_CELLS);
  #hashes = new Uint32Array(FIRST_CELLS);
  #kinds = new Uint8Array(FIRST_CELLS);
  #slots = new Uint32Array(FIRST_CELLS * 2);
  #size = 1;
  #last = 0;

  /** How many codes there are, that of the blank cell included. */
  get size(): number {
    return this.#size;
  }

  /** The code of a cell that is not blank. */
  codeOf(cell: CellBytes): number {
    // What stood in the line above often stands here again.
    const last = this.#last;
    if (last !== 0 && this.#kinds[last] === cell.kind && this.#isAt(last, cell)) return last;
    const code = this.#found(cell);
    this.#last = code;
    return code;
  }

  #found(cell: CellBytes): number {
    const { bytes, start, end, kind } = cell;
    const hash = hashOf(cell);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = this.#slots[slot] ?? 0;
      if (code === 0) return this.#added(bytes.subarray(start, end), hash, kind);
      if (this.#hashes[code] === hash && this.#kinds[code] === kind && this.#isAt(code, cell)) return code;
    }
  }

  /** The code of a cell; a blank one is 0. */
  codeOfCell(cell: Cell | null): number {
    if (!cell || (cell.kind !== "date" && cell.text === "")) return 0;
    if (cell.kind === "number" && String(Number(cell.text)) === cell.text) {
      return this.codeOf(binaryNumber(Number(cell.text)));
    }
    const bytes = encoder.encode(cell.text);
    return this.codeOf({ bytes, start: 0, end: bytes.length, kind: KIND_NUMBERS[cell.kind] });
  }

  /** The text of a code; that of a date and of the blank cell is empty. */
  textOf(code: number): string {
    const [start, end] = [this.#ends[code - 1] ?? 0, this.#ends[code] ?? 0];
    if (this.#kinds[code] === BINARY_NUMBER) {
      numberCell.bytes.set(this.#bytes.subarray(start, end));
      return String(numberInWork[0]);
    }
    // Short plain texts, the bulk of a cohort, are made without the decoder in a third of its time.
    if (end - start > SHORT || this.isAccented(code)) return decoder.decode(this.#bytes.subarray(start, end));
    return plainText(this.#bytes, start, end);
  }

  /** The cell of a code; `null` for the blank one. */
  cellOf(code: number): Cell | null {
    return code === 0 ? null : { text: this.textOf(code), kind: KINDS[this.#kinds[code] ?? 0] ?? "text" };
  }

  /** Whether the text of a code has a letter beyond ASCII. */
  isAccented(code: number): boolean {
    if (this.#kinds[code] === BINARY_NUMBER) return false;
    const end = this.#ends[code] ?? 0;
    for (let at = this.#ends[code - 1] ?? 0; at < end; at += 1) if ((this.#bytes[at] ?? 0) > 0x7f) return true;
    return false;
  }

  /** Gives back what was kept for finding further cells. */
  close(): void {
    this.#bytes = this.#bytes.slice(0, this.#ends[this.#size - 1] ?? 0);
    this.#ends = this.#ends.slice(0, this.#size);
    this.#kinds = this.#kinds.slice(0, this.#size);
    this.#hashes = new Uint32Array(0);
    this.#slots = new Uint32Array(0);
  }

  #isAt(code: number, { bytes, start, end }: CellBytes): boolean {
    const from = this.#ends[code - 1] ?? 0;
    if ((this.#ends[code] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (bytes[at] !== this.#bytes[from + at - start]) return false;
    return true;
  }

  #added(text: Uint8Array, hash: number, kind: number): number {
    const code = this.#size;
    const from = this.#ends[code - 1] ?? 0;
    if (code === this.#ends.length) {
      this.#ends = larger(this.#ends, 0);
      this.#hashes = larger(this.#hashes, 0);
      this.#kinds = larger(this.#kinds, 0);
    }
    if (from + text.length > this.#bytes.length) this.#bytes = larger(this.#bytes, from + text.length);
    this.#bytes.set(text, from);
    this.#ends[code] = from + text.length;
    this.#hashes[code] = hash;
    this.#kinds[code] = kind;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#slots = this.#spread(this.#slots.length * 2);
    else this.#place(this.#slots, code);
    return code;
  }

  #spread(length: number): Uint32Array<ArrayBuffer> {
    const slots = new Uint32Array(length);
    for (let code = 1; code < this.#size; code += 1) this.#place(slots, code);
    return slots;
  }

  #place(slots: Uint32Array, code: number): void {
    const mask = slots.length - 1;
    let slot = (this.#hashes[code] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = code;
  }
}
