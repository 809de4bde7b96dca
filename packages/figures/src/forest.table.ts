import { type FigureCell, type FigureTable, type FigureTableColumn, numberCell, textCell } from "./figure-table.ts";
import type { ForestData, ForestEffect, ForestRow, ForestTableWords } from "./forest.data.ts";

/** The table twin of a forest: one row per comparison, in the order drawn, made from the object the figure draws. */
export function forestTable(data: ForestData, words: ForestTableWords): FigureTable {
  const number = (key: string, label: string): FigureTableColumn => ({ key, label, kind: "number" });
  const text = (key: string, label: string): FigureTableColumn => ({ key, label, kind: "text" });
  return {
    title: data.title,
    columns: [
      text("analyte", words.analyte),
      text("groups", words.groups),
      number("first", words.first),
      number("second", words.second),
      number("ratio", words.ratio),
      number("lower", words.lower),
      number("upper", words.upper),
      text("estimator", words.estimator),
      text("test", words.test),
      number("p", words.pValue),
      number("adjustedP", words.adjustedP),
      number("smallestP", words.smallestP),
      text("note", words.note),
    ],
    rows: data.rows.map(tableRow),
  };
}

function tableRow({ label, groupsLabel, effect, cells }: ForestRow): readonly FigureCell[] {
  return [
    textCell(label),
    textCell(groupsLabel),
    numberCell(cells.first),
    numberCell(cells.second),
    ratioCell(effect),
    numberCell(effect.lower),
    numberCell(effect.upper),
    textCell(cells.estimator),
    textCell(cells.test),
    numberCell(cells.pValue),
    numberCell(cells.adjustedP),
    numberCell(cells.smallestP),
    textCell(cells.note),
  ];
}

/** A bound is written with its sign in the column of ratios. */
function ratioCell({ value, atLeast, atMost }: ForestEffect): FigureCell {
  if (value !== null) return numberCell(value);
  return atLeast === null ? numberCell(atMost, "<") : numberCell(atLeast, ">");
}
