import type { Transaction } from "#db";
import { AssayEntity } from "./assay.entity.ts";
import type { AssayRecord } from "./case-record.ts";
import { assayContentHash } from "./content-hash.ts";
import { insertRows } from "./insert-rows.ts";

/** The cohort that is being written. */
export interface CohortKey {
  readonly centerId: number;
  readonly cohortId: number;
}

/** The number an assay has in its cohort. */
export type AssayNumbers = (assay: AssayRecord) => number;

/** Number and content hash of every assay the cohort ever had; under row policies of the cytokine group. */
async function knownAssays(tx: Transaction, cohort: CohortKey): Promise<Map<string, number>> {
  const rows = await tx.rows<{ hash: string; assayNo: number }>(
    `/* knownAssays */
     select encode(content_hash, 'hex') as hash, assay_no as "assayNo"
       from portal.assay where center_id = $1 and cohort_id = $2`,
    [cohort.centerId, cohort.cohortId],
  );
  return new Map(rows.map((row) => [row.hash, row.assayNo]));
}

/** Inserts the assays the cohort has not had in exactly this form; a changed assay gets a number of its own. */
export async function writeAssays(
  tx: Transaction,
  cohort: CohortKey,
  assays: readonly AssayRecord[],
): Promise<AssayNumbers> {
  const numbers = await knownAssays(tx, cohort);
  const hashes = new Map(assays.map((assay) => [assay, assayContentHash(assay)]));
  let last = Math.max(0, ...numbers.values());
  const added: Partial<AssayEntity>[] = [];
  for (const [assay, contentHash] of hashes) {
    if (numbers.has(contentHash.toString("hex"))) continue;
    last += 1;
    numbers.set(contentHash.toString("hex"), last);
    const { assayCode, platform, kit, batch, limits } = assay;
    added.push({ ...cohort, assayNo: last, assayCode, platform, kit, batch, limits, contentHash });
  }
  await insertRows(tx, AssayEntity, added);
  return (assay) => {
    const number = numbers.get((hashes.get(assay) ?? assayContentHash(assay)).toString("hex"));
    if (number === undefined) throw new RangeError("a measurement names an assay that was not written");
    return number;
  };
}
