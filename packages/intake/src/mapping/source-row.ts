import { dictionarySheet } from "../dictionary/dictionary.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { holdsCalendarDate } from "../identifiers/calendar-date.ts";
import type { Cell, CellAddress } from "../reading/cell.ts";
import type { Table, TableRow } from "../reading/table.ts";
import { addressIn, cellAt } from "../reading/table.ts";
import type { ColumnMapping, MappedColumn } from "./column-mapping.ts";

/** One source row while it is mapped. */
export interface SourceRow {
  readonly table: Table;
  readonly row: TableRow;
  /** Position of each column by its name, as `columnNames` gives it. */
  readonly positions: ReadonlyMap<string, number>;
}

/** The cells of one row of a target sheet, by column. */
export type MappedRow = ReadonlyMap<string, Cell>;

const PLACE = /\{([^{}]+)\}/g;

/** The source columns that a target column is made of. */
export function columnsIn(mapped: MappedColumn): readonly string[] {
  if ("column" in mapped) return [mapped.column];
  return [...mapped.template.matchAll(PLACE)].map(([, column = ""]) => column);
}

/** `11,5` as `11.5`, spaces as `-`: what may stand in a code. */
export function fitForCode(text: string): string {
  return text.trim().replaceAll(",", ".").replace(/\s+/g, "-");
}

const TRANSFORMS = {
  upper: (text: string) => text.toUpperCase(),
  lower: (text: string) => text.toLowerCase(),
  code: fitForCode,
} as const;

/** The cell of a source column, with the place where its owner finds it. */
export function sourceCell(source: SourceRow, column: string): Cell {
  const position = source.positions.get(column) ?? -1;
  const at: CellAddress = addressIn(source.table, source.row, position);
  return { ...(cellAt(source.row, position) ?? { text: "", kind: "text" as const }), at };
}

function mappedCell(source: SourceRow, mapped: MappedColumn): Cell {
  if ("template" in mapped) {
    // A date is told where it stands; in a code that is made of it, it would be told again of another cell.
    const text = mapped.template.replace(PLACE, (_, column: string) => {
      const part = sourceCell(source, column).text;
      return holdsCalendarDate(part) ? "" : fitForCode(part);
    });
    const first = columnsIn(mapped)[0];
    return { text, kind: "text", ...(first ? { at: sourceCell(source, first).at } : {}) };
  }
  const cell = sourceCell(source, mapped.column);
  const meant = mapped.words?.[cell.text];
  if (meant !== undefined) return { ...cell, text: meant, kind: "text" };
  if (cell.text === "" || (!mapped.prefix && !mapped.transform)) return cell;
  const changed = mapped.transform ? TRANSFORMS[mapped.transform](cell.text) : cell.text;
  return { ...cell, text: `${mapped.prefix ?? ""}${changed}`, kind: "text" };
}

/** What a source row says of a target sheet, value columns apart. */
export function rowFor(sheet: SheetName, source: SourceRow, mapping: ColumnMapping): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { name } of dictionarySheet(sheet).columns) {
    const target = `${sheet}.${name}` as const;
    const mapped = mapping.columns[target];
    const fixed = mapping.constants[target];
    if (mapped) cells.set(name, mappedCell(source, mapped));
    else if (fixed !== undefined) cells.set(name, { text: fixed ?? "", kind: "text" });
  }
  return cells;
}
