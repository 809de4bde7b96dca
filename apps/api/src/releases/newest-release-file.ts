import { type CohortKey, releasedCohortFile } from "#cases/writing";
import type { Transaction } from "#db";
import type { ReleasedFile } from "#uploads";
import { lastReleaseNumber, preferHashJoins } from "./publish.sql.ts";

/** The newest release of a cohort as the file that would make it again; null before the first. */
export async function newestReleaseFile(tx: Transaction, cohort: CohortKey): Promise<ReleasedFile | null> {
  const releaseNumber = await lastReleaseNumber(tx, cohort);
  if (releaseNumber === 0) return null;
  const { centerId, cohortId } = cohort;
  await preferHashJoins(tx);
  return { releaseNumber, file: await releasedCohortFile(tx, { centerId, cohortId, releaseNumber }) };
}
