import type { FieldGroup, Level } from "@nlrp12/domain";
import type { RequestDatabase, Transaction } from "#db";

type Reader = RequestDatabase | Pick<Transaction, "rows">;

/** What identifies a grant. */
export interface GrantKey {
  readonly centerId: number;
  readonly grantId: number;
}

/** Whether a grant counts at this moment, and if not why. */
export type GrantState = "IN_FORCE" | "NOT_YET" | "ENDED" | "REVOKED" | "TERMS_CHANGED";

/** A grant with the names behind its numbers. */
export interface AccessGrantRow extends GrantKey {
  readonly cohortId: number;
  readonly granteeAccountId: number | null;
  readonly granteeName: string | null;
  readonly granteeCenterId: number | null;
  readonly fieldGroup: FieldGroup;
  readonly level: Level;
  readonly purpose: string;
  readonly acceptedTerms: string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
  readonly approverName: string;
  readonly state: GrantState;
}

/** Who reads grants: the grantee (in person or through a center), and stewards of the owning center. */
export interface GrantReader {
  readonly accountId: number;
  readonly memberOf: readonly number[];
  readonly stewardOf: readonly number[];
}

const grants = `select held.center_id as "centerId", held.grant_id as "grantId", held.cohort_id as "cohortId",
            held.grantee_account_id as "granteeAccountId",
            grantee.name as "granteeName", held.grantee_center_id as "granteeCenterId",
            held.field_group as "fieldGroup", held.level, held.purpose, held.accepted_terms as "acceptedTerms",
            held.starts_at as "startsAt", held.ends_at as "endsAt", held.revoked_at as "revokedAt",
            approver.name as "approverName",
            case when held.revoked_at is not null then 'REVOKED'
                 when held.ends_at <= now() then 'ENDED'
                 when held.starts_at > now() then 'NOT_YET'
                 when not cohort.data_use_terms <@ held.accepted_terms then 'TERMS_CHANGED'
                 else 'IN_FORCE' end as state
       from portal.access_grant as held
       join portal.cohort using (center_id, cohort_id)
       join portal.account as approver on approver.account_id = held.approved_by
       left join portal.account as grantee on grantee.account_id = held.grantee_account_id`;

const READABLE = `(held.grantee_account_id = $1 or held.grantee_center_id = any($2::int[]) or held.center_id = any($3::int[]))`;

/** The newest thousand grants that a person gave for a center, or holds, newest first. */
export async function grantsFor(db: Reader, reader: GrantReader): Promise<AccessGrantRow[]> {
  return db.rows<AccessGrantRow>(`/* grantsFor */ ${grants} where ${READABLE} order by held.grant_id desc limit 1000`, [
    reader.accountId,
    reader.memberOf,
    reader.stewardOf,
  ]);
}

/** The grants of these keys that a person may read, in one statement, in the order of their numbers. */
export async function grantsByKeys(
  db: Reader,
  reader: GrantReader,
  keys: readonly GrantKey[],
): Promise<AccessGrantRow[]> {
  return db.rows<AccessGrantRow>(
    `/* grantsByKeys */ ${grants}
     where ${READABLE} and (held.center_id, held.grant_id) in (select * from unnest($4::int[], $5::int[]))
     order by held.grant_id`,
    [
      reader.accountId,
      reader.memberOf,
      reader.stewardOf,
      keys.map(({ centerId }) => centerId),
      keys.map(({ grantId }) => grantId),
    ],
  );
}

/** What a grant says. */
export interface GrantToWrite {
  readonly centerId: number;
  readonly cohortId: number;
  readonly granteeAccountId: number | null;
  readonly granteeCenterId: number | null;
  readonly fieldGroups: readonly FieldGroup[];
  readonly level: Level;
  readonly purpose: string;
  readonly acceptedTerms: readonly string[];
  readonly endsAt: Date;
  readonly approvedBy: number;
  readonly requestId: number | null;
}

/** The advisory lock on giving access. */
const GRANTS_LOCK = 1_219;

/**
 * Keeps everybody else from giving access until the transaction ends: what a person learns hangs on what she and each
 * of her centers were granted by anyone, so two grants at once would each be looked at without the other.
 */
export async function lockGrants(tx: Transaction): Promise<void> {
  await tx.rows("/* lockGrants */ select pg_advisory_xact_lock($1::int, 0)", [GRANTS_LOCK]);
}

/** Grants a level on each field group from now on; one row for each. */
export async function insertGrants(tx: Transaction, grant: GrantToWrite): Promise<GrantKey[]> {
  const rows = await tx.rows<{ grantId: number }>(
    `/* insertGrants */
     insert into portal.access_grant (center_id, cohort_id, grantee_account_id, grantee_center_id, field_group, level,
                                      purpose, accepted_terms, starts_at, ends_at, approved_by, request_id)
     select $1, $2, $3, $4, field_group, $6, $7, $8, now(), $9, $10, $11
       from unnest($5::text[]) as field_group
     returning grant_id as "grantId"`,
    [
      grant.centerId,
      grant.cohortId,
      grant.granteeAccountId,
      grant.granteeCenterId,
      grant.fieldGroups,
      grant.level,
      grant.purpose,
      grant.acceptedTerms,
      grant.endsAt,
      grant.approvedBy,
      grant.requestId,
    ],
  );
  return rows.map(({ grantId }) => ({ centerId: grant.centerId, grantId }));
}

/** Ends a grant now; false when it had ended before. */
export async function endGrant(tx: Transaction, key: GrantKey, by: number): Promise<boolean> {
  const rows = await tx.rows(
    `/* endGrant */
     update portal.access_grant set revoked_at = now(), revoked_by = $3
      where center_id = $1 and grant_id = $2 and revoked_at is null and ends_at > now()
      returning 1`,
    [key.centerId, key.grantId, by],
  );
  return rows.length === 1;
}

/** Moves the end of a grant that counts; false when it has ended, or ends later already. */
export async function extendGrant(tx: Transaction, key: GrantKey, endsAt: Date): Promise<boolean> {
  const rows = await tx.rows(
    `/* extendGrant */
     update portal.access_grant set ends_at = $3, end_told_at = null
      where center_id = $1 and grant_id = $2 and revoked_at is null and ends_at > now() and ends_at < $3
      returning 1`,
    [key.centerId, key.grantId, endsAt],
  );
  return rows.length === 1;
}
