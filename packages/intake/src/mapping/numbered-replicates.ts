import type { Cell } from "../reading/cell.ts";
import { ColumnInWork } from "../reading/column-in-work.ts";
import { type TableColumn, TableRows, tableColumn } from "../reading/table-rows.ts";
import { groupsOf } from "./equal-rows.ts";

/** Codes of one text as one number, whether it was written as a number or as text. */
function sameText(column: TableColumn): (code: number) => number {
  const first = new Map<string, number>();
  const same = Uint32Array.from({ length: column.size }, (_, code) => {
    const text = column.textOf(code);
    const known = first.get(text) ?? code;
    first.set(text, known);
    return known;
  });
  return (code) => same[code] ?? code;
}

/**
 * Measurements of one sample, analyte and assay numbered from 1, where there are several, in the order of the file; the
 * others keep the number they have.
 */
export function withReplicates(
  rows: TableRows,
  { names, label }: { readonly names: readonly string[]; readonly label: string },
): TableRows {
  const telling = ["sample_code", "analyte", "assay_code"].flatMap((name) => rows.columns[names.indexOf(name)] ?? []);
  const { groups, count } = groupsOf(
    rows.length,
    telling.map((column) => [column, sameText(column)] as const),
  );
  const times = new Uint32Array(count);
  for (const group of groups) times[group] = (times[group] ?? 0) + 1;
  if (times.every((many) => many < 2)) return rows;
  const position = names.indexOf("replicate");
  const before = rows.columns[position] ?? null;
  const seen = new Uint32Array(count);
  const column = new ColumnInWork();
  const lines = Uint32Array.from({ length: rows.length }, (_, index) => rows.lineOf(index));
  for (const [index, group] of groups.entries()) {
    const row = lines[index] ?? 0;
    const at = { sheet: label, row, column: null };
    const kept: Cell = { ...(before?.cellOf(before.codes[index] ?? 0) ?? { text: "", kind: "text" }) };
    const number = (seen[group] ?? 0) + 1;
    seen[group] = number;
    const isOneOfSeveral = (times[group] ?? 0) > 1;
    column.add(
      index,
      row,
      isOneOfSeveral ? { text: String(number), kind: "text", at } : { ...kept, at: before?.movedFrom?.(index) ?? at },
    );
  }
  const columns = names.map((_, at) =>
    at === position ? tableColumn(column.finish(rows.length, lines)) : (rows.columns[at] ?? null),
  );
  return new TableRows(lines, columns);
}
