import type { Cell } from "../reading/cell.ts";
import { cellKey } from "../reading/cell.ts";
import type { Tables } from "../reading/table.ts";
import { placeIn } from "../reading/table.ts";
import { keptFirst, withoutLines } from "./keep-first.ts";
import { columnAt, knownTable, positionOf, withTable } from "./known-table.ts";
import { isProtected } from "./protected-cell.ts";
import type { DropRowsWith, KeepFirst, Repair } from "./repair.ts";
import type { RepairEffect } from "./repair-effect.ts";
import { EffectCount } from "./repair-effect.ts";
import { cellSaying, withColumnRewritten } from "./rewritten-table.ts";
import type { ColumnRepair } from "./text-repair.ts";
import { repairedText } from "./text-repair.ts";

/** Tables after repairs of whole columns and sheets. */
export interface RepairedTables {
  readonly tables: Tables;
  readonly effects: readonly RepairEffect[];
}

/** What the repair makes of a cell; a date keeps no text, so no repair can mean it. */
function repairOf(repair: ColumnRepair, cell: Cell | null): string | null | undefined {
  return cell?.kind === "date" ? undefined : repairedText(repair, cell?.text ?? null);
}

interface ColumnContext {
  readonly count: EffectCount;
  readonly settled: ReadonlySet<string>;
}

function repairedColumn(tables: Tables, repair: ColumnRepair, { count, settled }: ColumnContext): Tables {
  const known = knownTable(tables, repair.sheet);
  const position = known ? positionOf(known, repair.column) : -1;
  if (!known || position === -1) return tables;
  const column = columnAt(known.table, position);
  // Asked once of each different cell.
  const left = new Set<Cell | null>();
  const table = withColumnRewritten(known.table, position, {
    rewrite: (cell) => {
      const text = repairOf(repair, cell);
      if (text === undefined) return undefined;
      if (isProtected(cell, column)) left.add(cell);
      return { cell: cellSaying(text) };
    },
    visit: (index, before, after) => {
      const at = placeIn(known.table, index, position);
      if (settled.has(cellKey(at))) return false;
      if (left.has(before)) {
        count.leftAlone();
        return false;
      }
      count.changed({ at, from: before?.text ?? null, to: after?.text ?? null });
      return true;
    },
  });
  return withTable(tables, known.index, table);
}

function withoutRowsThatSay(tables: Tables, { sheet, column, text }: DropRowsWith, count: EffectCount): Tables {
  const known = knownTable(tables, sheet);
  const position = known ? positionOf(known, column) : -1;
  if (!known || position === -1) return tables;
  const cells = known.table.rows.columns[position];
  const lines = Array.from(cells?.codes ?? [], (code, index) => (cells?.textOf(code) === text ? index : -1));
  return withoutLines(tables, known, { lines: lines.filter((index) => index !== -1), count });
}

function repairedOnce(
  tables: Tables,
  repair: ColumnRepair | Extract<Repair, DropRowsWith | KeepFirst>,
  context: ColumnContext,
): Tables {
  if (repair.kind === "KEEP_FIRST") return keptFirst(tables, repair.sheet, context.count);
  if (repair.kind === "DROP_ROWS_WITH") return withoutRowsThatSay(tables, repair, context.count);
  return repairedColumn(tables, repair, context);
}

/**
 * Applies the repairs of whole columns and sheets, in order, to tables whose columns the dictionary knows: after the
 * mapping, if there is one. `settled` cells stay as a person set them.
 */
export function repairColumns(
  tables: Tables,
  repairs: readonly Repair[],
  settled: ReadonlySet<string> = new Set(),
): RepairedTables {
  const effects: RepairEffect[] = [];
  let repaired = tables;
  for (const repair of repairs) {
    if (repair.kind === "SET_CELL" || repair.kind === "DROP_ROW" || repair.kind === "SHIFT_DAYS") continue;
    const count = new EffectCount(repair.id);
    repaired = repairedOnce(repaired, repair, { count, settled });
    effects.push(count.effect());
  }
  return { tables: repaired, effects };
}
