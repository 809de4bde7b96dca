import type { FigureTheme } from "./figure-theme.ts";
import { colourOf, type GroupMark } from "./group-mark.ts";
import { Hatch, round } from "./hatch.tsx";
import { MarkShape } from "./mark-shape.tsx";
import type { PlacedPart, ResponseBarsLayout } from "./response-bars.layout.ts";
import { SMALL_TEXT, TextBlock } from "./text-block.tsx";

/** How a class is drawn; a class without a mark (unknown, not evaluable) is an empty outline in the text's colour. */
export interface ClassDrawing {
  readonly key: string;
  readonly mark: GroupMark | null;
  readonly theme: FigureTheme;
}

const BAR = 12;

/** Place in px of the n-th dot of a part. */
export function dotPlace({ area }: PlacedPart, index: number, { pitch, perLine }: ResponseBarsLayout) {
  return {
    x: round(area.x + (index % perLine) * pitch + pitch / 2),
    y: round(area.y + 8 + Math.floor(index / perLine) * pitch),
    radius: Math.min(4, pitch / 2 - 0.5),
  };
}

/** One class of one group: its sign and label, then dots (exact), a bar of the rounded share (protected) or a hatch. */
export function ResponsePartLine(props: { placed: PlacedPart; layout: ResponseBarsLayout; drawing: ClassDrawing }) {
  const { placed, layout, drawing } = props;
  const { theme } = drawing;
  const { part, area, labelLines } = placed;
  const left = area.x - layout.trackStart;
  const valueX = area.x + valueOffset(placed, layout);
  return (
    <g data-mark="part" data-key={part.class}>
      <ClassDot x={left + 7} y={area.y + 8} radius={4} drawing={drawing} mark="class-sign" />
      <TextBlock lines={labelLines} x={left + 18} y={area.y + SMALL_TEXT + 1} theme={theme} />
      <PartBody placed={placed} layout={layout} drawing={drawing} />
      <TextBlock lines={[part.label]} x={valueX} y={area.y + SMALL_TEXT + 1} theme={theme} bold mark="value" />
      {part.withheld && <desc>{`${part.withheld.text}. ${part.withheld.reason}`}</desc>}
    </g>
  );
}

function valueOffset({ part }: PlacedPart, { trackWidth, pitch, perLine }: ResponseBarsLayout): number {
  if (part.withheld || part.share !== null) return trackWidth + 8;
  return Math.min(part.count ?? 0, perLine) * pitch + ((part.count ?? 0) > 0 ? 6 : 0);
}

function PartBody({
  placed,
  layout,
  drawing,
}: {
  placed: PlacedPart;
  layout: ResponseBarsLayout;
  drawing: ClassDrawing;
}) {
  const { part, area } = placed;
  const { theme } = drawing;
  const track = { x: area.x, y: area.y + 2, width: area.width, height: BAR };
  if (part.withheld) return <Hatch area={track} theme={theme} mark="withheld" />;
  if (part.share !== null) return <ShareBar share={part.share} track={track} drawing={drawing} />;
  return Array.from({ length: part.count ?? 0 }, (_, index) => {
    const place = dotPlace(placed, index, layout);
    return <ClassDot key={`${place.x} ${place.y}`} {...place} drawing={drawing} mark="case" />;
  });
}

function ShareBar(props: {
  share: number;
  track: { x: number; y: number; width: number; height: number };
  drawing: ClassDrawing;
}) {
  const { share, track, drawing } = props;
  const { mark, theme } = drawing;
  const colour = mark ? colourOf(mark, theme) : { name: "text", fill: theme.text, outline: null };
  const right = round(track.x + track.width);
  const end = round(track.x + share * track.width);
  const middle = track.y + track.height / 2;
  const bottom = track.y + track.height;
  const inner = {
    x: track.x + 2,
    y: track.y + 2,
    width: round(Math.max(0, end - track.x - 4)),
    height: track.height - 4,
  };
  return (
    <g data-mark="share">
      <path
        d={`M${track.x} ${middle}H${right}M${right} ${track.y + 2}V${bottom - 2}`}
        stroke={theme.axis}
        fill="none"
      />
      {share > 0 && (
        <path d={`M${track.x} ${track.y}H${end}V${bottom}H${track.x}Z`} fill={theme.background} stroke="none" />
      )}
      {mark && <rect {...inner} fill={colour.fill} />}
      <path
        d={`M${track.x} ${track.y}H${end}V${bottom}H${track.x}Z`}
        fill="none"
        stroke={colour.outline ?? colour.fill}
        strokeWidth={1.25}
        strokeDasharray="4 3"
      />
    </g>
  );
}

function ClassDot(props: { x: number; y: number; radius: number; drawing: ClassDrawing; mark: string }) {
  const { drawing, ...place } = props;
  const { mark, theme } = drawing;
  if (mark) return <MarkShape {...place} kind={mark.shape} colour={colourOf(mark, theme)} theme={theme} />;
  const ink = { name: "text", fill: theme.text, outline: null };
  return (
    <MarkShape
      {...place}
      radius={place.radius - 0.5}
      kind={drawing.key === "NOT_EVALUABLE" ? "square" : "circle"}
      colour={ink}
      theme={theme}
      open
    />
  );
}
