import type { Cell } from "./cell.ts";
import { binaryNumber, type CellBytes, CellPool } from "./cell-pool.ts";
import { CodeList } from "./code-list.ts";
import { MovedPlaces } from "./moved-places.ts";

/** Numbers that wait for their codes; 256 of them and the pool of one column fit into a processor's cache together. */
const WAITING = 256;

/** A column of a table while its rows come. */
export class ColumnInWork {
  readonly #pool = new CellPool();
  readonly #codes = new CodeList();
  readonly #numbers = new Float64Array(WAITING);
  readonly #rowsOfNumbers = new Uint32Array(WAITING);
  #waiting = 0;
  #moved: MovedPlaces | null = null;

  /** A number of a workbook. Codes are looked up for many rows of one column at once, which halves their cost. */
  number(row: number, value: number): void {
    if (this.#waiting === WAITING) this.#settle();
    this.#numbers[this.#waiting] = value;
    this.#rowsOfNumbers[this.#waiting] = row;
    this.#waiting += 1;
  }

  /** Any other cell that is not blank. */
  cell(row: number, cell: CellBytes): void {
    if (this.#waiting > 0) this.#settle();
    this.#codes.set(row, this.#pool.codeOf(cell));
  }

  /** A cell of a row that stands under the number `line`, with the place it was moved from. */
  add(row: number, line: number, cell: Cell): void {
    const code = this.#pool.codeOfCell(cell);
    if (code !== 0) this.#codes.set(row, code);
    if (!cell.at) return;
    this.#moved ??= new MovedPlaces();
    this.#moved.set(row, line, cell.at);
  }

  /** What the column holds after that many rows. */
  finish(rows: number, lines: Uint32Array) {
    this.#settle();
    this.#pool.close();
    const moved = this.#moved;
    return {
      pool: this.#pool,
      codes: this.#codes.finished(rows),
      movedFrom: moved ? (index: number) => moved.placeOf(index, lines[index] ?? 0) : null,
    };
  }

  #settle(): void {
    for (let at = 0; at < this.#waiting; at += 1) {
      const code = this.#pool.codeOf(binaryNumber(this.#numbers[at] ?? 0));
      this.#codes.set(this.#rowsOfNumbers[at] ?? 0, code);
    }
    this.#waiting = 0;
  }
}
