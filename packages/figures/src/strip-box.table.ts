import { type FigureCell, type FigureTable, type FigureTableColumn, numberCell, textCell } from "./figure-table.ts";
import {
  type Quantile,
  type StripBoxColumn,
  type StripBoxData,
  type StripBoxTableWords,
  shownColumn,
} from "./strip-box.data.ts";

const quantileCell = (quantile: Quantile | null | undefined): FigureCell =>
  numberCell(quantile?.value, quantile?.comparator);

/**
 * The table twin of a strip-and-box figure: one row per column with count, quartiles, geometric mean with interval
 * and ratio, made from the object the figure draws. A withheld column has its bound in every cell of a number. A mean
 * without interval says so in the note, so that the columns of numbers hold numbers alone.
 */
export function stripBoxTable(data: StripBoxData, words: StripBoxTableWords): FigureTable {
  const number = (key: string, label: string): FigureTableColumn => ({ key, label, kind: "number" });
  const text = (key: string, label: string): FigureTableColumn => ({ key, label, kind: "text" });
  const unit = data.unitLabel === "" ? "" : ` (${data.unitLabel})`;
  return {
    title: data.title,
    columns: [
      text("group", words.group),
      text("source", words.source),
      text("count", words.count),
      number("q1", `${words.firstQuartile}${unit}`),
      number("median", `${words.median}${unit}`),
      number("q3", `${words.thirdQuartile}${unit}`),
      number("geometricMean", `${words.geometricMean}${unit}`),
      number("lower", `${words.intervalLower}${unit}`),
      number("upper", `${words.intervalUpper}${unit}`),
      text("ratio", words.ratio),
      text("note", words.note),
    ],
    rows: data.columns.map((column) => summaryRow(shownColumn(column), words)),
  };
}

function summaryRow(column: StripBoxColumn, words: StripBoxTableWords): readonly FigureCell[] {
  const { box, geometricMean: mean, withheld } = column;
  const source = textCell(column.source === "EXACT" ? words.exact : words.protected);
  if (withheld) {
    const cell: FigureCell = { kind: "withheld", ...withheld };
    return [textCell(column.label), source, ...Array.from({ length: 8 }, () => cell), textCell(withheld.reason)];
  }
  return [
    textCell(column.label),
    source,
    textCell(column.countLabel),
    quantileCell(box?.q1),
    quantileCell(box?.median),
    quantileCell(box?.q3),
    numberCell(mean?.value),
    numberCell(mean?.lower),
    numberCell(mean?.upper),
    textCell(column.ratioLabel),
    textCell(column.empty ?? (mean && mean.lower === null ? words.noInterval : null)),
  ];
}

/** The points of the figure, one row each; a value below its limit reads `<0.8`, as in a cohort workbook. */
export function stripBoxPointTable(data: StripBoxData, words: StripBoxTableWords): FigureTable {
  const unit = data.unitLabel === "" ? "" : ` (${data.unitLabel})`;
  return {
    title: data.title,
    columns: [
      { key: "group", label: words.group, kind: "text" },
      { key: "case", label: words.case, kind: "text" },
      { key: "value", label: `${words.value}${unit}`, kind: "number" },
    ],
    rows: data.columns
      .map(shownColumn)
      .flatMap((column) =>
        column.points.map((point) => [
          textCell(column.label),
          textCell(point.label),
          numberCell(point.value, point.comparator),
        ]),
      ),
  };
}
