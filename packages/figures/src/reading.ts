import type { Area } from "./hatch.tsx";

/** Something a reader can stand on: what is said there and what is ringed. */
export interface ReadingStop {
  readonly key: string;
  readonly text: string;
  readonly area: Area;
  /** A group as a whole, or one mark in it. */
  readonly kind: "group" | "mark";
  /** A mark that fills a cell is ringed by its outline and caught anywhere inside; any other by a circle. */
  readonly shape?: "cell";
}

/** The stops of a figure, group by group; within a group the group itself first, then its marks from low to high. */
export type ReadingStops = readonly (readonly ReadingStop[])[];

/** Where the reader stands: indices into the stops. */
export interface ReadingPosition {
  readonly group: number;
  readonly stop: number;
}

/**
 * Where a key leads: Left and Right to the group beside, Up and Down to the next or previous stop of the group, Home
 * and End to the first and last group. Null for a key that does not move the reader.
 */
export function positionAfterKey(
  stops: ReadingStops,
  from: ReadingPosition | null,
  key: string,
): ReadingPosition | null {
  if (stops.length === 0) return null;
  const last = stops.length - 1;
  if (key === "Home") return { group: 0, stop: 0 };
  if (key === "End") return { group: last, stop: 0 };
  if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(key)) return null;
  if (!from) return { group: 0, stop: 0 };
  if (key === "ArrowLeft") return { group: Math.max(0, from.group - 1), stop: 0 };
  if (key === "ArrowRight") return { group: Math.min(last, from.group + 1), stop: 0 };
  const lastStop = (stops[from.group]?.length ?? 1) - 1;
  const stop = key === "ArrowUp" ? Math.min(lastStop, from.stop + 1) : Math.max(0, from.stop - 1);
  return { group: from.group, stop };
}

/** Marks are caught from this many px around them. */
const CATCH = 14;

/** The stop under a pointer: the nearest mark within reach, else the group whose area holds the place. */
export function positionAtPlace(stops: ReadingStops, x: number, y: number): ReadingPosition | null {
  let best: ReadingPosition | null = null;
  let bestDistance = CATCH;
  let around: ReadingPosition | null = null;
  stops.forEach((group, groupIndex) => {
    group.forEach((stop, stopIndex) => {
      const position = { group: groupIndex, stop: stopIndex };
      const { area } = stop;
      const distance = Math.hypot(area.x + area.width / 2 - x, area.y + area.height / 2 - y);
      if (stop.kind === "mark" && stop.shape !== "cell" && distance < bestDistance) {
        best = position;
        bestDistance = distance;
      }
      const inside = x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
      if (stop.shape === "cell" && inside && bestDistance > 0) {
        best = position;
        bestDistance = 0;
      }
      if (stop.kind === "group" && inside) around = position;
    });
  });
  return best ?? around;
}
