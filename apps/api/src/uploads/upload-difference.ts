import type { CohortDifference, CaseDifference as FoundDifference } from "@nlrp12/intake";

/** One cell that changes, old and new. */
export interface CellChange {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the file does to one case. */
export interface CaseDifference {
  readonly caseCode: string;
  readonly status: "ADDED" | "CHANGED" | "MISSING";
  readonly changes: readonly CellChange[];
  readonly changeCount: number;
}

/** What the file changes against the release it is based on; stored, and read by the owner's managers alone. */
export interface StoredDifference {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  /** Every case but the unchanged. */
  readonly cases: readonly CaseDifference[];
}

/** Cells listed of one case; the rest is counted. */
const CHANGES_LISTED = 50;

/** Rows that come or go on a sheet, as one line each: `−2` and `+3` in the column that stands for the whole row. */
function rowChanges(difference: FoundDifference): readonly CellChange[] {
  return Object.entries(difference.rows).flatMap(([sheet, { added, removed }]) =>
    added + removed === 0
      ? []
      : [{ sheet, row: "", column: "*", from: removed ? `−${removed}` : null, to: added ? `+${added}` : null }],
  );
}

function storedCase(difference: FoundDifference): readonly CaseDifference[] {
  const { caseCode, change } = difference;
  if (change === "UNCHANGED") return [];
  if (change === "NEW") return [{ caseCode, status: "ADDED", changes: [], changeCount: 0 }];
  // A missing case stays, but an assay that the file states anew is so for every case that names it.
  const changes = [...difference.fields, ...rowChanges(difference)];
  return [{ caseCode, status: change, changes: changes.slice(0, CHANGES_LISTED), changeCount: changes.length }];
}

/** The difference as it is stored and shown: counts, and the cases that come, change or are missing. */
export function storedDifference(difference: CohortDifference): StoredDifference {
  const { counts, cases } = difference;
  return {
    added: counts.NEW,
    changed: counts.CHANGED,
    unchanged: counts.UNCHANGED,
    missing: counts.MISSING,
    cases: cases.flatMap(storedCase),
  };
}
