/**
 * One unknown of the audit. A person's value in a phase has variance 1; the error the keyed drop puts on the sum of a
 * set of n has variance nq / (n − q) and no center (`null`). Keys are keyed hashes: the state names nobody.
 */
export interface AuditCoordinate {
  readonly key: string;
  readonly centerIds: readonly number[] | null;
  readonly variance: number;
}

/** A published row. `weights` is `null` when all are 1. */
export interface AuditRow {
  readonly key: string;
  readonly opening: number;
  readonly coordinates: readonly number[];
  readonly weights: readonly number[] | null;
}

/** Everything ever published of one variable family, as coordinates and rows; Σ is replayed from it. */
export interface FamilyAudit {
  readonly coordinates: readonly AuditCoordinate[];
  readonly rows: readonly AuditRow[];
}

/** The audit of all families over all openings: stored with each opening, given to the next, never reset (rule 6). */
export type AuditState = Readonly<Record<string, FamilyAudit>>;
