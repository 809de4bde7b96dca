import type { FamilyAudit } from "@nlrp12/disclosure";
import type { RequestDatabase } from "#db";

/** Who would hold access: a person or a center, one of the two. */
export interface Grantee {
  readonly granteeAccountId: number | null;
  readonly granteeCenterId: number | null;
}

/** The centers whose rows a grantee holds already: the own ones, and those that granted rows of one of the cohorts. */
export async function heldCenters(
  db: RequestDatabase,
  grantee: Grantee,
  cohortIds: readonly number[],
): Promise<number[]> {
  const rows = await db.rows<{ centerId: number }>(
    `/* heldCenters */
     with own as (
       select center_id from portal.membership
        where account_id = $1 and center_id is not null and starts_at <= now() and (ends_at is null or ends_at > now())
       union select $2::int where $2::int is not null
     )
     select center_id as "centerId" from own
      union
     select center_id from portal.access_grant
      where (grantee_account_id = $1 or grantee_center_id in (select center_id from own))
        and revoked_at is null and ends_at > now() and cohort_id = any($3::int[])
      order by 1`,
    [grantee.granteeAccountId, grantee.granteeCenterId, cohortIds],
  );
  return rows.map(({ centerId }) => centerId);
}

/** The last opening that published anything: the cohorts and centers behind it. */
export interface OpeningAudit {
  readonly openingId: number;
  readonly cohortIds: readonly number[];
  readonly centerIds: readonly number[];
}

/** The block of the last opening that had one; null where nothing is published. */
export async function auditedOpening(db: RequestDatabase): Promise<OpeningAudit | null> {
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
export async function familyAudits(db: RequestDatabase, openingId: number): Promise<FamilyAudit[]> {
  const rows = await db.rows<{ audit: FamilyAudit }>(
    `/* familyAudits */
     select family.value as audit from portal.opening, jsonb_each(audit) as family where opening_id = $1 order by family.key`,
    [openingId],
  );
  return rows.map(({ audit }) => audit);
}
