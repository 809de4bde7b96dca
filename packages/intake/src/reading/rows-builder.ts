import type { CellBytes } from "./cell-pool.ts";
import { ColumnInWork } from "./column-in-work.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { TableRow } from "./table.ts";
import { TableRows, tableColumn } from "./table-rows.ts";

/** More lines than any cohort has; a sheet of Excel ends at 1,048,576. */
const MOST_ROWS = 5_000_000;
/** As many as a sheet of Excel may have. */
const MOST_COLUMNS = 16_384;
/** Lines times columns, blank cells included, since each takes up to four bytes. */
const MOST_CELLS = 50_000_000;
const FIRST_LINES = 256;

/**
 * Takes the cells of a table one after the other and holds them by column. Throws a refusal for a table of more rows or
 * cells than any cohort has.
 */
export class RowsBuilder {
  #lines = new Uint32Array(FIRST_LINES);
  #length = 0;
  readonly #columns: (ColumnInWork | null)[] = [];

  /** A cell of the row in work, trimmed, and not blank unless it is a date. */
  cell(position: number, cell: CellBytes): void {
    this.#columnAt(position).cell(this.#length, cell);
  }

  /** A number of the row in work. */
  number(position: number, value: number): void {
    this.#columnAt(position).number(this.#length, value);
  }

  /** Ends the row in work; `line` is the number under which its owner finds it. */
  endRow(line: number): void {
    if (this.#length >= MOST_ROWS) throw new ReadingRefusal("TOO_MANY_ROWS");
    if ((this.#length + 1) * this.#columns.length > MOST_CELLS) throw new ReadingRefusal("TOO_MANY_CELLS");
    if (this.#length === this.#lines.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#lines);
      this.#lines = grown;
    }
    this.#lines[this.#length] = line;
    this.#length += 1;
  }

  /** A whole row, cells that a mapping has moved with their places. */
  add(row: TableRow): void {
    for (const [position, cell] of row.cells.entries()) {
      if (cell) this.#columnAt(position).add(this.#length, row.row, cell);
    }
    this.endRow(row.row);
  }

  finish(): TableRows {
    const length = this.#length;
    const lines = this.#lines.slice(0, length);
    const columns = this.#columns.map((column) => (column ? tableColumn(column.finish(length, lines)) : null));
    return new TableRows(lines, columns);
  }

  #columnAt(position: number): ColumnInWork {
    const known = this.#columns[position];
    if (known) return known;
    if (position >= MOST_COLUMNS) throw new ReadingRefusal("TOO_MANY_CELLS");
    while (this.#columns.length < position) this.#columns.push(null);
    const column = new ColumnInWork();
    this.#columns[position] = column;
    return column;
  }
}
