import type { DictionaryColumn } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { CellAddress } from "../reading/cell.ts";
import { cellKey } from "../reading/cell.ts";
import type { Tables } from "../reading/table.ts";
import { placeIn } from "../reading/table.ts";
import type { FindingGroup } from "../rules/problem.ts";
import type { KnownTable } from "./known-table.ts";
import { knownTable, positionOf } from "./known-table.ts";
import type { RepairedColumn } from "./repair.ts";

/** One cell of a problem: where its owner finds it, and what it says after the repairs so far. */
export interface ProblemCell {
  readonly at: CellAddress;
  readonly text: string | null;
}

/** The cells of a problem, and the dictionary's columns they stand in: after a mapping one cell may fill several. */
export interface ProblemCells {
  readonly cells: readonly ProblemCell[];
  readonly columns: readonly RepairedColumn[];
  readonly column: DictionaryColumn | null;
}

/** Every table that the checks know, with its sheet. */
export function knownTables(tables: Tables): readonly KnownTable[] {
  return SHEET_NAMES.flatMap((name) => knownTable(tables, name) ?? []);
}

/** Finds the cells of a group of findings in the tables that were checked. */
export function problemCells(tables: Tables, { first, all }: FindingGroup): ProblemCells {
  const name = first.column;
  const places = all.flatMap(({ at }) => (at && at.column !== null ? [at] : []));
  if (!name || places.length === 0)
    return { cells: places.map((at) => ({ at, text: null })), columns: [], column: null };
  const lines = new Set(places.map(({ row }) => row));
  const texts = new Map<string, string | null>(places.map((at) => [cellKey(at), null]));
  const columns: RepairedColumn[] = [];
  let column: DictionaryColumn | null = null;
  for (const known of knownTables(tables)) {
    const position = positionOf(known, name);
    if (position === -1) continue;
    let stands = false;
    const { rows } = known.table;
    const cells = rows.columns[position];
    for (let index = 0; index < rows.length; index += 1) {
      if (!lines.has(rows.lineOf(index))) continue;
      const key = cellKey(placeIn(known.table, index, position));
      if (!texts.has(key)) continue;
      stands = true;
      texts.set(key, cells?.textOf(cells.codes[index] ?? 0) || null);
    }
    if (!stands) continue;
    columns.push({ sheet: known.sheet.name, column: name });
    column ??= known.sheet.columns.find((candidate) => candidate.name === name) ?? null;
  }
  return { cells: places.map((at) => ({ at, text: texts.get(cellKey(at)) ?? null })), columns, column };
}
