import { type CoverageMapData, type CoverageMapPanel, shownCells, shownRows } from "./coverage-map.data.ts";
import type { Area } from "./hatch.tsx";
import { LABEL_TEXT, lineHeight, SMALL_TEXT } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** A panel with its place; everything inside is in px of the panel. */
export interface PlacedCoverage {
  readonly panel: CoverageMapPanel;
  readonly x: number;
  readonly top: number;
  readonly headLines: readonly string[];
  readonly noteLines: readonly string[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly y: number }[];
  readonly grid: Area;
}

/** Where everything of a coverage map stands. */
export interface CoverageMapLayout {
  readonly height: number;
  readonly panels: readonly PlacedCoverage[];
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columnLines: readonly (readonly string[])[];
  /** Columns too narrow for words have their names upright. */
  readonly upright: boolean;
}

const EDGE = 8;
const GAP = 24;
const LEAST_CELL = 46;
const NARROWEST_CELL = 22;
const WIDEST_CELL = 74;
const CELL_HEIGHT = 24;

/** The layout: panels side by side as they fit, rows only where a panel has something to show. */
export function coverageMapLayout(data: CoverageMapData, width: number): CoverageMapLayout {
  const labels = data.rows.map(({ label }) => textWidth(label, { fontSize: SMALL_TEXT }));
  const rowRoom = Math.ceil(Math.max(30, ...labels) + 10);
  const columns = Math.max(1, data.columns.length);
  // A column is as wide as its longest word where panels side by side leave room for it.
  const words = data.columns.flatMap(({ label }) =>
    label.split(" ").map((word) => textWidth(word, { fontSize: SMALL_TEXT })),
  );
  const wholeWords = Math.min(WIDEST_CELL, Math.ceil(Math.max(LEAST_CELL, ...words) + 4));
  const least = rowRoom + columns * wholeWords;
  const fitting = Math.floor((width - 2 * EDGE + GAP) / (least + GAP));
  const across = Math.max(1, Math.min(fitting, data.panels.length, 3));
  const panelWidth = (width - 2 * EDGE - (across - 1) * GAP) / across;
  const cellWidth = Math.floor(Math.max(NARROWEST_CELL, Math.min(WIDEST_CELL, (panelWidth - rowRoom) / columns)));
  const upright = cellWidth < LEAST_CELL;
  const columnLines = data.columns.map(({ label }) =>
    upright ? [label] : wrappedLines(label, { fontSize: SMALL_TEXT, maxWidth: cellWidth - 4, maxLines: 5 }),
  );
  const tallest = upright
    ? Math.max(0, ...data.columns.map(({ label }) => textWidth(label, { fontSize: SMALL_TEXT })))
    : Math.max(0, ...columnLines.map((lines) => lines.length)) * lineHeight(SMALL_TEXT);
  const panels: PlacedCoverage[] = [];
  let top = 0;
  for (let start = 0; start < data.panels.length; start += across) {
    const row = data.panels.slice(start, start + across).map((panel, at): PlacedCoverage => {
      const room = { fontSize: SMALL_TEXT, maxWidth: panelWidth };
      const headLines = wrappedLines(panel.label, { fontSize: LABEL_TEXT, bold: true, maxWidth: panelWidth });
      const noteLines = wrappedLines(panel.note, { ...room, maxLines: 4 });
      const head = 4 + headLines.length * lineHeight(LABEL_TEXT) + noteLines.length * lineHeight(SMALL_TEXT) + 6;
      // Where an owner only declares, no column has anything to say.
      const y = head + (shownCells(data, panel).length > 0 ? Math.ceil(tallest) + 6 : 0);
      const rows = shownRows(data, panel).map((one, index) => ({ ...one, y: y + index * CELL_HEIGHT }));
      const grid = { x: rowRoom, y, width: cellWidth * columns, height: rows.length * CELL_HEIGHT };
      return { panel, headLines, noteLines, rows, grid, top, x: Math.round(EDGE + at * (panelWidth + GAP)) };
    });
    panels.push(...row);
    top += Math.max(0, ...row.map(({ grid }) => grid.y + grid.height)) + 20;
  }
  return { height: top, panels, cellWidth, cellHeight: CELL_HEIGHT, columnLines, upright };
}
