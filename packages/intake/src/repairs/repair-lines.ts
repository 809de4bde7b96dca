import type { CellAddress } from "../reading/cell.ts";
import { cellKey } from "../reading/cell.ts";
import type { Table, TableRow, Tables } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import { columnAt, withTable } from "./known-table.ts";
import { lineMark } from "./line-mark.ts";
import { isProtected } from "./protected-cell.ts";
import type { DropRow, Repair, SetCell } from "./repair.ts";
import type { RepairEffect } from "./repair-effect.ts";
import { EffectCount } from "./repair-effect.ts";
import { cellSaying, indexOfLine, withCellSet, withoutRows } from "./rewritten-table.ts";

/** Tables after repairs in the owner's own coordinates, and the cells a person has set one by one. */
export interface RepairedLines {
  readonly tables: Tables;
  readonly effects: readonly RepairEffect[];
  /** Keys of cells that later repairs of a whole column leave as the person wrote them. */
  readonly settled: ReadonlySet<string>;
}

type LineRepair = Extract<Repair, SetCell | DropRow>;

/** Row and column of a cell's name: `D7` is row 7, column 3. */
function placeOf(name: string): { row: number; column: number } {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

/** The line as the file has it, by which its mark is known whatever other repairs have made of it. */
function lineOf(table: Table | undefined, row: number): TableRow | undefined {
  return table && (table.header.row === row ? table.header : table.rows.at(indexOfLine(table, row)));
}

function dropped(table: Table, row: number, count: EffectCount): Table {
  const position = table.rows.findIndex((line) => line.row === row);
  const line = table.rows.at(position);
  if (!line) return table;
  if (line.cells.some((cell, column) => isProtected(cell, columnAt(table, column)))) {
    count.leftAlone();
    return table;
  }
  count.changed({ at: { sheet: table.label, row, column: null }, from: null, to: null });
  return withoutRows(table, new Set([position]));
}

function isProtectedIn(table: Table, line: TableRow, column: number): boolean {
  const cell = cellAt(line, column);
  return isProtected(cell, line.row === table.header.row ? null : columnAt(table, column));
}

/**
 * Applies the repairs of single cells and lines to the tables as read, before any mapping. A line that says something
 * else than when the repair was recorded is left alone, and so is what may tell who a person is.
 */
export function repairLines(tables: Tables, repairs: readonly Repair[]): RepairedLines {
  const settled = new Set<string>();
  const effects: RepairEffect[] = [];
  let repaired = tables;
  for (const repair of repairs) {
    if (repair.kind !== "SET_CELL" && repair.kind !== "DROP_ROW") continue;
    const count = new EffectCount(repair.id);
    repaired = repairedLine(repaired, repair, { original: tables, count, settled });
    effects.push(count.effect());
  }
  return { tables: repaired, effects, settled };
}

interface LineContext {
  readonly original: Tables;
  readonly count: EffectCount;
  readonly settled: Set<string>;
}

function repairedLine(tables: Tables, repair: LineRepair, { original, count, settled }: LineContext): Tables {
  const index = tables.sheets.findIndex((table) => table.label === repair.sheet);
  const table = tables.sheets[index];
  const { row, column } = repair.kind === "SET_CELL" ? placeOf(repair.cell) : { row: repair.row, column: -1 };
  const line = lineOf(original.sheets[index], row);
  if (!table || !line || lineMark(line.cells) !== repair.mark) return tables;
  if (repair.kind === "DROP_ROW") return withTable(tables, index, dropped(table, row, count));
  const now = lineOf(table, row);
  if (!now) return tables;
  if (isProtectedIn(table, line, column) || isProtectedIn(table, now, column)) {
    count.leftAlone();
    return tables;
  }
  const before = cellAt(now, column);
  const at: CellAddress = { sheet: table.label, row, column };
  settled.add(cellKey(at));
  if ((before?.text ?? null) === repair.to) return tables;
  count.changed({ at, from: before?.text ?? null, to: repair.to });
  return withTable(tables, index, withCellSet(table, { line: row, position: column }, cellSaying(repair.to)));
}
