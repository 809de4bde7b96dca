import type { FigureTheme } from "./figure-theme.ts";
import { round } from "./hatch.tsx";
import { SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import type { ValueScale } from "./value-scale.ts";

/** The value axis of one row: grid lines at labelled ticks, short minor ticks, the unit over the axis. */
export function ValueAxis(props: {
  scale: ValueScale;
  unitLabel: string;
  /** Px: left and right end of the plot, its head and foot. */
  frame: { left: number; right: number; head: number; foot: number };
  theme: FigureTheme;
}) {
  const { scale, unitLabel, theme } = props;
  const { left, right, head, foot } = props.frame;
  const unitFits = textWidth(unitLabel, { fontSize: SMALL_TEXT }) <= left - 4;
  return (
    <g data-mark="axis">
      {scale.ticks.map(({ position, label }) => {
        const y = round(position);
        return label === null ? (
          <path key={position} d={`M${left - 4} ${y}H${left}`} stroke={theme.axis} strokeWidth={1} />
        ) : (
          <g key={position} data-mark="tick">
            <path d={`M${left} ${y}H${right}`} stroke={theme.grid} strokeWidth={1} />
            <path d={`M${left - 7} ${y}H${left}`} stroke={theme.axis} strokeWidth={1} />
            <TextBlock lines={[label]} x={left - 10} y={y + 4} theme={theme} anchor="end" />
          </g>
        );
      })}
      <path d={`M${left} ${head}V${foot}H${right}`} stroke={theme.axis} strokeWidth={1} fill="none" />
      <TextBlock lines={[unitLabel]} x={4} y={unitFits ? head - 8 : SMALL_TEXT + 1} theme={theme} muted mark="unit" />
    </g>
  );
}
