import type { ScoredStratum } from "./group-sums.ts";

/** Score sums of the first of two groups, each with the ways to reach it. */
export type WaysOfSums = ReadonlyMap<number, number>;

/**
 * Every distinct score sum of the first of two groups when groups are permuted within strata, in whole numbers of `unit`:
 * the shift algorithm of `groupSums`, sums kept as numbers instead of texts. Null where more than `most` sums would be
 * visited on the way, counted as `groupSums` counts them.
 */
export function twoGroupSums(strata: readonly ScoredStratum[], unit: number, most: number): WaysOfSums | null {
  let all: Map<number, number> = new Map([[0, 1]]);
  let visited = 0;
  for (const stratum of strata) {
    const here = sumsOfStratum(stratum, unit, most - visited);
    if (here === null || all.size * here.reached.size > most - visited) return null;
    visited += here.visited + all.size * here.reached.size;
    const merged = new Map<number, number>();
    for (const [before, waysBefore] of all) {
      for (const [sum, ways] of here.reached) add(merged, sum + before, ways * waysBefore);
    }
    all = merged;
  }
  return all;
}

/** Sums by how many of the cases met so far are in the first group; a case goes to a group that still has a place. */
function sumsOfStratum({ scores, groups }: ScoredStratum, unit: number, most: number) {
  const inFirst = groups.filter((group) => group === 0).length;
  const inSecond = groups.length - inFirst;
  let reached: readonly WaysOfSums[] = [new Map([[0, 1]])];
  let visited = 0;
  for (const [met, score] of [...scores].sort((a, b) => a - b).entries()) {
    const units = Math.round(score / unit);
    visited += 2 * reached.reduce((states, sums) => states + sums.size, 0);
    if (visited > most) return null;
    const next = Array.from({ length: Math.min(reached.length, inFirst) + 1 }, () => new Map<number, number>());
    for (const [count, sums] of reached.entries()) {
      const [stays, goes] = [met - count < inSecond ? next[count] : undefined, next[count + 1]];
      for (const [sum, ways] of sums) {
        if (stays) add(stays, sum, ways);
        if (goes) add(goes, sum + units, ways);
      }
    }
    reached = next;
  }
  return { reached: reached[inFirst] ?? new Map<number, number>(), visited };
}

function add(sums: Map<number, number>, sum: number, ways: number): void {
  sums.set(sum, (sums.get(sum) ?? 0) + ways);
}
