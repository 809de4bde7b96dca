import { twoGroupSums } from "./two-group-sums.ts";

/** Scores of one stratum's cases and the group of each, 0 to groupCount − 1. */
export type ScoredStratum = { readonly scores: readonly number[]; readonly groups: readonly number[] };

/** One outcome of permuting groups within strata: the score sums of all groups but the last, and in how many ways. */
export type GroupSums = { readonly sums: readonly number[]; readonly ways: number };

/** Scores are counted in this unit, so that equal sums are found equal whatever order they were added in. */
const UNIT = 1e-10;

/** Sums visited on the way up to which all are listed, about half a second. */
const MOST_VISITED = 200_000;

/**
 * Every distinct outcome of permuting groups within strata, cases added one by one and outcomes with equal sums merged:
 * the shift algorithm (Streitberg & Röhmel, EDV in Medizin und Biologie 1986;17:12) for any scores and any number of
 * groups. Null where there are too many.
 */
export function groupSums(strata: readonly ScoredStratum[], groupCount: number): GroupSums[] | null {
  if (groupCount === 2) {
    const ofFirst = twoGroupSums(strata, UNIT, MOST_VISITED);
    return ofFirst && Array.from(ofFirst, ([sum, ways]) => ({ sums: [sum * UNIT], ways }));
  }
  let all: GroupSums[] = [{ sums: Array.from({ length: groupCount - 1 }, () => 0), ways: 1 }];
  let visited = 0;
  for (const stratum of strata) {
    const here = sumsOfStratum(stratum, groupCount, MOST_VISITED - visited);
    if (here === null || all.length * here.reached.length > MOST_VISITED - visited) return null;
    visited += here.visited + all.length * here.reached.length;
    const merged = new Map<string, GroupSums>();
    for (const before of all) {
      for (const { sums, ways } of here.reached) {
        add(merged, { sums: sums.map((sum, group) => sum + (before.sums[group] ?? 0)), ways: ways * before.ways }, "");
      }
    }
    all = [...merged.values()];
  }
  return all.map(({ sums, ways }) => ({ sums: sums.map((sum) => sum * UNIT), ways }));
}

type Partial = GroupSums & { readonly left: readonly number[] };

function sumsOfStratum({ scores, groups }: ScoredStratum, groupCount: number, most: number) {
  const sizes = Array.from({ length: groupCount }, (_, group) => groups.filter((each) => each === group).length);
  let reached: Partial[] = [{ sums: sizes.slice(1).map(() => 0), ways: 1, left: sizes }];
  let visited = 0;
  // Equal scores side by side merge earliest.
  for (const score of [...scores].sort((a, b) => a - b)) {
    const units = Math.round(score / UNIT);
    const next = new Map<string, Partial>();
    visited += reached.length * groupCount;
    if (visited > most) return null;
    for (const { sums, ways, left } of reached) {
      left.forEach((places, group) => {
        if (places === 0) return;
        const remaining = left.map((size, index) => (index === group ? size - 1 : size));
        const added = sums.map((sum, index) => (index === group ? sum + units : sum));
        // A group's places are filled in order of the cases, so each choice of cases is met once.
        add(next, { sums: added, ways, left: remaining }, remaining.join());
      });
    }
    reached = [...next.values()];
  }
  return { reached, visited };
}

function add<T extends GroupSums>(outcomes: Map<string, T>, outcome: T, state: string): void {
  const key = `${state}|${outcome.sums.join()}`;
  const known = outcomes.get(key);
  outcomes.set(key, known ? { ...known, ways: known.ways + outcome.ways } : outcome);
}
