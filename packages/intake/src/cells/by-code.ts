import type { CellMeanings } from "./read-column.ts";

/** Something worked out once for each different cell of a column, to be looked up by the codes of the rows. */
export function byCode<Value>(cells: CellMeanings, make: (code: number) => Value): readonly Value[] {
  return Array.from({ length: cells.size }, (_, code) => make(code));
}

/** Indices of the rows that are accepted, in order. */
export function rowsWhere(length: number, accepts: (index: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let index = 0; index < length; index += 1) if (accepts(index)) rows.push(index);
  return rows;
}
