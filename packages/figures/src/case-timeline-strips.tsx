import type { CaseTimelineData } from "./case-timeline.data.ts";
import type { CaseTimelineLayout } from "./case-timeline.layout.ts";
import { EventMark } from "./event-mark.tsx";
import type { FigureTheme } from "./figure-theme.ts";
import { colourOf } from "./group-mark.ts";
import { round } from "./hatch.tsx";
import { SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { wrappedLines } from "./wrapped-lines.ts";

interface StripsProps {
  readonly data: CaseTimelineData;
  readonly layout: CaseTimelineLayout;
  readonly theme: FigureTheme;
}

/** Names left of the axis are cut before they reach it. */
function StripName({ label, y, layout, theme }: { label: string; y: number } & Omit<StripsProps, "data">) {
  const lines = wrappedLines(label, { fontSize: SMALL_TEXT, maxWidth: layout.left - 12, maxLines: 1 });
  return <TextBlock lines={lines} x={layout.left - 8} y={y + 4} theme={theme} anchor="end" mark="strip-name" />;
}

/** The phases as labelled stretches over everything else. */
export function PhaseBands({ data, layout, theme }: StripsProps) {
  return (
    <g data-mark="phases">
      {data.phases.map(({ key, from, to, label }, at) => {
        const start = from === null ? layout.left : layout.dayPlace(from);
        const end = to === null ? layout.right : layout.dayPlace(to);
        const width = Math.max(1, end - start);
        const room = { fontSize: SMALL_TEXT, maxWidth: width - 6, maxLines: 1 };
        // A name that does not fit is in the text of its stop.
        const lines = textWidth(label, room) <= room.maxWidth ? [label] : [];
        return (
          <g key={key} data-mark="phase">
            <rect
              x={start}
              y={layout.phaseTop}
              width={round(width)}
              height={18}
              fill={at % 2 === 0 ? theme.grid : theme.background}
              stroke={theme.grid}
            />
            <TextBlock
              lines={lines}
              x={start + width / 2}
              y={layout.phaseTop + 13}
              theme={theme}
              anchor="middle"
              muted
            />
          </g>
        );
      })}
    </g>
  );
}

/** Treatment, one lane an agent, thicker where the dose is higher; an arrow where it goes on. */
export function CourseLanes({ layout, theme }: Omit<StripsProps, "data">) {
  return (
    <g data-mark="courses">
      {layout.lanes.map(({ of: lane, y }, at) => {
        const colour = colourOf({ colour: at, shape: "circle" }, theme);
        return (
          <g key={lane.key} data-mark="lane">
            <StripName label={lane.label} y={y} layout={layout} theme={theme} />
            {lane.courses.map(({ key, from, to, step, label }) => {
              const start = layout.dayPlace(from);
              const end = to === null ? layout.right : layout.dayPlace(to);
              const height = 9 + 3 * Math.min(3, Math.max(1, Number.isFinite(step) ? step : 1));
              const width = Math.max(2, end - start);
              const fits = textWidth(label, { fontSize: SMALL_TEXT }) + 8 <= width;
              return (
                <g key={key}>
                  <rect
                    data-mark="course"
                    x={start}
                    y={y - height / 2}
                    width={round(width)}
                    height={height}
                    fill={colour.fill}
                    fillOpacity={0.35}
                    stroke={colour.outline ?? colour.fill}
                  />
                  {to === null ? (
                    <path d={`M${end - 5} ${y - 4}L${end} ${y}L${end - 5} ${y + 4}`} stroke={theme.text} fill="none" />
                  ) : null}
                  <TextBlock lines={fits ? [label] : []} x={start + 4} y={y + 4} theme={theme} mark="dose" />
                </g>
              );
            })}
          </g>
        );
      })}
    </g>
  );
}

/** Rows of events. */
export function EventRows({ layout, theme }: Omit<StripsProps, "data">) {
  return (
    <g data-mark="events">
      {layout.rows.map(({ of: row, y }) => (
        <g key={row.key} data-mark="event-row">
          <StripName label={row.label} y={y} layout={layout} theme={theme} />
          <path d={`M${layout.left} ${y}H${layout.right}`} stroke={theme.grid} />
          {row.events
            .filter(({ day }) => Number.isFinite(day))
            .map((event, at) => (
              // Two events may share a day and a key; their order does not change.
              <EventMark key={at} kind={event.kind} x={layout.dayPlace(event.day)} y={y} theme={theme} />
            ))}
        </g>
      ))}
    </g>
  );
}
