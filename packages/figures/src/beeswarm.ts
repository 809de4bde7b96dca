import { hashOf } from "./group-mark.ts";

/** One point to be spread sideways: its place on the value axis in px, and the key that seeds its side. */
export interface SwarmPoint {
  readonly key: string;
  readonly y: number;
}

/** Where the points of a column stand: offsets in px from the middle, in the order given, and the radius they fit at. */
export interface Swarm {
  readonly offsets: readonly number[];
  readonly radius: number;
}

/** Radii in px, largest first; the last is the smallest mark that still shows its shape. */
const RADII = [4, 3.5, 3] as const;
/** Radius of a point that has room. */
export const LARGEST_RADIUS = RADII[0];
const SMALLEST_RADIUS = RADII[2];

/** Room around a mark for its outline. */
const OUTLINE = 0.6;

/**
 * Spreads points over a lane of `width` px. Points are placed from the bottom up at the offset nearest the middle
 * where they touch none, at the largest radius at which all find room; the side tried first comes from the key. In a
 * lane too full even for the smallest radius a point goes where its neighbours are farthest. Nothing is random, and
 * the order of the input does not matter: the same data give the same picture everywhere.
 */
export function swarm(points: readonly SwarmPoint[], width: number, largest: number = LARGEST_RADIUS): Swarm {
  for (const radius of RADII) {
    if (radius > largest) continue;
    const { offsets, full } = place(points, radius + OUTLINE, width);
    if (!full) return { offsets, radius };
  }
  return { offsets: place(points, SMALLEST_RADIUS + OUTLINE, width).offsets, radius: SMALLEST_RADIUS };
}

function place(points: readonly SwarmPoint[], radius: number, width: number) {
  const reach = Math.max(0, width / 2 - radius);
  const offsets = points.map(() => 0);
  const order = points
    .map((point, index) => ({ ...point, index }))
    .sort((a, b) => b.y - a.y || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  const placed: { x: number; y: number }[] = [];
  let full = false;
  for (const point of order) {
    const near = placed.filter((other) => Math.abs(other.y - point.y) < 2 * radius);
    let best = { x: 0, room: Number.NEGATIVE_INFINITY };
    for (const x of candidates(reach, radius / 3, hashOf(point.key) % 2 === 0 ? 1 : -1)) {
      const room = Math.min(2 * radius, ...near.map((other) => Math.hypot(other.x - x, other.y - point.y)));
      if (room > best.room + 1e-6) best = { x, room };
      if (best.room >= 2 * radius - 1e-6) break;
    }
    full ||= best.room < 2 * radius - 1e-6;
    offsets[point.index] = best.x;
    placed.push({ x: best.x, y: point.y });
  }
  return { offsets, full };
}

function candidates(reach: number, step: number, side: number): readonly number[] {
  const offsets = [0];
  for (let distance = step; distance <= reach; distance += step) offsets.push(side * distance, -side * distance);
  return offsets;
}
