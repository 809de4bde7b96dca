import { outlinePath, summaryOutline } from "./box-outline.ts";
import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { round } from "./hatch.tsx";
import { MarkShape, OutlinedPath } from "./mark-shape.tsx";
import type { EstimateWithInterval, StripBoxSummary } from "./strip-box.data.ts";

/** The lane in px that a box takes, and how it is drawn. */
export interface SummaryLane {
  readonly left: number;
  readonly right: number;
  readonly colour: PaletteColour;
  readonly theme: FigureTheme;
  readonly position: (value: number) => number;
}

/** Box of median and quartiles of values one may see: one solid line. */
export function ExactBox({ summary, lane }: { summary: StripBoxSummary; lane: SummaryLane }) {
  const { box, median, medianBelow } = summaryOutline(summary, (value) => round(lane.position(value)));
  const { left, right, colour, theme } = lane;
  return (
    <g data-mark="box">
      {box && <OutlinedPath d={outlinePath(box, left, right)} colour={colour} width={1.5} mark="quartiles" />}
      {median !== null && <MedianLine y={median} left={left} right={right} theme={theme} />}
      {medianBelow !== null && <BelowArrow y={medianBelow} left={left} right={right} theme={theme} />}
    </g>
  );
}

/** Box of a protected answer: the quartiles dashed, and a second dashed line around them. */
export function ProtectedBox({ summary, lane }: { summary: StripBoxSummary; lane: SummaryLane }) {
  const { box, median, medianBelow } = summaryOutline(summary, (value) => round(lane.position(value)));
  const { left, right, colour, theme } = lane;
  const outer = box && { ...box, top: box.top - 4, bottom: box.bottom + 4 };
  return (
    <g data-mark="protected-box">
      {box && <OutlinedPath d={outlinePath(box, left, right)} colour={colour} width={1.5} dashed mark="quartiles" />}
      {outer && <OutlinedPath d={outlinePath(outer, left - 4, right + 4)} colour={colour} width={1.5} dashed />}
      {median !== null && <MedianLine y={median} left={left} right={right} theme={theme} />}
      {medianBelow !== null && <BelowArrow y={medianBelow} left={left} right={right} theme={theme} />}
    </g>
  );
}

function MedianLine(props: { y: number; left: number; right: number; theme: FigureTheme }) {
  const { y, left, right, theme } = props;
  return <path data-mark="median" d={`M${left} ${y}H${right}`} stroke={theme.text} strokeWidth={2.5} fill="none" />;
}

/** The median lies somewhere below: a bar at the limit and an arrow downwards. */
function BelowArrow(props: { y: number; left: number; right: number; theme: FigureTheme }) {
  const { y, left, right, theme } = props;
  const middle = round((left + right) / 2);
  return (
    <path
      data-mark="median-below"
      d={`M${left} ${y}H${right}M${middle} ${y}V${y + 11}M${middle - 3.5} ${y + 7}L${middle} ${y + 11}L${middle + 3.5} ${y + 7}`}
      stroke={theme.text}
      strokeWidth={1.5}
      fill="none"
    />
  );
}

/** Geometric mean as a diamond, its interval as a line with ends; without interval the diamond stands alone. */
export function EstimateDiamond(props: { estimate: EstimateWithInterval; x: number; lane: SummaryLane }) {
  const { estimate, lane } = props;
  const place = (value: number) => round(lane.position(value));
  const x = round(props.x);
  const whisker = ({ lower, upper }: EstimateWithInterval): string | null =>
    lower === null || upper === null
      ? null
      : `M${x - 4} ${place(lower)}H${x + 4}M${x} ${place(lower)}V${place(upper)}M${x - 4} ${place(upper)}H${x + 4}`;
  const line = whisker(estimate);
  return (
    <g data-mark="geometric-mean">
      {line && <path data-mark="interval" d={line} stroke={lane.theme.text} strokeWidth={1.25} fill="none" />}
      <MarkShape kind="diamond" x={x} y={place(estimate.value)} radius={5} colour={lane.colour} theme={lane.theme} />
    </g>
  );
}
