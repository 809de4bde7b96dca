import { extent } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { type FigureLocale, formatTick } from "./number-format.ts";

/** A tick of the value axis; minor ticks have no label. */
export interface ValueTick {
  readonly position: number;
  readonly label: string | null;
}

/** Places values on an axis of px. */
export interface ValueScale {
  /** Place in px; a value outside the domain sits at its end (0 on a log axis: at the foot). */
  readonly position: (value: number) => number;
  readonly ticks: readonly ValueTick[];
}

/** What an axis is made from. */
export interface ValueScaleOptions {
  readonly kind: "log" | "linear";
  readonly values: readonly number[];
  /** Px of the foot and of the head of the axis. */
  readonly foot: number;
  readonly head: number;
  readonly locale: FigureLocale;
}

/** Magnitudes an axis can hold with room for its margins. */
const LARGEST = 1e250;
const SMALLEST = 1e-250;
const MIN_LABEL_GAP = 18;
const MIN_MINOR_GAP = 26;

/** The value axis over the finite values given; one value or none still makes an axis of finite, distinct ends. */
export function valueScale(options: ValueScaleOptions): ValueScale {
  return options.kind === "log" ? logScale(options) : linearScale(options);
}

function logScale({ values, foot, head, locale }: ValueScaleOptions): ValueScale {
  const usable = values.filter((value) => value >= SMALLEST && value <= LARGEST);
  const [low = 1, high = 10] = extent(usable);
  const span = Math.log10(high) - Math.log10(low);
  // Less than one decade would make every scatter look wide: the axis then takes a whole one around the middle.
  const pad = span < 0.8 ? (1 - span) / 2 : span * 0.03;
  const first = Math.log10(low) - pad;
  const last = Math.log10(high) + pad;
  const scale = scaleLog()
    .domain([10 ** first, 10 ** last])
    .range([foot, head])
    .clamp(true);
  const position = (value: number) => (Number.isNaN(value) ? foot : scale(value));
  const decadePx = Math.abs(foot - head) / (last - first);
  const step = Math.max(1, Math.ceil(MIN_LABEL_GAP / decadePx));
  const ticks: ValueTick[] = [];
  const labelled = labelledMultiples(first, last);
  for (let decade = Math.floor(first); decade <= Math.ceil(last); decade += 1) {
    for (const multiple of decadePx >= MIN_MINOR_GAP ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [1]) {
      const value = Number(`${multiple}e${decade}`);
      if (value < 10 ** first || value > 10 ** last) continue;
      const label = labelled.includes(multiple) && (multiple > 1 || decade % step === 0);
      if (label || step === 1) {
        ticks.push({ position: position(value), label: label ? formatTick(value, locale) : null });
      }
    }
  }
  return { position, ticks };
}

/** Decades alone where at least two of them show; else 1-2-5 as well. */
function labelledMultiples(first: number, last: number): readonly number[] {
  const decades = Math.floor(last) - Math.ceil(first) + 1;
  return decades >= 2 ? [1] : [1, 2, 5];
}

function linearScale({ values, foot, head, locale }: ValueScaleOptions): ValueScale {
  const usable = values.filter((value) => Math.abs(value) <= LARGEST);
  const [low = 0, high = 1] = extent(usable);
  const span = high - low;
  const pad = span > 0 ? span * 0.05 : Math.abs(high) * 0.5 || 1;
  // An axis of amounts does not go below nothing.
  const first = low >= 0 ? Math.max(0, low - pad) : low - pad;
  const scale = scaleLinear()
    .domain([first, high + pad])
    .range([foot, head])
    .clamp(true)
    .nice(5);
  return {
    position: (value) => (Number.isNaN(value) ? foot : scale(value)),
    ticks: scale.ticks(5).map((value) => ({ position: scale(value), label: formatTick(value, locale) })),
  };
}
