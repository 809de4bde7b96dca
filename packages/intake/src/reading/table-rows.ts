import type { Cell, CellAddress } from "./cell.ts";
import type { CellPool } from "./cell-pool.ts";
import type { Codes } from "./code-list.ts";
import { LazyRows } from "./lazy-rows.ts";
import type { TableRow } from "./table.ts";

/** One column of a table: its different cells once, and for each row which of them stands there. */
export interface TableColumn {
  /** Number of different cells; code 0 is the blank one, whether or not it occurs. */
  readonly size: number;
  /** One code for each row. */
  readonly codes: Codes;
  /** The cell of a code, without its place; `null` for the blank one. */
  cellOf(code: number): Cell | null;
  /** The text of a code; empty for a blank cell and for a date. */
  textOf(code: number): string;
  /** Whether the text of a code has a letter beyond ASCII. */
  isAccented(code: number): boolean;
  /** Where the cell of a row stands in the owner's file; `null` for a column that no mapping has moved. */
  readonly movedFrom: ((index: number) => CellAddress | undefined) | null;
}

/** What a column is made of. */
export interface ColumnParts {
  readonly pool: CellPool;
  readonly codes: Codes;
  readonly movedFrom: ((index: number) => CellAddress | undefined) | null;
}

/** A column over a pool of cells. */
export function tableColumn({ pool, codes, movedFrom }: ColumnParts): TableColumn {
  return {
    size: pool.size,
    codes,
    textOf: (code) => pool.textOf(code),
    cellOf: (code) => pool.cellOf(code),
    isAccented: (code) => pool.isAccented(code),
    movedFrom,
  };
}

function cellIn(column: TableColumn | null, index: number): Cell | null {
  if (!column) return null;
  const cell = column.cellOf(column.codes[index] ?? 0);
  const at = column.movedFrom?.(index);
  return at ? { ...(cell ?? { text: "", kind: "text" }), at } : cell;
}

/** The lines below the column names, held by column; each is a row of cells only while it is looked at. */
export class TableRows extends LazyRows<TableRow> {
  /** By position from 0; `null` where a column holds nothing. */
  readonly columns: readonly (TableColumn | null)[];
  readonly #lines: Uint32Array;

  constructor(lines: Uint32Array, columns: readonly (TableColumn | null)[]) {
    super(lines.length, (index) => {
      const cells = columns.map((column) => cellIn(column, index));
      return { row: lines[index] ?? 0, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1) };
    });
    this.columns = columns;
    this.#lines = lines;
  }

  /** The line number, as the owner of the file sees it, of the row of an index. */
  lineOf(index: number): number {
    return this.#lines[index] ?? 0;
  }
}
