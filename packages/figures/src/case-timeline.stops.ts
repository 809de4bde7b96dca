import type { CaseTimelineData } from "./case-timeline.data.ts";
import type { CaseTimelineLayout } from "./case-timeline.layout.ts";
import { shownValues } from "./case-timeline-plot.tsx";
import type { ReadingStop } from "./reading.ts";
import { withheldSentence } from "./strip-box.data.ts";

/** The stops of a timeline, strip by strip from the top: its name, then what is on it in order of days. */
export function timelineStops(data: CaseTimelineData, layout: CaseTimelineLayout): ReadingStop[][] {
  const { left, right, dayPlace } = layout;
  const ring = (day: number, y: number) => ({ x: dayPlace(day) - 8, y: y - 8, width: 16, height: 16 });
  const whole = (y: number, height: number) => ({ x: 2, y: y - height / 2, width: right - 2, height });
  const phases = data.phases.map((phase): ReadingStop => {
    const start = phase.from === null ? left : dayPlace(phase.from);
    const end = phase.to === null ? right : dayPlace(phase.to);
    return {
      ...{ key: `phase ${phase.key}`, kind: "group", text: phase.label },
      area: { x: start, y: layout.phaseTop, width: Math.max(1, end - start), height: 18 },
    };
  });
  const lanes = layout.lanes.map(({ of: lane, y }): ReadingStop[] => [
    { key: lane.key, kind: "group", text: lane.label, area: whole(y, 20) },
    ...lane.courses.map(
      (course): ReadingStop => ({
        key: course.key,
        kind: "mark",
        text: course.spokenLabel,
        area: ring(course.from, y),
      }),
    ),
  ]);
  const rows = layout.rows.map(({ of: row, y }): ReadingStop[] => [
    { key: row.key, kind: "group", text: row.label, area: whole(y, 22) },
    ...row.events
      .filter(({ day }) => Number.isFinite(day))
      .map(
        (event): ReadingStop => ({ key: event.key, kind: "mark", text: event.spokenLabel, area: ring(event.day, y) }),
      ),
  ]);
  const plots = layout.plots.map(({ plot, area, scale }): ReadingStop[] => [
    { key: plot.key, kind: "group", text: plot.label, area },
    ...shownValues(plot.values).map(
      (value): ReadingStop => ({
        key: value.key,
        kind: "mark",
        text: value.spokenLabel,
        area: ring(value.day, scale.position(value.value)),
      }),
    ),
  ]);
  const withheld =
    layout.withheld && data.withheld
      ? [
          {
            ...{ key: "withheld", kind: "group" as const, area: layout.withheld },
            text: withheldSentence(data.withheld),
          },
        ]
      : [];
  return [phases, ...lanes, ...rows, ...plots, withheld].filter((stops) => stops.length > 0);
}
