import type { ForestEffect } from "@nlrp12/figures";
import { type NamedWay, NO_EFFECT } from "./way-row.ts";

interface Share {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A share or area as a forest draws it; without its interval where one end is not known. */
export function shareEffect(share: Share | null): ForestEffect {
  if (!share || share.value === null) return NO_EFFECT;
  return { ...NO_EFFECT, value: share.value, lower: share.lower, upper: share.upper };
}

/** The groups of an answer, in its order, by what their ways were made of: each way with its part of the group. */
export function partsByGroup<Way extends NamedWay, Part>(
  ways: readonly Way[],
  partsOf: (way: Way) => readonly Part[],
  keyOf: (part: Part) => string,
): readonly { readonly key: string; readonly parts: readonly { readonly way: Way; readonly part: Part | null }[] }[] {
  const [answered] = ways;
  if (!answered) return [];
  return partsOf(answered).map((of) => {
    const key = keyOf(of);
    return {
      key,
      parts: ways.map((way) => ({ way, part: partsOf(way).find((one) => keyOf(one) === key) ?? null })),
    };
  });
}
