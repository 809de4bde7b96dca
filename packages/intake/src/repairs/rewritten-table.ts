import type { Cell } from "../reading/cell.ts";
import { CellPool } from "../reading/cell-pool.ts";
import type { Table, TableRow } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import type { TableColumn } from "../reading/table-rows.ts";
import { TableRows, tableColumn } from "../reading/table-rows.ts";

/** A cell that says this, without its place; `null` for a blank one. */
export function cellSaying(text: string | null): Cell | null {
  return text === null || text === "" ? null : { text, kind: "text" };
}

function linesOf(rows: TableRows, kept: readonly number[]): Uint32Array {
  return Uint32Array.from(kept, (index) => rows.lineOf(index));
}

/** A column made anew from the cell of each row; only cells that still occur are kept, since each may break a rule. */
function columnOf(
  column: TableColumn | null,
  length: number,
  codeIn: (pool: CellPool, index: number) => number,
): TableColumn {
  const pool = new CellPool();
  const codes = Uint32Array.from({ length }, (_, index) => codeIn(pool, index));
  pool.close();
  return tableColumn({ pool, codes, movedFrom: column?.movedFrom ?? null });
}

/** What a text of the column becomes: another cell, or `undefined` where it stays. */
export type CellRewrite = (cell: Cell | null) => { readonly cell: Cell | null } | undefined;

/** Asked of each row that would change; `false` leaves it. */
export type RowVisit = (index: number, before: Cell | null, after: Cell | null) => boolean;

/** The table with one column rewritten: each different cell is looked at once, each row that changes is visited. */
export function withColumnRewritten(
  table: Table,
  position: number,
  by: { rewrite: CellRewrite; visit: RowVisit },
): Table {
  const { rows } = table;
  const column = rows.columns[position] ?? null;
  const before = Array.from({ length: column?.size ?? 1 }, (_, code) => column?.cellOf(code) ?? null);
  const after = before.map(by.rewrite);
  if (after.every((rewritten) => rewritten === undefined)) return table;
  const rewritten = columnOf(column, rows.length, (pool, index) => {
    const code = column?.codes[index] ?? 0;
    const old = before[code] ?? null;
    const change = after[code];
    return pool.codeOfCell(change && by.visit(index, old, change.cell) ? change.cell : old);
  });
  return withColumn(table, position, rewritten);
}

function withColumn(table: Table, position: number, column: TableColumn): Table {
  const { rows } = table;
  const width = Math.max(rows.columns.length, position + 1);
  const columns = Array.from({ length: width }, (_, index) =>
    index === position ? column : (rows.columns[index] ?? null),
  );
  const every = Array.from({ length: rows.length }, (_, index) => index);
  return { ...table, rows: new TableRows(linesOf(rows, every), columns) };
}

function withHeader(header: TableRow, position: number, cell: Cell | null): TableRow {
  const width = Math.max(header.cells.length, position + 1);
  const cells = Array.from({ length: width }, (_, index) => (index === position ? cell : cellAt(header, index)));
  return { ...header, cells };
}

/** The index of the row of a line number, found by halves; −1 for a line that is no row of the table. */
export function indexOfLine({ rows }: Table, line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows.lineOf(middle) < line) low = middle + 1;
    else high = middle;
  }
  return rows.lineOf(low) === line ? low : -1;
}

/** The table with one cell set, in the line of column names or below it. */
export function withCellSet(table: Table, place: { line: number; position: number }, cell: Cell | null): Table {
  const { line, position } = place;
  if (table.header.row === line) return { ...table, header: withHeader(table.header, position, cell) };
  const column = table.rows.columns[position] ?? null;
  const set = indexOfLine(table, line);
  const changed = columnOf(column, table.rows.length, (pool, index) =>
    pool.codeOfCell(index === set ? cell : (column?.cellOf(column.codes[index] ?? 0) ?? null)),
  );
  return withColumn(table, position, changed);
}

/** The table without the rows of these indexes. */
export function withoutRows(table: Table, out: ReadonlySet<number>): Table {
  if (out.size === 0) return table;
  const { rows } = table;
  const kept = Array.from({ length: rows.length }, (_, index) => index).filter((index) => !out.has(index));
  const columns = rows.columns.map((column): TableColumn | null => {
    if (!column) return null;
    const moved = column.movedFrom;
    const left = columnOf(null, kept.length, (pool, index) =>
      pool.codeOfCell(column.cellOf(column.codes[kept[index] ?? 0] ?? 0)),
    );
    return { ...left, movedFrom: moved ? (index) => moved(kept[index] ?? 0) : null };
  });
  return { ...table, rows: new TableRows(linesOf(rows, kept), columns) };
}
