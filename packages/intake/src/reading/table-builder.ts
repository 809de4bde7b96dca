import { DICTIONARY } from "../dictionary/dictionary.ts";
import { namedLike } from "../dictionary/written-form.ts";
import { findHeader, LINES_FOR_HEADER } from "../header/find-header.ts";
import type { Cell } from "./cell.ts";
import { binaryNumber, type CellBytes, CellPool } from "./cell-pool.ts";
import { RowsBuilder } from "./rows-builder.ts";
import type { Table, TableRow, WatchedReading } from "./table.ts";

/** What is known of a sheet before its cells. */
export interface SheetName {
  readonly title: string;
  readonly position: number;
  readonly hidden: boolean;
  readonly delimited: boolean;
}

/**
 * Makes a table of the cells of a sheet as they come: the first lines are kept as rows until its column names are
 * found, and what follows goes into columns.
 */
export class TableBuilder {
  readonly #sheet: SheetName;
  readonly #settings: WatchedReading;
  readonly #head: TableRow[] = [];
  readonly #body = new RowsBuilder();
  #found: ReturnType<typeof findHeader> = null;
  #cells: (Cell | null)[] = [];
  #filled = false;

  constructor(sheet: SheetName, settings: WatchedReading) {
    this.#sheet = sheet;
    this.#settings = settings;
  }

  /** A cell of the line in work, trimmed, and not blank unless it is a date. */
  cell(position: number, cell: CellBytes): void {
    this.#filled = true;
    if (this.#found) {
      this.#body.cell(position, cell);
      return;
    }
    const pool = new CellPool();
    while (this.#cells.length < position) this.#cells.push(null);
    this.#cells[position] = pool.cellOf(pool.codeOf(cell));
  }

  /** A number of the line in work, as a workbook holds it. */
  number(position: number, value: number): void {
    if (!this.#found) {
      this.cell(position, binaryNumber(value));
      return;
    }
    this.#filled = true;
    this.#body.number(position, value);
  }

  /** The end of the line in work; a blank one is passed over. */
  endLine(line: number): void {
    if (!this.#filled) return;
    this.#filled = false;
    if (this.#found) {
      this.#body.endRow(line);
      this.#settings.onRow?.();
      return;
    }
    this.#head.push({ row: line, cells: this.#cells });
    this.#cells = [];
    if (this.#head.length >= LINES_FOR_HEADER && line >= (this.#settings.headerRow ?? 0)) this.#begin();
  }

  /** The table; `null` for a sheet without a filled line. */
  finish(): Table | null {
    if (!this.#found) this.#begin();
    const found = this.#found;
    if (!found) return null;
    const { title, position, hidden, delimited } = this.#sheet;
    return {
      title,
      label: namedLike(DICTIONARY, title) ? title : `#${position}`,
      position,
      hidden,
      delimited,
      above: this.#head.slice(0, found.linesAbove).filter(({ row }) => row !== found.header.row),
      header: found.header,
      headerLines: found.headerLines,
      rows: this.#body.finish(),
    };
  }

  #begin(): void {
    this.#found = findHeader(this.#head, this.#settings);
    if (!this.#found) return;
    for (const row of this.#head.slice(this.#found.linesAbove)) this.#body.add(row);
  }
}
