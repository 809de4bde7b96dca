/** One small number for each row, in as few bytes as the largest needs. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

const FIRST_ROWS = 256;

function roomFor(code: number, length: number): Codes {
  if (code < 0x100) return new Uint8Array(length);
  return code < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** A list of codes that grows in length and, when a larger code comes, in width. */
export class CodeList {
  #codes: Codes = new Uint8Array(FIRST_ROWS);
  #limit = 0x100;

  set(row: number, code: number): void {
    if (code >= this.#limit || row >= this.#codes.length) this.#makeRoom(row, code);
    this.#codes[row] = code;
  }

  /** The codes of that many rows; rows never set have 0. */
  finished(rows: number): Codes {
    if (this.#codes.length > rows) return this.#codes.slice(0, rows);
    if (this.#codes.length < rows) this.#makeRoom(rows - 1, 0, rows);
    return this.#codes;
  }

  #makeRoom(row: number, code: number, length = Math.max(this.#codes.length, row + 1 + (row >> 1))): void {
    const grown = roomFor(Math.max(code, this.#limit - 1), length);
    grown.set(this.#codes);
    this.#codes = grown;
    this.#limit = 2 ** (8 * grown.BYTES_PER_ELEMENT);
  }
}
