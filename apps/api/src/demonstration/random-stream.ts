import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Seeded draws; the same seed and name always give the same series. */
export interface RandomStream {
  /** Whole number, both ends included. */
  readonly integer: (from: number, to: number) => number;
  /** Real number, uniform. */
  readonly between: (from: number, to: number) => number;
  /** Positive number whose log is uniform. */
  readonly logBetween: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

/** FNV-1a, so that each named stream is its own and adding one moves no other. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

/** The stream of one purpose, such as one cohort's cytokines, under the consortium's seed. */
export function randomStream(seed: number, name: string): RandomStream {
  const source = xoroshiro128plus(hashOf(`${seed}/${name}`));
  const between = (from: number, to: number) => from + (to - from) * uniformFloat64(source);
  const integer = (from: number, to: number) => uniformInt(source, from, to);
  return {
    between,
    integer,
    logBetween: (from, to) => Math.exp(between(Math.log(from), Math.log(to))),
    chance: (probability) => uniformFloat64(source) < probability,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    shuffled: (items) => {
      const keyed = items.map((item) => ({ item, key: uniformFloat64(source) }));
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
    },
  };
}
