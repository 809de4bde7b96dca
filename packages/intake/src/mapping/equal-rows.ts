import type { TableColumn, TableRows } from "../reading/table-rows.ts";

/** For each row a number that it shares exactly with the rows of which all these columns say the same. */
export function groupsOf(length: number, columns: readonly (readonly [TableColumn, (code: number) => number])[]) {
  const groups = new Uint32Array(length);
  let count = length > 0 ? 1 : 0;
  for (const [{ codes, size }, told] of columns) {
    const found = new Map<number, number>();
    for (let index = 0; index < length; index += 1) {
      const key = (groups[index] ?? 0) * size + told(codes[index] ?? 0);
      const known = found.get(key);
      if (known === undefined) found.set(key, found.size);
      groups[index] = known ?? found.size - 1;
    }
    count = found.size;
    // Once all rows differ, no further column makes any equal.
    if (count === length) break;
  }
  return { groups, count };
}

/** The rows that say in every column what an earlier one says, by index. */
export function laterOfEqualRows(rows: TableRows): ReadonlySet<number> {
  const columns = rows.columns.flatMap((column) => (column ? [[column, (code: number) => code] as const] : []));
  const { groups, count } = groupsOf(rows.length, columns);
  const later = new Set<number>();
  if (count === rows.length) return later;
  const seen = new Uint8Array(count);
  for (const [index, group] of groups.entries()) {
    if (seen[group] === 1) later.add(index);
    seen[group] = 1;
  }
  return later;
}
