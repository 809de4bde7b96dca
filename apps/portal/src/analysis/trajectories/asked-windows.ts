import type { TrajectoryWindowInput } from "../../generated/operations.ts";

const WRITTEN = /^(-?\d{1,5}):(\d{1,4}):(\d{1,4})$/;

/** Windows of an address, `30:7:14`; nothing where none is written right, so that the question's own stand. */
export function askedWindows(texts: readonly string[] | undefined): TrajectoryWindowInput[] | undefined {
  const read = (texts ?? []).flatMap((text) => {
    const [, day, before, after] = WRITTEN.exec(text) ?? [];
    return day === undefined ? [] : [{ day: Number(day), before: Number(before), after: Number(after) }];
  });
  return read.length > 0 ? read : undefined;
}

/** The days of the visits of an address, as one writes them: "0, 30, 90". */
export function visitDays(texts: readonly string[] | undefined): string {
  return (askedWindows(texts) ?? []).map(({ day }) => day).join(", ");
}

/** Windows for visits on the days a reader wrote; the one of day 0 ends with the anchor, so that it stays before it. */
export function windowsAround(written: string, tolerance: number): string[] | undefined {
  const days = [...new Set((written.match(/[-−]?\d{1,5}/g) ?? []).map((text) => Number(text.replace("−", "-"))))];
  const windows = days
    .sort((a, b) => a - b)
    .map((day) => `${day}:${tolerance}:${day === 0 && days.length > 1 ? 0 : tolerance}`);
  return windows.length > 0 ? windows : undefined;
}

/** The widest tolerance of the windows of an address; 7 days where it has none. */
export function toleranceOf(texts: readonly string[] | undefined): number {
  const sides = (askedWindows(texts) ?? []).flatMap(({ before, after }) => [before ?? 0, after ?? 0]);
  return sides.length > 0 ? Math.max(...sides) : 7;
}
