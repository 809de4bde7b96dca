import { type SymbolType, symbolCircle, symbolCross, symbolSquare, symbolStar, symbolWye } from "d3-shape";
import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { lightTheme } from "./figure-theme.ts";

/** Shapes of detected points. Triangles are kept for limits and diamonds for estimates, so no group has those. */
export const GROUP_SHAPES = ["circle", "square", "cross", "star", "saltire", "wye"] as const;
export type GroupShape = (typeof GROUP_SHAPES)[number];

/** How a group looks wherever it appears: index into the theme's palette, and shape. */
export interface GroupMark {
  readonly colour: number;
  readonly shape: GroupShape;
}

/** A d3 symbol and the turn in degrees that makes the shape of it. */
export const SHAPE_SYMBOLS: Record<GroupShape, { type: SymbolType; turn: number }> = {
  circle: { type: symbolCircle, turn: 0 },
  square: { type: symbolSquare, turn: 0 },
  cross: { type: symbolCross, turn: 0 },
  star: { type: symbolStar, turn: 0 },
  saltire: { type: symbolCross, turn: 45 },
  wye: { type: symbolWye, turn: 0 },
};

/** Case groups, phases and response classes keep these marks on every page. */
const KNOWN: Readonly<Record<string, GroupMark>> = {
  CONTROL: { colour: 0, shape: "circle" },
  HEALTHY_CONTROL: { colour: 0, shape: "circle" },
  BEFORE: { colour: 1, shape: "square" },
  ON_EARLY: { colour: 2, shape: "cross" },
  ON_LATE: { colour: 3, shape: "star" },
  AFTER: { colour: 4, shape: "saltire" },
  UNTREATED: { colour: 5, shape: "wye" },
  PATIENT: { colour: 1, shape: "star" },
  CARRIER: { colour: 2, shape: "wye" },
  DISEASE_CONTROL: { colour: 3, shape: "square" },
  BEFORE_OTHER: { colour: 1, shape: "saltire" },
  ON_COMBINED: { colour: 3, shape: "cross" },
  AFTER_OTHER: { colour: 4, shape: "circle" },
  COMPLETE: { colour: 2, shape: "circle" },
  PARTIAL: { colour: 5, shape: "square" },
  NONE: { colour: 1, shape: "saltire" },
};

/**
 * The mark of each group of one figure. Known groups have theirs; any other starts from a hash of its key and moves
 * to the next pair of colour and shape that no group of the figure has, so up to 36 groups never share one.
 */
export function groupMarks(groups: readonly string[], chosen: Readonly<Record<string, GroupMark>> = {}) {
  const marks = new Map<string, GroupMark>();
  const taken = new Set<string>();
  const settle = (group: string, mark: GroupMark) => {
    marks.set(group, mark);
    taken.add(`${mark.colour} ${mark.shape}`);
  };
  const distinct = [...new Set(groups)].sort();
  for (const group of distinct) {
    const mark = Object.hasOwn(chosen, group) ? chosen[group] : Object.hasOwn(KNOWN, group) ? KNOWN[group] : undefined;
    if (mark) settle(group, mark);
  }
  for (const group of distinct) {
    if (!marks.has(group)) settle(group, firstFree(hashOf(group), taken));
  }
  return marks as ReadonlyMap<string, GroupMark>;
}

function firstFree(start: number, taken: ReadonlySet<string>): GroupMark {
  const colours = lightTheme.palette.length;
  const pairs = colours * GROUP_SHAPES.length;
  const at = (index: number): GroupMark => ({
    colour: index % colours,
    shape: GROUP_SHAPES[Math.floor(index / colours) % GROUP_SHAPES.length] ?? "circle",
  });
  for (let step = 0; step < pairs; step += 1) {
    const mark = at((start + step) % pairs);
    if (!taken.has(`${mark.colour} ${mark.shape}`)) return mark;
  }
  return at(start % pairs);
}

/** FNV-1a, 32 bits, as a non-negative integer: the same key gives the same place in every figure and every engine. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The colour of a mark in a theme; an index outside the palette wraps around. */
export function colourOf(mark: GroupMark | undefined, theme: FigureTheme): PaletteColour {
  const found = theme.palette[(mark?.colour ?? 0) % theme.palette.length];
  return found ?? { name: "text", fill: theme.text, outline: null };
}
