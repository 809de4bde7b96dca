import type { Table } from "./table.ts";

const SHOWN = 5;

/** First cells with letters beyond ASCII in one column, each with its row. */
function inColumn(table: Table, position: number): readonly { row: number; position: number; text: string }[] {
  const column = table.rows.columns[position];
  const found: { row: number; position: number; text: string }[] = [];
  for (let code = 1; column && code < column.size && found.length < SHOWN; code += 1) {
    if (column.isAccented(code)) found.push({ row: column.codes.indexOf(code), position, text: column.textOf(code) });
  }
  return found;
}

/** The first different cells with accented letters, by which a person sees whether the character set is right. */
export function accentedCells(table: Table): readonly string[] {
  const lines = [...table.above, table.header].sort((a, b) => a.row - b.row);
  const above = lines
    .flatMap((line) => line.cells)
    .flatMap((cell) => (cell && /[^\p{ASCII}]/u.test(cell.text) ? [cell.text] : []));
  const below = [...table.rows.columns.keys()]
    .flatMap((position) => inColumn(table, position))
    .sort((a, b) => a.row - b.row || a.position - b.position);
  return [...new Set([...above, ...below.map(({ text }) => text)])].slice(0, SHOWN);
}
