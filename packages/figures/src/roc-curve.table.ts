import { type FigureCell, type FigureTable, numberCell, textCell } from "./figure-table.ts";
import { type RocArea, type RocCurveData, type RocCurveTableWords, shownRoc } from "./roc-curve.data.ts";

const nothing: FigureCell = { kind: "nothing" };
const share = (value: number): FigureCell => ({ kind: "share", value });

/** The table twin: one row an area, then one row a cut of each curve, made from the object the figure draws. */
export function rocCurveTable(data: RocCurveData, words: RocCurveTableWords): FigureTable {
  const { areas, lines } = shownRoc(data);
  return {
    title: data.title,
    columns: [
      { key: "what", label: words.what, kind: "text" },
      { key: "source", label: words.source, kind: "text" },
      { key: "area", label: words.area, kind: "number" },
      { key: "lower", label: words.lower, kind: "number" },
      { key: "upper", label: words.upper, kind: "number" },
      { key: "cut", label: words.cut, kind: "number" },
      { key: "sensitivity", label: words.sensitivity, kind: "number" },
      { key: "specificity", label: words.specificity, kind: "number" },
      { key: "note", label: words.note, kind: "text" },
    ],
    rows: [
      ...areas.map((area) => areaRow(area, words)),
      ...lines.flatMap((line) =>
        line.steps.map(({ cut, sensitivity, specificity }) => [
          ...[textCell(line.label), textCell(words.exact), nothing, nothing, nothing],
          ...[numberCell(cut), share(sensitivity), share(specificity), nothing],
        ]),
      ),
    ],
  };
}

function areaRow(area: RocArea, words: RocCurveTableWords): FigureCell[] {
  const named = [textCell(area.label), textCell(area.source === "EXACT" ? words.exact : words.protected)];
  const { withheld } = area;
  if (withheld) {
    const cell: FigureCell = { kind: "withheld", ...withheld };
    return [...named, cell, cell, cell, nothing, nothing, nothing, textCell(withheld.reason)];
  }
  const numbers = [numberCell(area.area), numberCell(area.lower), numberCell(area.upper)];
  return [...named, ...numbers, nothing, nothing, nothing, textCell(area.area === null ? area.text : null)];
}

/** The points of the columns, one row each; a value below its limit reads `<0.8`. */
export function rocPointTable(data: RocCurveData, words: RocCurveTableWords): FigureTable {
  return {
    title: data.title,
    columns: [
      { key: "group", label: words.group, kind: "text" },
      { key: "case", label: words.case, kind: "text" },
      { key: "outcome", label: words.outcome, kind: "text" },
      { key: "value", label: `${words.value} (${data.valueLabel})`, kind: "number" },
    ],
    rows: shownRoc(data).columns.flatMap((column) =>
      column.points.map((point) => [
        ...[textCell(column.label), textCell(point.label), textCell(column.outcomeLabel)],
        numberCell(point.value, point.comparator),
      ]),
    ),
  };
}
