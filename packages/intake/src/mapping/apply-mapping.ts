import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import { columnNames } from "../header/column-names.ts";
import { namesAnIdentifier } from "../identifiers/identifier.ts";
import type { Table, Tables } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import type { Finding } from "../rules/problem.ts";
import { problemsOf } from "../rules/problem.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { MappedSheet } from "./mapped-sheet.ts";
import { columnsIn } from "./source-row.ts";

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
 * several sheets one is mapped: see {@link mappedSheet}. Columns without name and content are passed over. Rows go one by
 * one from columns into columns.
 */
export function applyMapping(tables: Tables, mapping: ColumnMapping): Tables {
  const table = mappedSheet(tables);
  if (!table) return tables;
  const positions = new Map(columnNames(table.header).flatMap((name, position) => (name ? [[name, position]] : [])));
  const findings = [...missingSources(mapping, positions), ...unusedColumns(mapping, table)];
  const missing = findings.some(({ rule }) => rule === "MAPPING_SOURCE_MISSING");
  const sheets = missing ? [] : SHEET_NAMES.map((sheet) => new MappedSheet(sheet, { table, mapping }));
  if (!missing) for (const row of table.rows) for (const sheet of sheets) sheet.add({ table, row, positions });
  const mapped = sheets.flatMap((sheet) => sheet.finish() ?? []);
  return { ...tables, sheets: mapped, problems: [...tables.problems, ...problemsOf(findings)] };
}
