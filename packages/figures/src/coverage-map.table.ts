import { type CoverageMapData, type CoverageTableWords, shownCells, shownRows } from "./coverage-map.data.ts";
import { type FigureCell, type FigureTable, numberCell, textCell } from "./figure-table.ts";

/**
 * The table twin of a coverage map: one row a panel and row, one column a column, made from the object the figure
 * draws. What is merely declared has its sentence in the note and no number; a panel without rows has its note alone.
 */
export function coverageTable(data: CoverageMapData, words: CoverageTableWords): FigureTable {
  return {
    title: data.title,
    columns: [
      { key: "panel", label: words.panel, kind: "text" },
      { key: "row", label: words.row, kind: "text" },
      ...data.columns.map(({ key, label }) => ({ key, label: `${label} (${data.counted})`, kind: "number" as const })),
      { key: "note", label: words.note, kind: "text" },
    ],
    rows: data.panels.flatMap((panel): (readonly FigureCell[])[] => {
      const cells = shownCells(data, panel);
      const nothing = data.columns.map((): FigureCell => textCell(null));
      const rows = shownRows(data, panel);
      if (rows.length === 0) return [[textCell(panel.label), textCell(null), ...nothing, textCell(panel.note)]];
      return rows.map(({ key, label }) => {
        const declared = panel.declared.find(({ row }) => row === key);
        const numbers = data.columns.map((column) =>
          numberCell(cells.find((cell) => cell.row === key && cell.column === column.key)?.value),
        );
        return [
          textCell(panel.label),
          textCell(label),
          ...(declared ? nothing : numbers),
          textCell(declared ? declared.spokenLabel : null),
        ];
      });
    }),
  };
}
