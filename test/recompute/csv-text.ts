/** One cell of a table; null is an empty cell. */
export type Cell = string | number | boolean | null;

const written = (cell: Cell): string =>
  typeof cell === "string" ? `"${cell.replaceAll('"', '""')}"` : cell === null ? "" : String(cell);

/** A table as RFC 4180 writes it, columns named by the keys of the first row. Throws without a row: it has no columns. */
export function csvText(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const [first] = rows;
  if (!first) throw new Error("a table without rows names no columns");
  const columns = Object.keys(first);
  const lines = rows.map((row) => columns.map((column) => written(row[column] ?? null)).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}
