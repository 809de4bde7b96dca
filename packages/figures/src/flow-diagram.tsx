import { type ChartProps, chartWidth } from "./chart-props.ts";
import { FigurePlate } from "./figure-plate.tsx";
import type { FigureTheme } from "./figure-theme.ts";
import type { FlowDiagramData, FlowDiagramWords } from "./flow-diagram.data.ts";
import { BOX_PADDING, flowDiagramLayout, type PlacedBox } from "./flow-diagram.layout.ts";
import type { ReadingStop } from "./reading.ts";
import { LABEL_TEXT, lineHeight, TextBlock } from "./text-block.tsx";

/** A flow of cases, its words and its theme. */
export interface FlowDiagramProps extends ChartProps {
  readonly data: FlowDiagramData;
  readonly words: FlowDiagramWords;
}

const HEAD = 5;

/** Who is considered, who is left out and why, and who is in: a box each, joined by arrows. */
export function FlowDiagram({
  data,
  words,
  theme,
  locale: _,
  marks: _marks,
  width: asked,
  ...plate
}: FlowDiagramProps) {
  const width = chartWidth(asked);
  const { height, start, leftOut, end, trunk } = flowDiagramLayout(data, width);
  const top = start.area.y + start.area.height;
  return (
    <FigurePlate
      {...plate}
      title={data.title}
      width={width}
      height={height}
      theme={theme}
      stops={[start, ...leftOut, end].map((placed) => [stopOf(placed, leftOut.includes(placed) ? words.leftOut : "")])}
    >
      <path d={downTo(trunk, top, end.area.y)} stroke={theme.axis} strokeWidth={1.5} fill="none" data-mark="trunk" />
      {leftOut.map((placed) => (
        <path
          key={placed.box.key}
          d={acrossTo(trunk, placed.area.x, placed.area.y + placed.area.height / 2)}
          stroke={theme.axis}
          strokeWidth={1.5}
          fill="none"
        />
      ))}
      {[start, ...leftOut, end].map((placed) => (
        <BoxOfFlow key={placed.box.key} placed={placed} theme={theme} aside={leftOut.includes(placed)} />
      ))}
    </FigurePlate>
  );
}

interface BoxOfFlowProps {
  readonly placed: PlacedBox;
  readonly theme: FigureTheme;
  readonly aside: boolean;
}

function BoxOfFlow({ placed, theme, aside }: BoxOfFlowProps) {
  const { box, area, lines } = placed;
  const [x, y] = [area.x + BOX_PADDING, area.y + BOX_PADDING + LABEL_TEXT];
  const countTop = y + lines.length * lineHeight(LABEL_TEXT);
  return (
    <g data-mark={aside ? "left-out" : "in-flow"} data-key={box.key}>
      <rect
        {...area}
        fill={theme.background}
        stroke={theme.axis}
        strokeWidth={aside ? 1 : 1.5}
        strokeDasharray={aside ? "4 3" : undefined}
      />
      <TextBlock lines={lines} x={x} y={y} theme={theme} fontSize={LABEL_TEXT} />
      <TextBlock lines={[box.countLabel]} x={x} y={countTop} theme={theme} fontSize={LABEL_TEXT} bold mark="count" />
    </g>
  );
}

function stopOf({ box, area }: PlacedBox, before: string): ReadingStop {
  const said = [before, box.label, box.countLabel].filter((one) => one !== "");
  return { key: box.key, kind: "group", text: said.join(", "), area };
}

const downTo = (x: number, from: number, to: number): string =>
  `M${x} ${from}V${to}M${x - HEAD} ${to - HEAD}L${x} ${to}L${x + HEAD} ${to - HEAD}`;

const acrossTo = (from: number, to: number, y: number): string =>
  `M${from} ${y}H${to}M${to - HEAD} ${y - HEAD}L${to} ${y}L${to - HEAD} ${y + HEAD}`;
