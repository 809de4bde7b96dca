/** Shares closer than this are one share: sums of thirds and fifths are not exact in binary. */
const SAME_SHARE = 1e-9;

/**
 * The p-quantile (0 < p < 1) of plain numbers, in their unit; null without any. The value at which the share of values
 * at or below passes p, and midway between two where a share is p exactly: definition 2 of Hyndman & Fan (Am Stat
 * 1996;50:361), equal to R `quantile(x, p, type = 2)` to 15 digits. Throws RangeError for p outside (0, 1).
 */
export function sampleQuantile(values: readonly number[], p: number): number | null {
  if (!(p > 0 && p < 1)) throw new RangeError("A quantile needs a share between 0 and 1, both excluded");
  const sorted = Float64Array.from(values).sort();
  const place = sorted.length * p;
  const whole = Math.round(place);
  const flat = Math.abs(place - whole) <= SAME_SHARE * Math.max(1, place);
  const first = sorted[flat ? whole - 1 : Math.floor(place)];
  const next = flat ? sorted[whole] : first;
  return first === undefined || next === undefined ? null : (first + next) / 2;
}
