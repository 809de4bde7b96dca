import type { Database } from "#db";
import { allTombstones, codesOfCenter, cohortsWithTombstones, insertTombstones } from "./tombstone.sql.ts";
import type { Tombstones } from "./tombstones.ts";
import { withdrawCase } from "./withdraw-case.ts";

/** What a replay found to do. */
export interface Replay {
  /** Tombstones the database had lost. */
  readonly putBack: number;
  /** Cases that had come back with a restore and were taken out again. */
  readonly withdrawn: number;
}

/** Withdraws again what a center holds of cases that have a tombstone. */
async function withdrawAgain(
  database: Database,
  tombstones: Tombstones,
  center: { readonly centerId: number; readonly cohortIds: readonly number[] },
): Promise<number> {
  const { centerId, cohortIds } = center;
  const rights = { exact: { CLINICAL: cohortIds, CYTOKINE: cohortIds, GENOTYPE: cohortIds }, managed: cohortIds };
  const held = await database.within(rights, (tx) => codesOfCenter(tx, centerId));
  const codes = held.map(({ caseCode }) => caseCode);
  const withdrawn = await tombstones.withdrawnAmong(database, centerId, codes);
  for (const { caseCode, cohortId } of held.filter((one) => withdrawn.has(one.caseCode))) {
    const codeHash = tombstones.hashOf(centerId, caseCode);
    const which = {
      centerId,
      cohortId,
      caseCode,
      codeHash,
      reason: "REPLAYED",
      accountId: null,
      tokenId: null,
    } as const;
    await database.within(rights, (tx) => withdrawCase(tx, which), { long: true });
  }
  return withdrawn.size;
}

/**
 * After a restore: puts back the tombstones that the copy beside the database has and the database has not, withdraws
 * every case that has one, and brings the copy up to date. Done twice it is done once. At every start too, so that a
 * portal on a restored database never shows a withdrawn case.
 */
export async function replayTombstones(database: Database, tombstones: Tombstones): Promise<Replay> {
  const kept = await tombstones.file.read();
  const putBack = await database.withoutCases((tx) => insertTombstones(tx, kept));
  const cohorts = await database.withoutCases(cohortsWithTombstones);
  let withdrawn = 0;
  for (const [centerId, ofCenter] of Map.groupBy(cohorts, (cohort) => cohort.centerId)) {
    const cohortIds = ofCenter.map(({ cohortId }) => cohortId);
    withdrawn += await withdrawAgain(database, tombstones, { centerId, cohortIds });
  }
  await tombstones.file.keep(await database.withoutCases(allTombstones));
  return { putBack, withdrawn };
}
