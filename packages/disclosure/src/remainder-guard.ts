import type { ProposedRow } from "./membership-audit.ts";

/** A group of fewer than k unknowns that must not be had exactly from the published sets, by coordinate key. */
export type SmallGroup = readonly string[];

/** The guard of one family and opening. */
export interface RemainderGuard {
  /** Enters all rows and says true; or enters none and says false, where they would let a small group be solved. */
  readonly enter: (rows: readonly ProposedRow[]) => boolean;
}

interface Watched {
  readonly indices: readonly number[];
  /** Squared length of what the published rows leave unexplained of the group's indicator. */
  residual: number;
}

const SOLVED = 1e-7;

/**
 * Refuses what a rank test would solve: whether the indicator of a small group lies in the row space of the sets
 * published at this opening. Groups are the crossings of menu cells and centers given at the start, and what any two
 * published sets leave of each other. Keyed drop makes such a difference uncertain anyway; this keeps it unaskable.
 */
export function createRemainderGuard(smallGroups: readonly SmallGroup[], k: number): RemainderGuard {
  const indexOf = new Map<string, number>();
  const basis: Float64Array[] = [];
  const watched = new Map<string, Watched>();
  const sets: Set<number>[] = [];
  const rowKeys = new Set<string>();
  for (const group of smallGroups) watch(group.map(indexIn));

  function indexIn(key: string): number {
    const index = indexOf.get(key) ?? indexOf.size;
    indexOf.set(key, index);
    return index;
  }

  function watch(indices: readonly number[]): void {
    if (indices.length === 0 || indices.length >= k) return;
    const sorted = indices.toSorted((a, b) => a - b);
    const key = sorted.join();
    if (watched.has(key)) return;
    const residual = basis.reduce((left, vector) => left - product(vector, sorted) ** 2, sorted.length);
    watched.set(key, { indices: sorted, residual });
  }

  function enter(rows: readonly ProposedRow[]): boolean {
    const fresh = rows.filter((row) => !rowKeys.has(row.key));
    const before = { basis: basis.length, sets: sets.length, watched: watched.size };
    for (const row of fresh) {
      const parts = signedParts(row);
      for (const part of parts) for (const other of sets) for (const group of remainders(part, other)) watch(group);
      sets.push(...parts);
      extendBasis(row);
    }
    const solvable = [...watched.values()].some((group) => group.residual < SOLVED * group.indices.length);
    if (solvable) takeBack(before);
    else for (const row of fresh) rowKeys.add(row.key);
    return !solvable;
  }

  /** The persons a row adds and those it subtracts. */
  function signedParts({ set }: ProposedRow): readonly Set<number>[] {
    return [set.plus, set.minus].filter((keys) => keys.length > 0).map((keys) => new Set(keys.map(indexIn)));
  }

  /** One more orthonormal vector of the row space (Gram–Schmidt, twice for accuracy). */
  function extendBasis(row: ProposedRow): void {
    const indices = { plus: row.set.plus.map(indexIn), minus: row.set.minus.map(indexIn) };
    const vector = new Float64Array(indexOf.size);
    for (const index of indices.plus) vector[index] = 1;
    for (const index of indices.minus) vector[index] = -1;
    const length = Math.sqrt(squared(vector));
    for (let pass = 0; pass < 2; pass += 1) {
      for (const other of basis) {
        // Earlier vectors are shorter: what came later is 0 in them.
        let along = 0;
        for (let at = 0; at < other.length; at += 1) along += (vector[at] ?? 0) * (other[at] ?? 0);
        if (Math.abs(along) < 1e-14) continue;
        for (let at = 0; at < other.length; at += 1) vector[at] = (vector[at] ?? 0) - along * (other[at] ?? 0);
      }
    }
    const left = Math.sqrt(squared(vector));
    if (left < 1e-9 * length) return;
    for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / left;
    basis.push(vector);
    for (const group of watched.values()) group.residual -= product(vector, group.indices) ** 2;
  }

  function takeBack(before: { basis: number; sets: number; watched: number }): void {
    for (const vector of basis.splice(before.basis)) {
      for (const group of watched.values()) group.residual += product(vector, group.indices) ** 2;
    }
    sets.splice(before.sets);
    for (const key of [...watched.keys()].slice(before.watched)) watched.delete(key);
  }

  return { enter };
}

/** What two sets leave of each other; nothing new where they share nobody. */
function remainders(a: ReadonlySet<number>, b: ReadonlySet<number>): readonly (readonly number[])[] {
  const both = [...a].filter((index) => b.has(index));
  if (both.length === 0) return [];
  return [both, [...a].filter((index) => !b.has(index)), [...b].filter((index) => !a.has(index))];
}

function product(vector: Float64Array, indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + (vector[index] ?? 0), 0);
}

function squared(vector: Float64Array): number {
  return vector.reduce((sum, value) => sum + value * value, 0);
}
