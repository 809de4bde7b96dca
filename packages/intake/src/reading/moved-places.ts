import type { CellAddress } from "./cell.ts";

const WHOLE_ROW = -1;
const NOT_MOVED = -2;
const FIRST_ROWS = 256;

/** Where the cells of one column stand in the owner's file after a mapping has moved them, a number for each row. */
export class MovedPlaces {
  #columns = new Int32Array(FIRST_ROWS).fill(NOT_MOVED);
  #sheet: string | null = null;
  /** Places in another sheet or line than their row. */
  readonly #elsewhere = new Map<number, CellAddress>();

  /** Says where the cell of the row of an index stands; `line` is the line number of that row. */
  set(index: number, line: number, at: CellAddress): void {
    this.#sheet ??= at.sheet;
    if (at.sheet !== this.#sheet || at.row !== line) {
      this.#elsewhere.set(index, at);
      return;
    }
    if (index >= this.#columns.length) {
      const grown = new Int32Array(index * 2).fill(NOT_MOVED);
      grown.set(this.#columns);
      this.#columns = grown;
    }
    this.#columns[index] = at.column ?? WHOLE_ROW;
  }

  /** The place of the cell of the row of an index; `undefined` when it was never moved. */
  placeOf(index: number, line: number): CellAddress | undefined {
    const column = this.#columns[index] ?? NOT_MOVED;
    if (column === NOT_MOVED || this.#sheet === null) return this.#elsewhere.get(index);
    return { sheet: this.#sheet, row: line, column: column === WHOLE_ROW ? null : column };
  }
}
