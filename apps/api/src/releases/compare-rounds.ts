import type { CaseToSettle, CohortKey, CohortRounds } from "#cases/writing";
import type { Transaction } from "#db";
import { differenceTally, type MergeChoice, type StoredDifference } from "#uploads";
import { inRounds } from "./case-rounds.ts";
import type { ReleasedCase } from "./publish.sql.ts";
import { releaseBefore } from "./release-before.ts";

/** What a file would change, against which release. */
export interface ComparedCohort {
  /** Null before the first release. */
  readonly baseRelease: number | null;
  /** Cases of the file in its order, then those it lacks. */
  readonly difference: StoredDifference;
}

/** What is compared. */
export interface RoundsToCompare extends MergeChoice {
  readonly rounds: CohortRounds;
}

const asReleased = (released: ReleasedCase): CaseToSettle => ({ ...released, released });

/**
 * What publishing a file would do to the newest release of its cohort, round by round: only cases whose hash tells that
 * they differ are read. A case that the file lacks is MISSING, with what a changed assay changes of it.
 */
export async function compareRounds(
  tx: Transaction,
  cohort: CohortKey,
  { rounds, merge, progress }: RoundsToCompare,
): Promise<ComparedCohort> {
  const base = await releaseBefore(tx, cohort);
  const tally = differenceTally();
  for (const caseCode of rounds.caseCodes) tally.count(caseCode, "NEW");
  if (!base) return { baseRelease: null, difference: tally.stored() };
  const touched = await base.namingAssays(await rounds.over({ assays: await base.assays(), settings: merge }));
  const inFile = new Set(rounds.caseCodes);
  for (const { caseCode } of base.cases) tally.count(caseCode, inFile.has(caseCode) ? "UNCHANGED" : "MISSING");
  const toCompare = base.cases.filter(({ caseCode }) => inFile.has(caseCode) || touched.has(caseCode));
  let done = 0;
  for (const round of inRounds(toCompare, rounds.measurementsPerCase)) {
    const comparable = round.filter(({ caseCode }) => inFile.has(caseCode)).map(asReleased);
    const unchanged = new Set(await rounds.unchanged(comparable));
    const others = round.filter(({ caseCode }) => !unchanged.has(caseCode));
    const cases = others.map(({ caseCode }) => caseCode);
    const differing = others.length === 0 ? [] : await rounds.differences({ cases, before: await base.rowsOf(others) });
    for (const difference of differing) tally.add(difference);
    done += round.length;
    await progress?.(done, toCompare.length);
  }
  return { baseRelease: base.releaseNumber, difference: tally.stored() };
}
