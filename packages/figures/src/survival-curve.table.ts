import { type FigureCell, type FigureTable, numberCell, textCell } from "./figure-table.ts";
import {
  type SurvivalCurveData,
  type SurvivalCurveTableWords,
  type SurvivalLine,
  type SurvivalMark,
  type SurvivalPanel,
  shownSurvivalPanel,
} from "./survival-curve.data.ts";

const shareCell = (share: number | null): FigureCell =>
  share === null || !Number.isFinite(share) ? { kind: "nothing" } : { kind: "share", value: share };

/**
 * The table twin of survival curves: one row a step, a span between visits or a protected share, made from the object
 * the figure draws. A withheld share has its bound in every cell of a number.
 */
export function survivalCurveTable(data: SurvivalCurveData, words: SurvivalCurveTableWords): FigureTable {
  return {
    title: data.title,
    columns: [
      { key: "group", label: words.group, kind: "text" },
      { key: "source", label: words.source, kind: "text" },
      { key: "curve", label: words.curve, kind: "text" },
      { key: "day", label: words.day, kind: "number" },
      { key: "atRisk", label: words.atRisk, kind: "number" },
      { key: "events", label: words.events, kind: "number" },
      { key: "cutOff", label: words.cutOff, kind: "number" },
      { key: "share", label: words.share, kind: "number" },
      { key: "lower", label: words.lower, kind: "number" },
      { key: "upper", label: words.upper, kind: "number" },
      { key: "note", label: words.note, kind: "text" },
    ],
    rows: data.panels.map(shownSurvivalPanel).flatMap((panel) => panelRows(panel, words)),
  };
}

function panelRows(panel: SurvivalPanel, words: SurvivalCurveTableWords): (readonly FigureCell[])[] {
  const named = [textCell(panel.label), textCell(panel.source === "EXACT" ? words.exact : words.protected)];
  const { withheld } = panel;
  if (withheld) {
    const cell: FigureCell = { kind: "withheld", ...withheld };
    return [[...named, ...Array.from({ length: 8 }, () => cell), textCell(withheld.reason)]];
  }
  if (panel.lines.length === 0 && panel.marks.length === 0) {
    return [[...named, ...Array.from({ length: 8 }, () => textCell(null)), textCell(panel.empty)]];
  }
  return [
    ...panel.lines.flatMap((line) => lineRows(line, words).map((cells) => [...named, ...cells])),
    ...panel.marks.map((mark) => [...named, ...markCells(mark, panel)]),
  ];
}

function lineRows(line: SurvivalLine, words: SurvivalCurveTableWords): FigureCell[][] {
  const seen = line.spans.length > 0 ? words.firstSeen : null;
  return [
    ...line.points.map(({ day, atRisk, events, censored, share, lower, upper }) => [
      ...[textCell(line.label), numberCell(day), numberCell(atRisk), numberCell(events), numberCell(censored)],
      ...[shareCell(share), shareCell(lower), shareCell(upper), textCell(seen)],
    ]),
    ...line.spans.map(({ fromDay, byDay, share }) => [
      ...[textCell(line.label), numberCell(byDay), textCell(null), textCell(null), textCell(null)],
      ...[shareCell(share), textCell(null), textCell(null), textCell(`${words.spanFrom} ${fromDay}`)],
    ]),
  ];
}

function markCells(mark: SurvivalMark, panel: SurvivalPanel): FigureCell[] {
  const { withheld } = mark;
  const counts = panel.risk.find(({ line }) => line === mark.key || line === null)?.counts;
  const atRisk = textCell(counts?.find(({ day }) => day === mark.day)?.text);
  const between = [textCell(mark.label), numberCell(mark.day), atRisk, textCell(null), textCell(null)];
  if (withheld) {
    const cell: FigureCell = { kind: "withheld", ...withheld };
    return [...between, cell, cell, cell, textCell(withheld.reason)];
  }
  return [...between, shareCell(mark.share), shareCell(mark.lower), shareCell(mark.upper), textCell(null)];
}
