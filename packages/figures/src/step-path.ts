import { round } from "./hatch.tsx";

/** A corner of a step line, in px. */
export interface StepCorner {
  readonly x: number;
  readonly y: number;
}

/** The steps of a line: level from one corner to the next, then down or up to it, level to `end`. */
export function stepPath(corners: readonly StepCorner[], end: number): string {
  const [first, ...others] = corners;
  if (!first) return "";
  const steps = others.map(({ x, y }) => `H${round(x)}V${round(y)}`).join("");
  return `M${round(first.x)} ${round(first.y)}${steps}H${round(Math.max(end, corners.at(-1)?.x ?? end))}`;
}

/** The area between two step lines that turn at the same places. */
export function stepBand(
  corners: readonly { readonly x: number; readonly head: number; readonly foot: number }[],
  end: number,
): string {
  const [first] = corners;
  if (!first) return "";
  const last = Math.max(end, corners.at(-1)?.x ?? end);
  const over = stepPath(
    corners.map(({ x, head }) => ({ x, y: head })),
    last,
  );
  const back = corners.toReversed().map(({ x, foot }) => `V${round(foot)}H${round(x)}`);
  return `${over}${back.join("")}Z`;
}
