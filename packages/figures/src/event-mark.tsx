import type { TimelineEvent } from "./case-timeline.data.ts";
import type { FigureTheme } from "./figure-theme.ts";
import { colourOf } from "./group-mark.ts";
import { MarkShape } from "./mark-shape.tsx";

const KINDS = {
  flare: { kind: "star", colour: 1, radius: 5.5, open: false },
  event: { kind: "saltire", colour: 3, radius: 4.5, open: false },
  visit: { kind: "circle", colour: 0, radius: 3.5, open: true },
  sample: { kind: "square", colour: 2, radius: 3.5, open: false },
} as const;

/** One event, the same sign in the figure and in its legend. */
export function EventMark(props: { kind: TimelineEvent["kind"]; x: number; y: number; theme: FigureTheme }) {
  const { kind, x, y, theme } = props;
  const sign = KINDS[kind];
  const colour = colourOf({ colour: sign.colour, shape: "circle" }, theme);
  return (
    <MarkShape
      kind={sign.kind}
      mark={kind}
      x={x}
      y={y}
      radius={sign.radius}
      colour={colour}
      theme={theme}
      open={sign.open}
    />
  );
}
