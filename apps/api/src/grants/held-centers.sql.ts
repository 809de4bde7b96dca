import type { FamilyAudit } from "@nlrp12/disclosure";
import type { RequestDatabase, Transaction } from "#db";
import type { Grantee } from "./grantee.ts";

/** Read with a page, or in the transaction that grants. */
export type AuditReader = RequestDatabase | Pick<Transaction, "rows">;

/** A center whose rows a grantee holds, or has held. */
interface HeldCenter {
  readonly centerId: number;
  /** Whether the right to them counts at this moment. */
  readonly now: boolean;
}

/** The centers whose rows a grantee knows: the own ones, and those that granted rows of one of the cohorts; ended rights too. */
export async function heldCenters(
  db: AuditReader,
  grantee: Grantee,
  cohortIds: readonly number[],
): Promise<HeldCenter[]> {
  return db.rows<HeldCenter>(
    `/* heldCenters */
     with own as (
       select center_id, ends_at is null or ends_at > now() as now from portal.membership
        where account_id = $1 and center_id is not null and starts_at <= now()
       union select $2::int, true where $2::int is not null
     ), held as (
       select center_id, now from own
        union
       select access_grant.center_id, access_grant.revoked_at is null and ends_at > now() and coalesce(own.now, true)
         from portal.access_grant
         left join own on own.center_id = access_grant.grantee_center_id
        where (grantee_account_id = $1 or own.center_id is not null)
          and starts_at < coalesce(revoked_at, 'infinity') and cohort_id = any($3::int[])
     )
     select center_id as "centerId", bool_or(now) as now from held group by center_id order by center_id`,
    [grantee.granteeAccountId, grantee.granteeCenterId, cohortIds],
  );
}

/** The last opening that published anything: the cohorts and centers behind it. */
export interface OpeningAudit {
  readonly openingId: number;
  readonly cohortIds: readonly number[];
  readonly centerIds: readonly number[];
}

/** The block of the last opening that had one; null where nothing is published. */
export async function auditedOpening(db: AuditReader): Promise<OpeningAudit | null> {
  const [row] = await db.rows<OpeningAudit>(
    `/* auditedOpening */
     select opening_id as "openingId",
            array(select jsonb_array_elements_text(plan->'block'->'cohortIds')::int) as "cohortIds",
            array(select jsonb_array_elements_text(plan->'block'->'centerIds')::int) as "centerIds"
       from portal.opening where jsonb_typeof(plan->'block') = 'object' order by opening_id desc limit 1`,
  );
  return row ?? null;
}

/** The audits of an opening's families, to be replayed with somebody's knowledge; never shown. */
export async function familyAudits(db: AuditReader, openingId: number): Promise<FamilyAudit[]> {
  const rows = await db.rows<{ audit: FamilyAudit }>(
    `/* familyAudits */
     select family.value as audit from portal.opening, jsonb_each(audit) as family where opening_id = $1 order by family.key`,
    [openingId],
  );
  return rows.map(({ audit }) => audit);
}
