import type { CellAddress } from "../reading/cell.ts";

/** The cells of one cause in one column, made one at a time. */
export interface Places extends Iterable<CellAddress> {
  readonly count: number;
}

/** Places of some rows of a table, by their indices in order. */
export function placesOf(rows: readonly number[], placeAt: (index: number) => CellAddress): Places {
  return {
    count: rows.length,
    *[Symbol.iterator]() {
      for (const index of rows) yield placeAt(index);
    },
  };
}
