import type { AuditCoordinate } from "./audit-state.ts";

/** A row of Σ's update: which coordinates it sums, with their weights. */
export interface WeightedRow {
  readonly coordinates: readonly number[];
  readonly weights: readonly number[];
}

/** What someone who knows the data of some centers can have learnt about everyone else. */
export interface AuditScenario {
  /** Updates Σ by one published row: Σ ← Σ − Σvvᵀ Σ / (vᵀΣv), the drop's variance being part of v's coordinates. */
  readonly add: (row: WeightedRow) => void;
  /** Largest 1 − Σᵢᵢ over the persons not known. */
  readonly mostLearnt: () => number;
  /** Number of rows added, and the way back to a smaller number. */
  readonly mark: () => number;
  readonly rollBack: (mark: number) => void;
}

/** A row that adds less than this share of its own variance repeats what is known. */
const NOTHING_NEW = 1e-9;

/**
 * Σ in factored form, Σ = D − Σₖ gₖgₖᵀ with D the prior variances: each row adds one g = Σv / √(vᵀΣv), which is the
 * rank-one update of rule 6 without ever storing an n × n matrix, and can be taken back. Coordinates of the centers
 * in `known` are set to 0 in every row. `coordinates` may grow between rows.
 */
export function createScenario(coordinates: readonly AuditCoordinate[], known: readonly number[]): AuditScenario {
  const factors: Float64Array[] = [];
  const learnt: number[] = [];
  const isKnown = (index: number) =>
    coordinates[index]?.centerIds?.some((centerId) => known.includes(centerId)) ?? false;

  function add(row: WeightedRow): void {
    const covariance = new Float64Array(coordinates.length);
    const unknown = row.coordinates.flatMap((index, at) =>
      isKnown(index) ? [] : [{ index, weight: row.weights[at] ?? 0 }],
    );
    let prior = 0;
    for (const { index, weight } of unknown) {
      const variance = coordinates[index]?.variance ?? 0;
      covariance[index] = weight * variance;
      prior += weight * weight * variance;
    }
    for (const factor of factors) {
      let product = 0;
      for (const { index, weight } of unknown) product += weight * (factor[index] ?? 0);
      if (product === 0) continue;
      for (let i = 0; i < factor.length; i += 1) covariance[i] = (covariance[i] ?? 0) - product * (factor[i] ?? 0);
    }
    let variance = 0;
    for (const { index, weight } of unknown) variance += weight * (covariance[index] ?? 0);
    const usable = variance > NOTHING_NEW * prior;
    const factor = usable ? covariance.map((value) => value / Math.sqrt(variance)) : new Float64Array(0);
    factors.push(factor);
    addSquares(factor, 1);
  }

  function addSquares(factor: Float64Array, sign: 1 | -1): void {
    for (let i = 0; i < factor.length; i += 1) learnt[i] = (learnt[i] ?? 0) + sign * (factor[i] ?? 0) ** 2;
  }

  function rollBack(mark: number): void {
    for (const factor of factors.splice(mark)) addSquares(factor, -1);
  }

  function mostLearnt(): number {
    return learnt.reduce((most, value, index) => (coordinates[index]?.centerIds ? Math.max(most, value) : most), 0);
  }

  return { add, mostLearnt, mark: () => factors.length, rollBack };
}
