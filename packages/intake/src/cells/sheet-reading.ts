import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { CellAddress } from "../reading/cell.ts";
import { LazyRows } from "../reading/lazy-rows.ts";
import { placesOf } from "../rules/places.ts";
import type { Finding } from "../rules/problem.ts";
import type { Reading } from "./cell-reading.ts";
import type { ReadColumn } from "./read-column.ts";

/** One row as read. A column whose cell broke a rule, or that the sheet lacks, has no value. */
export interface RowReading {
  readonly values: Readonly<Record<string, Reading>>;
  /** Where a column of this row stands; the whole row when the sheet lacks the column. */
  at(column: string): CellAddress;
}

/** What a sheet as read is made of. */
export interface SheetParts {
  readonly length: number;
  readonly columns: ReadonlyMap<string, ReadColumn>;
  placeOf(index: number, column: string): CellAddress;
}

/** Values are read when they are asked for; a row is no more than its index. */
function valuesByIndex({ columns }: SheetParts): (index: number) => RowReading["values"] {
  class Values {
    readonly index: number;

    constructor(index: number) {
      this.index = index;
    }
  }
  for (const [name, { codes, cells }] of columns) {
    Object.defineProperty(Values.prototype, name, {
      get(this: Values) {
        return cells.valueOf(codes[this.index] ?? 0);
      },
    });
  }
  return (index) => new Values(index) as object as RowReading["values"];
}

/** The rows of a sheet as read, held by column; each is a row only while it is looked at. */
export class SheetReading extends LazyRows<RowReading> {
  readonly columns: ReadonlyMap<string, ReadColumn>;
  readonly #parts: SheetParts;

  constructor(parts: SheetParts) {
    const valuesAt = valuesByIndex(parts);
    super(parts.length, (index) => ({ values: valuesAt(index), at: (column) => parts.placeOf(index, column) }));
    this.columns = parts.columns;
    this.#parts = parts;
  }

  /** Where a column of the row of an index stands; the whole row when the sheet lacks the column. */
  placeOf(index: number, column: string): CellAddress {
    return this.#parts.placeOf(index, column);
  }

  /** The same rows with other columns. */
  withColumns(columns: ReadonlyMap<string, ReadColumn>): SheetReading {
    return new SheetReading({ ...this.#parts, columns });
  }

  /** One finding for cells of one column that break one rule, by the indices of their rows; none for no row. */
  findingOf(rows: readonly number[], finding: Finding & { readonly column: string }): readonly Finding[] {
    const [first] = rows;
    if (first === undefined) return [];
    const at = this.placeOf(first, finding.column);
    return [{ ...finding, at, places: placesOf(rows, (index) => this.placeOf(index, finding.column)) }];
  }
}

/** A sheet that the file does not have. */
export function noRows(): SheetReading {
  const nowhere: CellAddress = { sheet: "", row: 0, column: null };
  return new SheetReading({ length: 0, columns: new Map(), placeOf: () => nowhere });
}

/** The rows of every sheet, without a row for those that were not found. */
export type SheetReadings = Readonly<Record<SheetName, SheetReading>>;

/** The text of a column, or `null` when it is blank, missing or broken. */
export function textIn(row: RowReading, column: string): string | null {
  const value = row.values[column];
  return typeof value === "string" ? value : null;
}

/** The number of a column, or `null` when it is blank, missing or broken. */
export function numberIn(row: RowReading, column: string): number | null {
  const value = row.values[column];
  return typeof value === "number" ? value : null;
}
