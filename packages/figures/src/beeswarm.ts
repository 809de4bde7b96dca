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
    if (radius > largest || radius === SMALLEST_RADIUS) continue;
    const offsets = placed(points, { radius: radius + OUTLINE, width, mayTouch: false });
    if (offsets) return { offsets, radius };
  }
  const offsets = placed(points, { radius: SMALLEST_RADIUS + OUTLINE, width, mayTouch: true }) ?? [];
  return { offsets, radius: SMALLEST_RADIUS };
}

interface Lane {
  readonly radius: number;
  readonly width: number;
  /** Whether points may touch where there is no room; null is the answer where they may not. */
  readonly mayTouch: boolean;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function placed(points: readonly SwarmPoint[], { radius, width, mayTouch }: Lane): readonly number[] | null {
  const reach = Math.max(0, width / 2 - radius);
  const offsets = points.map(() => 0);
  const order = points
    .map((point, index) => ({ ...point, index }))
    .sort((a, b) => b.y - a.y || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  const standing: Place[] = [];
  for (const { key, y, index } of order) {
    // From the bottom up, whoever is near stands at the end.
    const near = standing.slice(standing.findLastIndex((other) => other.y - y >= 2 * radius) + 1);
    let best = { x: 0, room: Number.NEGATIVE_INFINITY };
    for (const x of candidates(reach, radius / 3, hashOf(key) % 2 === 0 ? 1 : -1)) {
      const room = roomAt({ x, y }, near, { enough: 2 * radius, least: best.room + 1e-6 });
      if (room > best.room + 1e-6) best = { x, room };
      if (best.room >= 2 * radius - 1e-6) break;
    }
    if (!mayTouch && best.room < 2 * radius - 1e-6) return null;
    offsets[index] = best.x;
    standing.push({ x: best.x, y });
  }
  return offsets;
}

/** The distance to the nearest neighbour, `enough` at most; what is not over `least` need not be known further. */
function roomAt({ x, y }: Place, near: readonly Place[], { enough, least }: { enough: number; least: number }): number {
  let room = enough;
  for (const other of near) {
    room = Math.min(room, Math.sqrt((other.x - x) ** 2 + (other.y - y) ** 2));
    if (room <= least) return room;
  }
  return room;
}

function candidates(reach: number, step: number, side: number): readonly number[] {
  const offsets = [0];
  for (let distance = step; distance <= reach; distance += step) offsets.push(side * distance, -side * distance);
  return offsets;
}
