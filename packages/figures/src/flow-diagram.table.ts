import { type FigureTable, numberCell, textCell } from "./figure-table.ts";
import { type FlowDiagramData, type FlowDiagramWords, flowBoxes } from "./flow-diagram.data.ts";

/** The table twin of a flow: one row a box, in the order it is read, made from the object the figure draws. */
export function flowTable(data: FlowDiagramData, words: FlowDiagramWords): FigureTable {
  return {
    title: data.title,
    columns: [
      { key: "step", label: words.table.step, kind: "text" },
      { key: "cases", label: words.table.cases, kind: "number" },
    ],
    rows: flowBoxes(data).map((box) => [
      textCell(data.leftOut.includes(box) ? `${words.leftOut}: ${box.label}` : box.label),
      numberCell(box.cases),
    ]),
  };
}
