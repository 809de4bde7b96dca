/** The little pictures that stand for a figure or a page; they carry no data. */
export type SketchKind = "phases" | "fold" | "response" | "centers" | "lines" | "map" | "sheet" | "code";

const BLUE = "#0072B2";
const RED = "#D55E00";
const GREEN = "#009E73";

/** A decorative picture; the words beside it say everything. */
export function FigureSketch({ kind }: { readonly kind: SketchKind }) {
  return (
    <svg viewBox="0 0 120 56" width="120" height="56" aria-hidden="true" fill="none" stroke="currentColor">
      {SKETCHES[kind]}
    </svg>
  );
}

const axis = <path d="M6 4v46h108" strokeWidth="1.5" opacity="0.6" />;

function box(x: number, y: number, colour: string) {
  return (
    <g stroke={colour} strokeWidth="2">
      <path d={`M${x} ${y - 7}v-5M${x} ${y + 7}v5M${x - 7} ${y}h14`} />
      <rect x={x - 7} y={y - 7} width="14" height="14" />
    </g>
  );
}

const SKETCHES: Record<SketchKind, React.ReactNode> = {
  phases: (
    <>
      {axis}
      {box(26, 40, BLUE)}
      {box(50, 16, RED)}
      {box(74, 36, GREEN)}
      {box(98, 22, "#CC79A7")}
    </>
  ),
  fold: (
    <>
      {axis}
      <path d="M6 40h108" strokeDasharray="4 3" opacity="0.6" />
      <g stroke={RED} strokeWidth="2">
        <path d="M30 8v18M60 12v14M90 10v20" />
      </g>
      <g fill={RED} stroke="none">
        <circle cx="30" cy="16" r="4" />
        <circle cx="60" cy="19" r="4" />
        <circle cx="90" cy="18" r="4" />
      </g>
    </>
  ),
  response: (
    <g stroke="none">
      {[14, 28, 42].map((y, row) =>
        Array.from({ length: 8 - row * 2 }, (_, dot) => 14 + dot * 12).map((x) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="4" fill={[GREEN, "#56B4E9", RED][row]} />
        )),
      )}
    </g>
  ),
  centers: (
    <>
      {axis}
      {box(30, 20, BLUE)}
      {box(60, 34, BLUE)}
      {box(90, 24, BLUE)}
    </>
  ),
  lines: (
    <>
      {axis}
      <g stroke={RED} strokeWidth="1.5" opacity="0.6">
        <path d="M16 14L40 42L70 40L104 18M16 10L40 38L70 36L104 12M16 18L40 44L70 44L104 26" />
      </g>
      <path d="M16 14L40 42L70 40L104 18" strokeWidth="3" />
    </>
  ),
  map: (
    <g stroke="none">
      {["#c8b866", "#666970", "#00224e", "#35456c", "#fee838", "#948e77", "#35456c", "#666970"].map((fill, at) => (
        <rect key={at} x={14 + (at % 4) * 24} y={10 + Math.floor(at / 4) * 20} width="22" height="18" fill={fill} />
      ))}
    </g>
  ),
  sheet: (
    <>
      <path d="M20 8h80v42H20zM20 18h80M20 28h80M20 38h80M46 8v42M72 8v42" strokeWidth="1.5" opacity="0.7" />
      <path d="M50 23h18" stroke={RED} strokeWidth="4" />
    </>
  ),
  code: (
    <g strokeWidth="3" strokeLinecap="round">
      <path d="M38 14L22 28l16 14M82 14l16 14-16 14" stroke={BLUE} />
      <path d="M68 10L52 46" opacity="0.7" />
    </g>
  ),
};
