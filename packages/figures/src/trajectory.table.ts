import { type FigureCell, type FigureTable, numberCell, textCell } from "./figure-table.ts";
import {
  shownPanel,
  type TrajectoryData,
  type TrajectoryPanel,
  type TrajectoryTableWords,
  type TrajectoryWindow,
} from "./trajectory.data.ts";

/**
 * The table twin of trajectories: one row a window of each panel with its count, who was due, quartiles and who is
 * missing, made from the object the figure draws. A withheld window has its bound in every cell of a number.
 */
export function trajectoryTable(data: TrajectoryData, words: TrajectoryTableWords): FigureTable {
  const unit = data.unitLabel === "" ? "" : ` (${data.unitLabel})`;
  return {
    title: data.title,
    columns: [
      { key: "group", label: words.group, kind: "text" },
      { key: "source", label: words.source, kind: "text" },
      { key: "window", label: words.window, kind: "text" },
      { key: "count", label: words.count, kind: "text" },
      { key: "due", label: words.due, kind: "number" },
      { key: "below", label: words.belowLimit, kind: "number" },
      { key: "q1", label: `${words.firstQuartile}${unit}`, kind: "number" },
      { key: "median", label: `${words.median}${unit}`, kind: "number" },
      { key: "q3", label: `${words.thirdQuartile}${unit}`, kind: "number" },
      { key: "note", label: words.note, kind: "text" },
    ],
    rows: data.panels.map(shownPanel).flatMap((panel) => panelRows(panel, words)),
  };
}

function panelRows(panel: TrajectoryPanel, words: TrajectoryTableWords): (readonly FigureCell[])[] {
  const named = [textCell(panel.label), textCell(panel.source === "EXACT" ? words.exact : words.protected)];
  const { withheld } = panel;
  if (withheld) {
    const cell: FigureCell = { kind: "withheld", ...withheld };
    return [[...named, ...Array.from({ length: 7 }, () => cell), textCell(withheld.reason)]];
  }
  if (panel.windows.length === 0) {
    const nothing = Array.from({ length: 7 }, () => textCell(null));
    return [[...named, ...nothing, textCell(panel.empty)]];
  }
  return panel.windows.map((window) => [...named, ...windowCells(window)]);
}

function windowCells(window: TrajectoryWindow): FigureCell[] {
  const { withheld, q1, median, q3 } = window;
  if (withheld) {
    const cell: FigureCell = { kind: "withheld", ...withheld };
    return [textCell(window.label), ...Array.from({ length: 6 }, () => cell), textCell(withheld.reason)];
  }
  return [
    textCell(window.label),
    textCell(window.countLabel),
    numberCell(window.due),
    numberCell(window.belowLimit),
    numberCell(q1?.value, q1?.comparator),
    numberCell(median?.value, median?.comparator),
    numberCell(q3?.value, q3?.comparator),
    textCell(window.note),
  ];
}

/** The points of the lines, one row each; a value below its limit reads `<0.8`, as in a cohort workbook. */
export function trajectoryPointTable(data: TrajectoryData, words: TrajectoryTableWords): FigureTable {
  const unit = data.unitLabel === "" ? "" : ` (${data.unitLabel})`;
  return {
    title: data.title,
    columns: [
      { key: "group", label: words.group, kind: "text" },
      { key: "case", label: words.case, kind: "text" },
      { key: "day", label: words.day, kind: "number" },
      { key: "value", label: `${words.value}${unit}`, kind: "number" },
      { key: "onTreatment", label: words.onTreatment, kind: "text" },
    ],
    rows: data.panels
      .map(shownPanel)
      .flatMap((panel) =>
        panel.lines.flatMap((line) =>
          line.points.map((point) => [
            textCell(panel.label),
            textCell(line.label),
            numberCell(point.day),
            numberCell(point.value, point.comparator),
            textCell(point.afterStop ? words.no : words.yes),
          ]),
        ),
      ),
  };
}
