import type { Reading } from "../cells/cell-reading.ts";
import { readCell } from "../cells/cell-reading.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { Tables } from "../reading/table.ts";
import { placeIn } from "../reading/table.ts";
import type { UniqueKey } from "../rules/unique-key.ts";
import { UNIQUE_KEYS } from "../rules/unique-key.ts";
import type { KnownTable } from "./known-table.ts";
import { columnAt, knownTable, positionOf, withTable } from "./known-table.ts";
import { isProtected } from "./protected-cell.ts";
import type { EffectCount } from "./repair-effect.ts";
import { withoutRows } from "./rewritten-table.ts";

const NO_EVIDENCE = { comma: false, point: false };

/** Reads the key of a row as the checks do, each different cell once; `null` where a part is refused or missing. */
function keyReader(known: KnownTable, key: UniqueKey): (index: number) => string | null {
  const parts = key.columns.map((name) => {
    const column = known.sheet.columns.find((candidate) => candidate.name === name);
    const cells = known.table.rows.columns[positionOf(known, name)];
    const optional = key.optional?.includes(name) === true;
    const seen = new Map<number, Reading | undefined>();
    const read = (code: number): Reading | undefined => {
      const cell = cells?.cellOf(code) ?? null;
      const reading = column && cell ? readCell(cell, column, NO_EVIDENCE) : { value: null };
      return "value" in reading ? reading.value : undefined;
    };
    return (index: number) => {
      const code = cells?.codes[index] ?? 0;
      if (!seen.has(code)) seen.set(code, read(code));
      const value = seen.get(code);
      return value === undefined || (value === null && !optional) ? undefined : value;
    };
  });
  return (index) => {
    const values = parts.map((part) => part(index));
    return values.includes(undefined) ? null : JSON.stringify(values);
  };
}

/** Positions of the rows whose key an earlier row has, each with the position of that earlier row. */
export function repeatingRows(known: KnownTable): ReadonlyMap<number, number> {
  const key = UNIQUE_KEYS.find(({ sheet }) => sheet === known.sheet.name);
  if (!key) return new Map();
  const keyOf = keyReader(known, key);
  const first = new Map<string, number>();
  const repeating = new Map<number, number>();
  for (let position = 0; position < known.table.rows.length; position += 1) {
    const value = keyOf(position);
    if (value === null) continue;
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, position);
    else repeating.set(position, earlier);
  }
  return repeating;
}

/** The tables without these lines of one of them; a line that may name a person stays. */
export function withoutLines(
  tables: Tables,
  { table, index }: KnownTable,
  { lines, count }: { readonly lines: Iterable<number>; readonly count: EffectCount },
): Tables {
  const out = new Set<number>();
  for (const position of lines) {
    const row = table.rows.at(position);
    if (!row) continue;
    if (row.cells.some((cell, column) => isProtected(cell, columnAt(table, column)))) {
      count.leftAlone();
      continue;
    }
    out.add(position);
    count.changed({ at: { ...placeIn(table, position, 0), column: null }, from: null, to: null });
  }
  return withTable(tables, index, withoutRows(table, out));
}

/** The tables with only the first of the rows that repeat each other. */
export function keptFirst(tables: Tables, sheet: SheetName, count: EffectCount): Tables {
  const known = knownTable(tables, sheet);
  return known ? withoutLines(tables, known, { lines: repeatingRows(known).keys(), count }) : tables;
}
