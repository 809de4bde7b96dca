import type { TableRow } from "../reading/table.ts";

/**
 * The names of a table's columns by position, each once: white space is made plain, the second `IL-6` is `IL-6 (2)`,
 * and a column without a name has none.
 */
export function columnNames(header: TableRow): readonly (string | null)[] {
  const used = new Map<string, number>();
  return header.cells.map((cell) => {
    const name = cell?.text.replace(/\s+/gu, " ").trim() ?? "";
    if (name === "") return null;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
