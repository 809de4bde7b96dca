import { type CohortKey, insertRows } from "#cases/writing";
import type { Transaction } from "#db";
import { ReleaseEntity } from "./release.entity.ts";
import { ReleaseCaseEntity } from "./release-case.entity.ts";
import { type CaseChanges, checksumOf, type HeldCases, totalsOf } from "./release-plan.ts";
import { ReleaseSizeEntity } from "./release-size.entity.ts";

/** A release whose cases are written. */
export interface ReleaseToWrite extends CohortKey {
  readonly releaseNumber: number;
  readonly publishedBy: number;
  readonly note: string | null;
  readonly held: HeldCases;
  readonly changes: CaseChanges;
}

/** Writes a release with the cases it holds, in the order of their numbers, and with its sizes. */
export async function writeRelease(tx: Transaction, written: ReleaseToWrite): Promise<void> {
  const { centerId, cohortId, releaseNumber, publishedBy, note, held, changes } = written;
  const release = { centerId, cohortId, releaseNumber };
  const { largestCaseSamples, ...sizes } = totalsOf(held);
  await insertRows(tx, ReleaseEntity, [
    { ...release, publishedBy, checksum: checksumOf(held), note, largestCaseSamples },
  ]);
  const cases = [...held.standing, ...held.written]
    .map(({ caseId, version }) => ({ ...release, caseId, version }))
    .sort((a, b) => a.caseId - b.caseId);
  await insertRows(tx, ReleaseCaseEntity, cases);
  await insertRows(tx, ReleaseSizeEntity, [{ ...release, ...sizes, ...changes }]);
}
