import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { Hatch, round } from "./hatch.tsx";
import { OutlinedPath } from "./mark-shape.tsx";
import { stepBand, stepPath } from "./step-path.ts";
import { withheldSentence } from "./strip-box.data.ts";
import type { SurvivalLine, SurvivalMark } from "./survival-curve.data.ts";
import { TextBlock } from "./text-block.tsx";

/** Places of days and shares, in px of the panel. */
export interface SurvivalPlace {
  readonly day: (day: number) => number;
  readonly share: (share: number) => number;
}

interface LineProps {
  readonly line: SurvivalLine;
  readonly at: number;
  readonly place: SurvivalPlace;
  readonly colour: PaletteColour;
  readonly theme: FigureTheme;
}

/** Dashes of the first six lines of a panel: what tells them apart without colour. */
const DASHES = [undefined, "9 4", "2 3", "10 3 2 3", "5 2", "1 4"] as const;
/** The dash of the line at a place of its panel. */
export const dashOf = (at: number): string | undefined => DASHES[at % DASHES.length];

/** A line of a legend or a plot in its colour and dash, within a dark outline where the colour is faint. */
export function DashedPath(props: { d: string; at: number; colour: PaletteColour; width: number; mark: string }) {
  const { d, at, colour, width, mark } = props;
  const dash = dashOf(at);
  return (
    <g data-mark={mark} fill="none">
      {colour.outline && <path d={d} stroke={colour.outline} strokeWidth={width + 1.6} strokeDasharray={dash} />}
      <path d={d} stroke={colour.fill} strokeWidth={width} strokeDasharray={dash} />
    </g>
  );
}

/** One curve: its interval, its steps, a tick where cases were cut off, and in front of it its spans between visits. */
export function SurvivalStepLine({ line, at, place, colour, theme }: LineProps) {
  const { points, spans } = line;
  const end = place.day(line.followedTo);
  const corners = points.map(({ day, share }) => ({ x: place.day(day), y: place.share(share) }));
  const band = points.flatMap(({ day, lower, upper }) =>
    lower === null || upper === null ? [] : [{ x: place.day(day), head: place.share(upper), foot: place.share(lower) }],
  );
  if (spans.length > 0) {
    return (
      <g data-mark="curve" data-key={line.key}>
        <path
          data-mark="first-seen"
          d={stepPath(corners, end)}
          stroke={theme.mutedText}
          strokeWidth={1}
          strokeDasharray="1 3"
          fill="none"
        />
        <BetweenVisits line={line} at={at} place={place} colour={colour} theme={theme} />
      </g>
    );
  }
  return (
    <g data-mark="curve" data-key={line.key}>
      <path data-mark="interval" d={stepBand(band, end)} fill={colour.fill} fillOpacity={0.14} />
      <DashedPath d={stepPath(corners, end)} at={at} colour={colour} width={2} mark="steps" />
      {points
        .filter(({ censored }) => (censored ?? 0) > 0)
        .map(({ day, share }) => (
          <path
            key={day}
            data-mark="cut-off"
            d={`M${place.day(day)} ${round(place.share(share) - 5)}v10`}
            stroke={theme.text}
            strokeWidth={1.25}
          />
        ))}
    </g>
  );
}

/** Level where nobody had the event; a box from the share before to the share after where it came on an unknown day. */
function BetweenVisits({ line, at, place, colour }: LineProps) {
  const { spans } = line;
  const end = place.day(line.followedTo);
  const before = (index: number) => spans[index - 1]?.share ?? 1;
  const levels = [0, ...spans.map(({ byDay }) => byDay)].map((day, index) => {
    const until = spans[index] ? place.day(spans[index].fromDay - 1) : end;
    return `M${place.day(day)} ${round(place.share(before(index)))}H${Math.max(place.day(day), until)}`;
  });
  return (
    <g>
      {spans.map(({ fromDay, byDay, share }, index) => {
        const [left, right] = [place.day(fromDay - 1), place.day(byDay)];
        const head = place.share(before(index));
        return (
          <rect
            key={byDay}
            data-mark="span"
            x={left}
            y={round(head)}
            width={round(Math.max(0.5, right - left))}
            height={round(Math.max(0.5, place.share(share) - head))}
            fill={colour.fill}
            fillOpacity={0.28}
            stroke={colour.outline ?? colour.fill}
            strokeWidth={0.75}
          />
        );
      })}
      <DashedPath d={levels.join("")} at={at} colour={colour} width={2.25} mark="levels" />
    </g>
  );
}

/** A protected share on a day of the grid: a dashed double square with its interval; a withheld one is hatched. */
export function ProtectedShare(props: {
  mark: SurvivalMark;
  /** Px beside the day's own place. */
  shift: number;
  place: SurvivalPlace;
  colour: PaletteColour;
  theme: FigureTheme;
}) {
  const { mark, shift, place, colour, theme } = props;
  const x = round(place.day(mark.day) + shift);
  if (mark.withheld) {
    const head = place.share(1);
    const area = { x: x - 8, y: round(head), width: 16, height: round(place.share(0) - head) };
    return (
      <g data-mark="withheld">
        <desc>{withheldSentence(mark.withheld)}</desc>
        <Hatch area={area} theme={theme} mark="hatch" />
        <MarkSign sign={mark.sign} x={x} y={round(place.share(0.5))} theme={theme} />
      </g>
    );
  }
  if (mark.share === null) return null;
  const y = round(place.share(mark.share));
  const square = (half: number) => `M${round(x - half)} ${round(y - half)}h${2 * half}v${2 * half}h${-2 * half}z`;
  const reach =
    mark.lower === null || mark.upper === null
      ? null
      : `M${x} ${round(place.share(mark.upper))}V${round(place.share(mark.lower))}`;
  return (
    <g data-mark="protected-share">
      {reach && <OutlinedPath d={reach} colour={colour} width={1.25} dashed />}
      <OutlinedPath d={square(7)} colour={colour} width={1.25} dashed />
      <OutlinedPath d={square(4)} colour={colour} width={1.25} dashed />
      <MarkSign sign={mark.sign} x={x} y={y - 17} theme={theme} />
    </g>
  );
}

function MarkSign({ sign, x, y, theme }: { sign: string | undefined; x: number; y: number; theme: FigureTheme }) {
  if (!sign) return null;
  return (
    <g data-mark="sign">
      <rect x={round(x - 7)} y={round(y - 8)} width={14} height={16} fill={theme.background} />
      <TextBlock lines={[sign]} x={x} y={y + 4} theme={theme} bold anchor="middle" />
    </g>
  );
}
