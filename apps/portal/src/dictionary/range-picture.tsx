import classes from "./dictionary.module.css";

interface RangePictureProps {
  readonly typical: readonly [low: number, high: number] | null;
  readonly outer: readonly [low: number, high: number];
  /** The ends of the axis. */
  readonly axis: readonly [low: number, high: number];
  readonly label: string;
}

const WIDTH = 200;
const HEIGHT = 18;

/** A log axis for positive numbers over more than two decades, else a linear one. */
function scaleOf([low, high]: readonly [number, number]): (value: number) => number {
  const isLog = low > 0 && high / low > 100;
  const at = isLog ? Math.log10 : (value: number) => value;
  const [from, to] = [at(low), at(high)];
  return (value) => (WIDTH * (at(Math.min(Math.max(value, low), high)) - from)) / (to - from || 1);
}

/** What is accepted as a thin bar, what is usual as a thick one, with a tick at every power of ten. */
export function RangePicture({ typical, outer, axis, label }: RangePictureProps) {
  const x = scaleOf(axis);
  const isLog = axis[0] > 0 && axis[1] / axis[0] > 100;
  const first = Math.ceil(Math.log10(axis[0]));
  const ticks = isLog
    ? Array.from({ length: Math.floor(Math.log10(axis[1])) - first + 1 }, (_, i) => 10 ** (first + i))
    : [];
  const bar = ([low, high]: readonly [number, number]) => ({ x: x(low), width: Math.max(2, x(high) - x(low)) });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
      className={classes.picture}
    >
      {ticks.map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={HEIGHT - 4} y2={HEIGHT} className={classes.tick} />
      ))}
      <rect {...bar(outer)} y={6} height={3} className={classes.outer} />
      {typical ? <rect {...bar(typical)} y={2} height={11} className={classes.typical} /> : null}
    </svg>
  );
}
