import { type FigureCell, type FigureTable, numberCell, textCell } from "./figure-table.ts";
import {
  type ResponseBarsData,
  type ResponseGroup,
  type ResponsePart,
  type ResponseTableWords,
  shownGroup,
} from "./response-bars.data.ts";

/** The table twin of response classes: one row per group and class, made from the object the figure draws. */
export function responseTable(data: ResponseBarsData, words: ResponseTableWords): FigureTable {
  const labels = new Map(data.classes.map(({ key, label }) => [key, label]));
  return {
    title: data.title,
    columns: [
      { key: "group", label: words.group, kind: "text" },
      { key: "source", label: words.source, kind: "text" },
      { key: "count", label: words.count, kind: "text" },
      { key: "class", label: words.class, kind: "text" },
      { key: "cases", label: words.cases, kind: "number" },
      { key: "share", label: words.share, kind: "number" },
      { key: "rate", label: words.rate, kind: "text" },
      { key: "note", label: words.note, kind: "text" },
    ],
    rows: data.groups
      .map((group) => shownGroup(group, data.classes))
      .flatMap((group) => groupRows(group, labels, words)),
  };
}

function groupRows(group: ResponseGroup, labels: ReadonlyMap<string, string>, words: ResponseTableWords) {
  const source = textCell(group.source === "EXACT" ? words.exact : words.protected);
  if (group.withheld) {
    const cell: FigureCell = { kind: "withheld", ...group.withheld };
    const nothing: FigureCell = { kind: "nothing" };
    return [[textCell(group.label), source, cell, nothing, cell, cell, cell, textCell(group.withheld.reason)]];
  }
  const head = [textCell(group.label), source, textCell(group.countLabel)];
  const rate = textCell(group.rateLabel);
  if (group.parts.length === 0) {
    const nothing: FigureCell = { kind: "nothing" };
    return [[...head, nothing, nothing, nothing, rate, textCell(group.empty)]];
  }
  return group.parts.map((part) => [
    ...head,
    textCell(labels.get(part.class) ?? part.class),
    ...valueCells(part, group.source),
    rate,
    textCell(part.withheld?.reason),
  ]);
}

/** Cases and share: the one its source has, the other empty. */
function valueCells(part: ResponsePart, source: ResponseGroup["source"]): readonly FigureCell[] {
  const nothing: FigureCell = { kind: "nothing" };
  const share: FigureCell = part.share === null ? nothing : { kind: "share", value: part.share };
  if (part.withheld) {
    const cell: FigureCell = { kind: "withheld", ...part.withheld };
    return source === "EXACT" ? [cell, nothing] : [nothing, cell];
  }
  return [numberCell(part.count), share];
}
