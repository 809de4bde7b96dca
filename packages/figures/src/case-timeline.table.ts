import type { CaseTimelineData, CaseTimelineWords } from "./case-timeline.data.ts";
import { shownValues } from "./case-timeline-plot.tsx";
import { type FigureTable, numberCell, textCell } from "./figure-table.ts";

/** The table twin of a timeline: one row for everything drawn, strip by strip from the top, made from the same object. */
export function caseTimelineTable(data: CaseTimelineData, words: CaseTimelineWords["table"]): FigureTable {
  const day = (value: number | null) => numberCell(value);
  return {
    title: data.title,
    columns: [
      { key: "what", label: words.what, kind: "text" },
      { key: "from", label: words.from, kind: "number" },
      { key: "to", label: words.to, kind: "number" },
      { key: "value", label: words.value, kind: "number" },
      { key: "note", label: words.note, kind: "text" },
    ],
    rows: [
      ...data.phases.map(({ label, from, to }) => [textCell(label), day(from), day(to), day(null), textCell(null)]),
      ...data.lanes.flatMap((lane) =>
        lane.courses.map(({ from, to, label }) => [
          ...[textCell(lane.label), day(from), day(to), day(null), textCell(label)],
        ]),
      ),
      ...data.rows.flatMap((row) =>
        row.events
          .filter((event) => Number.isFinite(event.day))
          .map((event) => [
            ...[textCell(row.label), day(event.day), day(null), day(null), textCell(event.spokenLabel)],
          ]),
      ),
      ...data.plots.flatMap((plot) =>
        shownValues(plot.values).map((value) => [
          textCell(plot.unitLabel === "" ? plot.label : `${plot.label} (${plot.unitLabel})`),
          ...[day(value.day), day(null), numberCell(value.value, value.comparator), textCell(null)],
        ]),
      ),
      ...(data.withheld
        ? [[textCell(data.withheld.text), day(null), day(null), day(null), textCell(data.withheld.reason)]]
        : []),
    ],
  };
}
