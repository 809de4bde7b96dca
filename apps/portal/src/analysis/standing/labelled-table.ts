import { type FigureTable, textCell } from "@nlrp12/figures";

/**
 * A table with the label of its analysis as last column, the same in every row: a file stays a plain table that any
 * program reads, and a row copied elsewhere keeps its label.
 */
export function labelledTable(table: FigureTable, label: { readonly heading: string; readonly text: string | null }) {
  if (label.text === null) return table;
  const cell = textCell(label.text);
  return {
    ...table,
    columns: [...table.columns, { key: "label", label: label.heading, kind: "text" as const }],
    rows: table.rows.map((row) => [...row, cell]),
  };
}
