import type { Transaction } from "#db";

/** A tombstone as it is stored and copied; the hash in hexadecimal. */
export interface Tombstone {
  readonly centerId: number;
  readonly codeHash: string;
  readonly caseId: number;
  /** ISO moment. */
  readonly withdrawnAt: string;
  readonly reason: string;
}

/** Of these hashes (hexadecimal) the ones that are tombstones of the center. */
export async function tombstonesAmong(tx: Transaction, centerId: number, hashes: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ hash: string }>(
    `/* tombstonesAmong */
     select encode(code_hash, 'hex') as hash
       from portal.tombstone where center_id = $1 and encode(code_hash, 'hex') = any($2::text[])`,
    [centerId, hashes],
  );
  return rows.map(({ hash }) => hash);
}

/** Every tombstone there is, by center. */
export async function allTombstones(tx: Transaction): Promise<Tombstone[]> {
  return tx.rows<Tombstone>(
    `/* allTombstones */
     select center_id as "centerId", encode(code_hash, 'hex') as "codeHash", case_id as "caseId",
            to_char(withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "withdrawnAt", reason
       from portal.tombstone order by center_id, code_hash`,
  );
}

/** Puts back tombstones that the database does not have; of those whose center it has. */
export async function insertTombstones(tx: Transaction, tombstones: readonly Tombstone[]): Promise<number> {
  const put = await tx.rows(
    `/* insertTombstones */
     insert into portal.tombstone (center_id, code_hash, case_id, withdrawn_at, reason)
     select center.center_id, decode("codeHash", 'hex'), "caseId", "withdrawnAt", reason
       from jsonb_to_recordset($1::jsonb)
            as kept("centerId" int, "codeHash" text, "caseId" int, "withdrawnAt" timestamptz, reason text)
       join portal.center on center.center_id = kept."centerId"
     on conflict do nothing
     returning center_id`,
    [JSON.stringify(tombstones)],
  );
  return put.length;
}

/** The cohorts of the centers that have a tombstone. */
export async function cohortsWithTombstones(
  tx: Transaction,
): Promise<{ readonly centerId: number; readonly cohortId: number }[]> {
  return tx.rows(
    `/* cohortsWithTombstones */
     select center_id as "centerId", cohort_id as "cohortId"
       from portal.cohort where center_id in (select center_id from portal.tombstone) order by 1, 2`,
  );
}

/** The codes of all cases of a center that the transaction may see, each with one cohort that holds it. */
export async function codesOfCenter(
  tx: Transaction,
  centerId: number,
): Promise<{ readonly caseCode: string; readonly cohortId: number }[]> {
  return tx.rows(
    `/* codesOfCenter */
     select case_code as "caseCode", min(cohort_id)::int as "cohortId"
       from portal.cohort_case where center_id = $1 group by case_code`,
    [centerId],
  );
}
