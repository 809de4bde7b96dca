import { DICTIONARY } from "../dictionary/dictionary.ts";
import type { DictionaryColumn, DictionarySheet, SheetName } from "../dictionary/dictionary-column.ts";
import { namedLike } from "../dictionary/written-form.ts";
import type { Table, Tables } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";

/** A table that is one of the dictionary's sheets: which, and where it stands in the list. */
export interface KnownTable {
  readonly index: number;
  readonly table: Table;
  readonly sheet: DictionarySheet;
}

/** The first table of a sheet's name, as the checks take it, or `null`. */
export function knownTable(tables: Tables, name: SheetName): KnownTable | null {
  const index = tables.sheets.findIndex((table) => namedLike(DICTIONARY, table.title)?.name === name);
  const table = tables.sheets[index];
  const sheet = DICTIONARY.find((candidate) => candidate.name === name);
  return table && sheet ? { index, table, sheet } : null;
}

/** What the dictionary says of a position of a table, or `null` under a name it does not know. */
export function columnAt(table: Table, position: number): DictionaryColumn | null {
  const sheet = namedLike(DICTIONARY, table.title);
  const header = cellAt(table.header, position);
  return sheet && header ? namedLike(sheet.columns, header.text) : null;
}

/** Where a column stands in a table, or −1. */
export function positionOf(known: KnownTable, name: string): number {
  return known.table.header.cells.findIndex(
    (cell) => cell !== null && namedLike(known.sheet.columns, cell.text)?.name === name,
  );
}

/** The tables with one of them put in the place of another. */
export function withTable(tables: Tables, index: number, table: Table): Tables {
  return { ...tables, sheets: tables.sheets.map((one, position) => (position === index ? table : one)) };
}
