import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { Cell } from "../reading/cell.ts";
import { RowsBuilder } from "../reading/rows-builder.ts";
import type { Table } from "../reading/table.ts";
import type { TableRows } from "../reading/table-rows.ts";
import { withoutRows } from "../repairs/rewritten-table.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { laterOfEqualRows } from "./equal-rows.ts";
import { withReplicates } from "./numbered-replicates.ts";
import type { MappedRow, SourceRow } from "./source-row.ts";
import { columnsIn, rowFor } from "./source-row.ts";
import { assayRows, measurementRows, sampleRows } from "./unpivoted-rows.ts";

const BLANK: Cell = { text: "", kind: "text" };

function rowsOf(sheet: SheetName, source: SourceRow, mapping: ColumnMapping): readonly MappedRow[] {
  if (sheet === "measurements") return measurementRows(source, mapping);
  if (sheet === "samples") return sampleRows(source, mapping);
  if (sheet === "assays") return assayRows(source, mapping);
  return [rowFor(sheet, source, mapping)];
}

/** The columns of a target sheet: those that a source row gets in which every cell is filled. */
function namesOf(sheet: SheetName, table: Table, mapping: ColumnMapping): readonly string[] {
  const columns = [
    ...Object.values(mapping.columns).flatMap((mapped) => (mapped ? columnsIn(mapped) : [])),
    ...mapping.values.map(({ column }) => column),
  ];
  const positions = new Map(columns.map((column, position) => [column, position]));
  const cells = columns.map((): Cell => ({ text: "1", kind: "text" }));
  const filled: SourceRow = { table, row: { row: 1, cells }, positions };
  return [...new Set(rowsOf(sheet, filled, mapping).flatMap((row) => [...row.keys()]))];
}

/** A target sheet while the source rows come, one after the other. */
export class MappedSheet {
  readonly #sheet: SheetName;
  readonly #table: Table;
  readonly #mapping: ColumnMapping;
  readonly #names: readonly string[];
  readonly #rows = new RowsBuilder();

  constructor(sheet: SheetName, { table, mapping }: { readonly table: Table; readonly mapping: ColumnMapping }) {
    this.#sheet = sheet;
    this.#table = table;
    this.#mapping = mapping;
    const wanted = Object.keys({ ...mapping.columns, ...mapping.constants });
    this.#names = wanted.some((target) => target.startsWith(`${sheet}.`)) ? namesOf(sheet, table, mapping) : [];
  }

  /** Takes what a source row says of this sheet into its columns. */
  add(source: SourceRow): void {
    if (this.#names.length === 0) return;
    const { row } = source.row;
    for (const cells of rowsOf(this.#sheet, source, this.#mapping)) {
      if (cells.size === 0) continue;
      this.#rows.add({ row, cells: this.#names.map((name) => this.#placed(cells.get(name) ?? BLANK, row)) });
    }
  }

  /**
   * The sheet; `null` where it got no row. Equal rows are one on every sheet but the measurements, where equal rows are
   * two.
   */
  finish(): Table | null {
    const rows = this.#rows.finish();
    if (rows.length === 0) return null;
    const { label, position, hidden, delimited, header } = this.#table;
    const made: Table = {
      ...{ title: this.#sheet, label, position, hidden, delimited, above: [], headerLines: 1 },
      header: { row: header.row, cells: this.#names.map((text) => this.#placed({ text, kind: "text" }, header.row)) },
      rows,
    };
    if (this.#sheet === "measurements") return this.#mapping.numberReplicates ? this.#numbered(made) : made;
    return withoutRows(made, laterOfEqualRows(rows));
  }

  #numbered(table: Table): Table {
    const { row, cells } = table.header;
    const names = this.#names.includes("replicate") ? this.#names : [...this.#names, "replicate"];
    const rows: TableRows = withReplicates(table.rows, { names, label: table.label });
    if (rows.columns.length === cells.length) return { ...table, rows };
    return {
      ...table,
      rows,
      header: { row, cells: [...cells, this.#placed({ text: "replicate", kind: "text" }, row)] },
    };
  }

  /** Constants and column names come from the mapping: a problem with one names the row, not a cell. */
  #placed(cell: Cell, row: number): Cell {
    return cell.at ? cell : { ...cell, at: { sheet: this.#table.label, row, column: null } };
  }
}
