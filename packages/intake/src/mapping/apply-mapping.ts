import { dictionarySheet } from "../dictionary/dictionary.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import { namesAnIdentifier } from "../identifiers/identifier.ts";
import type { Cell, CellAddress } from "../reading/cell.ts";
import type { Table, TableRow, Tables } from "../reading/table.ts";
import { addressIn, cellAt } from "../reading/table.ts";
import type { Finding } from "../rules/problem.ts";
import { problemsOf } from "../rules/problem.ts";
import type { ColumnMapping, MappedColumn } from "./column-mapping.ts";

/** One source row while it is mapped. */
interface SourceRow {
  readonly table: Table;
  readonly row: TableRow;
  readonly positions: ReadonlyMap<string, number>;
}

const PLACE = /\{([^{}]+)\}/g;

function columnsIn(mapped: MappedColumn): readonly string[] {
  if ("column" in mapped) return [mapped.column];
  return [...mapped.template.matchAll(PLACE)].map(([, column = ""]) => column);
}

function fitForCode(text: string): string {
  return text.trim().replaceAll(",", ".").replace(/\s+/g, "-");
}

const TRANSFORMS = {
  upper: (text: string) => text.toUpperCase(),
  lower: (text: string) => text.toLowerCase(),
  code: fitForCode,
} as const;

function sourceCell(source: SourceRow, column: string): Cell {
  const position = source.positions.get(column) ?? -1;
  const at: CellAddress = addressIn(source.table, source.row, position);
  return { ...(cellAt(source.row, position) ?? { text: "", kind: "text" as const }), at };
}

function mappedCell(source: SourceRow, mapped: MappedColumn): Cell {
  if ("template" in mapped) {
    const text = mapped.template.replace(PLACE, (_, column: string) => fitForCode(sourceCell(source, column).text));
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

type MappedRow = ReadonlyMap<string, Cell>;

function rowFor(sheet: SheetName, source: SourceRow, mapping: ColumnMapping): Map<string, Cell> {
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

function measurementRows(source: SourceRow, mapping: ColumnMapping): readonly MappedRow[] {
  const row = rowFor("measurements", source, mapping);
  if (mapping.values.length === 0) return row.size > 0 ? [row] : [];
  const fixed = (text: string): Cell => ({ text, kind: "text" });
  return mapping.values.flatMap(({ column, analyte, unit, assayCode }) => {
    const value = sourceCell(source, column);
    if (value.kind !== "date" && value.text === "") return [];
    const own: [string, Cell][] = [
      ["value", value],
      ["analyte", fixed(analyte)],
      ["unit", fixed(unit)],
      ...(assayCode ? [["assay_code", fixed(assayCode)] as [string, Cell]] : []),
    ];
    return [new Map([...row, ...own])];
  });
}

function rowsFor(sheet: SheetName, sources: readonly SourceRow[], mapping: ColumnMapping) {
  if (sheet === "measurements") {
    return sources.flatMap((source) => measurementRows(source, mapping).map((cells) => ({ source, cells })));
  }
  const seen = new Set<string>();
  return sources.flatMap((source) => {
    const cells = rowFor(sheet, source, mapping);
    const key = JSON.stringify([...cells].map(([name, cell]) => [name, cell.kind, cell.text]));
    if (cells.size === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ source, cells }];
  });
}

function mappedTable(sheet: SheetName, table: Table, rows: ReturnType<typeof rowsFor>): Table | null {
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
    hidden: table.hidden,
    delimited: table.delimited,
    above: [],
    header: { row: table.header.row, cells: names.map((text) => placed({ text, kind: "text" }, table.header.row)) },
    rows: rows.map(({ source: { row }, cells }) => ({
      row: row.row,
      cells: names.map((name) => placed(cells.get(name) ?? blank, row.row)),
    })),
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
  return table.header.cells.flatMap((cell, column) => {
    // A column named like an identifier is refused as such, whether or not the mapping speaks of it.
    if (!cell || used.has(cell.text) || namesAnIdentifier(cell.text)) return [];
    return [{ rule: "MAPPING_COLUMN_UNUSED" as const, at: { sheet: table.label, row: table.header.row, column } }];
  });
}

/**
 * Turns one flat table into the sheets of the workbook. Every cell keeps the address of the cell it came from, and the
 * source stays in `read`, so that columns the mapping leaves out are searched for identifiers too. A file with several
 * sheets is mapped by its first.
 */
export function applyMapping(tables: Tables, mapping: ColumnMapping): Tables {
  const table = tables.sheets.find((sheet) => !sheet.hidden) ?? tables.sheets[0];
  if (!table) return tables;
  const positions = new Map(table.header.cells.flatMap((cell, position) => (cell ? [[cell.text, position]] : [])));
  const findings = [...missingSources(mapping, positions), ...unusedColumns(mapping, table)];
  const sources = table.rows.map((row) => ({ table, row, positions }));
  const missing = findings.some(({ rule }) => rule === "MAPPING_SOURCE_MISSING");
  const mapped = missing
    ? []
    : SHEET_NAMES.flatMap((sheet) => mappedTable(sheet, table, rowsFor(sheet, sources, mapping)) ?? []);
  return { ...tables, sheets: mapped, problems: [...tables.problems, ...problemsOf(findings)] };
}
