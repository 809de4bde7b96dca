import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import { columnNames } from "../header/column-names.ts";
import { namesAnIdentifier } from "../identifiers/identifier.ts";
import type { Cell } from "../reading/cell.ts";
import { tableRowsOf } from "../reading/rows-builder.ts";
import type { Table, Tables } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import type { Finding } from "../rules/problem.ts";
import { problemsOf } from "../rules/problem.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { MappedRow, SourceRow } from "./source-row.ts";
import { columnsIn, rowFor } from "./source-row.ts";
import { assayRows, measurementRows, sampleRows, withReplicates } from "./unpivoted-rows.ts";

interface RowOfSource {
  readonly source: SourceRow;
  readonly cells: MappedRow;
}

function rowsOf(sheet: SheetName, source: SourceRow, mapping: ColumnMapping): readonly MappedRow[] {
  if (sheet === "measurements") return measurementRows(source, mapping);
  if (sheet === "samples") return sampleRows(source, mapping);
  if (sheet === "assays") return assayRows(source, mapping);
  return [rowFor(sheet, source, mapping)];
}

/** Sheets whose equal rows are one: all but the measurements, where equal rows are two. */
function distinct(rows: readonly RowOfSource[]): readonly RowOfSource[] {
  const seen = new Set<string>();
  return rows.filter(({ cells }) => {
    const key = JSON.stringify([...cells].map(([name, cell]) => [name, cell.kind, cell.text]));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function rowsFor(sheet: SheetName, sources: readonly SourceRow[], mapping: ColumnMapping): readonly RowOfSource[] {
  const named = Object.keys({ ...mapping.columns, ...mapping.constants }).some((target) =>
    target.startsWith(`${sheet}.`),
  );
  if (!named) return [];
  const rows = sources.flatMap((source) =>
    rowsOf(sheet, source, mapping).flatMap((cells) => (cells.size > 0 ? [{ source, cells }] : [])),
  );
  if (sheet !== "measurements") return distinct(rows);
  return mapping.numberReplicates ? withReplicates(rows) : rows;
}

function mappedTable(sheet: SheetName, table: Table, rows: readonly RowOfSource[]): Table | null {
  const names = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  if (names.length === 0) return null;
  // Constants and column names come from the mapping: a problem with one names the row, not a cell.
  const placed = (cell: Cell, row: number): Cell => ({
    ...cell,
    at: cell.at ?? { sheet: table.label, row, column: null },
  });
  const blank: Cell = { text: "", kind: "text" };
  return {
    title: sheet,
    label: table.label,
    position: table.position,
    hidden: table.hidden,
    delimited: table.delimited,
    above: [],
    headerLines: 1,
    header: { row: table.header.row, cells: names.map((text) => placed({ text, kind: "text" }, table.header.row)) },
    rows: tableRowsOf(
      rows.map(({ source: { row }, cells }) => ({
        row: row.row,
        cells: names.map((name) => placed(cells.get(name) ?? blank, row.row)),
      })),
    ),
  };
}

function missingSources(mapping: ColumnMapping, positions: ReadonlyMap<string, number>): readonly Finding[] {
  const wanted = [
    ...Object.entries(mapping.columns).flatMap(([target, mapped]) =>
      mapped ? columnsIn(mapped).map((column) => ({ column, entry: `columns → ${target}` })) : [],
    ),
    ...mapping.values.map(({ column }, index) => ({ column, entry: `values → ${index + 1}` })),
  ];
  return wanted
    .filter(({ column }) => !positions.has(column))
    .map(({ entry }) => ({ rule: "MAPPING_SOURCE_MISSING", detail: { entry } }));
}

function unusedColumns(mapping: ColumnMapping, table: Table): readonly Finding[] {
  const used = new Set([
    ...Object.values(mapping.columns).flatMap((mapped) => (mapped ? columnsIn(mapped) : [])),
    ...mapping.values.map(({ column }) => column),
    ...mapping.ignored,
  ]);
  const width = Math.max(table.header.cells.length, table.rows.columns.length);
  const names = columnNames(table.header);
  return Array.from({ length: width }, (_, column) => column).flatMap((column): Finding[] => {
    const name = names[column] ?? null;
    const at = { sheet: table.label, row: table.header.row, column };
    const empty = () => table.rows.every((row) => cellAt(row, column) === null);
    if (name === null) return empty() ? [] : [{ rule: "CELL_WITHOUT_HEADER", at }];
    // A column named like an identifier is refused as such, whether or not the mapping speaks of it.
    if (used.has(name) || namesAnIdentifier(name)) return [];
    return [{ rule: "MAPPING_COLUMN_UNUSED", at }];
  });
}

/** The table a mapping is about: the sheet chosen, else the first that is not hidden. */
export function mappedSheet(tables: Tables): Table | null {
  const { sheet } = tables.settings;
  const chosen = sheet === undefined ? undefined : tables.sheets.find(({ position }) => position === sheet);
  return chosen ?? tables.sheets.find(({ hidden }) => !hidden) ?? tables.sheets[0] ?? null;
}

/**
 * Turns one flat table into the sheets of the workbook. Every cell keeps the address of the cell it came from, and the
 * source stays in `read`, so that columns the mapping leaves out are searched for identifiers too. Of a file with
 * several sheets one is mapped: see {@link mappedSheet}. Columns without name and content are passed over.
 */
export function applyMapping(tables: Tables, mapping: ColumnMapping): Tables {
  const table = mappedSheet(tables);
  if (!table) return tables;
  const positions = new Map(columnNames(table.header).flatMap((name, position) => (name ? [[name, position]] : [])));
  const findings = [...missingSources(mapping, positions), ...unusedColumns(mapping, table)];
  const sources = table.rows.map((row) => ({ table, row, positions }));
  const missing = findings.some(({ rule }) => rule === "MAPPING_SOURCE_MISSING");
  const mapped = missing
    ? []
    : SHEET_NAMES.flatMap((sheet) => mappedTable(sheet, table, rowsFor(sheet, sources, mapping)) ?? []);
  return { ...tables, sheets: mapped, problems: [...tables.problems, ...problemsOf(findings)] };
}
