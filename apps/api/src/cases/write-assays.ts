import type { Transaction } from "#db";
import { AssayEntity } from "./assay.entity.ts";
import type { AssayToWrite } from "./assay-numbers.ts";
import { insertRows } from "./insert-rows.ts";

/** The cohort that is being written. */
export interface CohortKey {
  readonly centerId: number;
  readonly cohortId: number;
}

/**
 * By content hash in hexadecimal, the number of every assay the cohort ever had; under row policies of the cytokine
 * group.
 */
export async function knownAssays(tx: Transaction, cohort: CohortKey): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ hash: string; assayNo: number }>(
    `/* knownAssays */
     select encode(content_hash, 'hex') as hash, assay_no as "assayNo"
       from portal.assay where center_id = $1 and cohort_id = $2`,
    [cohort.centerId, cohort.cohortId],
  );
  return new Map(rows.map((row) => [row.hash, row.assayNo]));
}

/** Inserts assays under their numbers. */
export async function writeAssays(tx: Transaction, cohort: CohortKey, assays: readonly AssayToWrite[]): Promise<void> {
  const { centerId, cohortId } = cohort;
  await insertRows(
    tx,
    AssayEntity,
    assays.map(({ contentHash, ...assay }) => ({
      centerId,
      cohortId,
      ...assay,
      contentHash: Buffer.from(contentHash),
    })),
  );
}
