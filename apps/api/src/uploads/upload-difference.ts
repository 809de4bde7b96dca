import type { CaseChange, CohortDifference, CaseDifference as FoundDifference } from "@nlrp12/intake";

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
  /** Cells that hold something in the release and become blank. */
  readonly erasedCells: number;
  /** Rows of the release that go. */
  readonly removedRows: number;
  /** Every case that changes or is missing; of the new ones the first thousand, the rest is counted. */
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

/** Cells listed of all cases together; of the cases after that the changes are counted. */
const CHANGES_LISTED_IN_ALL = 20_000;

/** New cases listed; of them there is no more to say than their codes. */
const ADDED_LISTED = 1_000;

/** Differences as they are stored, taken in as they are found. */
export interface DifferenceTally {
  /** What becomes of a case that nobody needs to look into: a new one, one as it was, one the file lacks. */
  count(caseCode: string, change: "NEW" | "UNCHANGED" | "MISSING"): void;
  /** A case that was compared; instead of what was counted of it. */
  add(difference: FoundDifference): void;
  /** Counts and cases, in the order in which each was first spoken of. */
  stored(): StoredDifference;
}

/** Begins a difference; however many cells change, what it holds stays small. */
export function differenceTally(): DifferenceTally {
  const told = new Map<string, { readonly change: CaseChange; readonly shown: CaseDifference | null }>();
  let room = CHANGES_LISTED_IN_ALL;
  let erasedCells = 0;
  let removedRows = 0;
  const short = (caseCode: string, change: CaseChange): CaseDifference | null => {
    const status = change === "NEW" ? "ADDED" : change;
    return status === "UNCHANGED" ? null : { caseCode, status, changes: [], changeCount: 0 };
  };
  return {
    count: (caseCode, change) => void told.set(caseCode, { change, shown: short(caseCode, change) }),
    add: (difference) => {
      const { caseCode, change } = difference;
      const shown = short(caseCode, change);
      if (!shown || change === "NEW") return void told.set(caseCode, { change, shown });
      // A missing case stays, but an assay that the file states anew is so for every case that names it.
      const all = [...difference.fields, ...rowChanges(difference)];
      erasedCells += difference.fields.filter(({ to }) => to === null).length;
      removedRows += Object.values(difference.rows).reduce((sum, { removed }) => sum + removed, 0);
      const changes = all.slice(0, Math.min(CHANGES_LISTED, room));
      room -= changes.length;
      told.set(caseCode, { change, shown: { ...shown, changes, changeCount: all.length } });
    },
    stored: () => {
      const all = [...told.values()];
      const of = (wanted: CaseChange) => all.filter(({ change }) => change === wanted).length;
      const added = all.flatMap(({ change, shown }) => (change === "NEW" && shown ? [shown] : []));
      const unlisted = new Set(added.slice(ADDED_LISTED));
      const cases = all.flatMap(({ shown }) => (shown && !unlisted.has(shown) ? [shown] : []));
      const counts = { added: of("NEW"), changed: of("CHANGED"), unchanged: of("UNCHANGED"), missing: of("MISSING") };
      return { ...counts, erasedCells, removedRows, cases };
    },
  };
}

/** The difference as it is stored and shown: counts, and the cases that come, change or are missing. */
export function storedDifference({ cases }: Pick<CohortDifference, "cases">): StoredDifference {
  const tally = differenceTally();
  for (const difference of cases) tally.add(difference);
  return tally.stored();
}
