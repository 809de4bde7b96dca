import { type FieldGroup, type Level, ledgerObject } from "@nlrp12/domain";
import { type Effect, recordEffects } from "#audit";
import type { Transaction } from "#db";
import { grantEffect, requestEffect } from "#grants";
import { loadedSteps } from "./access-request.sql.ts";

/** What one steward gave one holder in one cohort. */
interface LoadedGrants {
  readonly centerId: number;
  readonly cohortId: number;
  readonly approvedBy: number;
  readonly level: Level;
  readonly fieldGroups: FieldGroup[];
  readonly grantIds: number[];
  readonly revoked: boolean;
}

/**
 * Enters in the ledgers what was loaded of centers, cohorts, grants and requests for access, each as the act that makes
 * one outside a demonstration. The database dates an entry, so all are of the day of loading, whenever a grant began.
 */
export async function enterConsortium(tx: Transaction): Promise<void> {
  const grants = await loadedGrants(tx);
  await recordEffects(tx, [
    ...(await foundings(tx)),
    ...grants.map((grant) => grantEffect("ACCESS_GRANTED", actOf(grant))),
    ...grants
      .filter(({ revoked }) => revoked)
      .flatMap((grant) => eachOf(grant).map((one) => grantEffect("ACCESS_REVOKED", actOf(one)))),
    ...(await loadedSteps(tx)).map(requestEffect),
  ]);
}

const actOf = (grant: LoadedGrants) => ({ ...grant, accountId: grant.approvedBy, tokenId: null });

/** A steward revokes grant by grant. */
function eachOf(grant: LoadedGrants): LoadedGrants[] {
  return grant.grantIds.map((grantId, at) => ({
    ...grant,
    grantIds: [grantId],
    fieldGroups: grant.fieldGroups.slice(at, at + 1),
  }));
}

/** Centers, created by the coordinator, and cohorts, by the data manager of their center. */
async function foundings(tx: Transaction): Promise<Effect[]> {
  const rows = await tx.rows<{ centerId: number; cohortId: number | null; accountId: number }>(
    `/* foundings */
     (select center.center_id as "centerId", null as "cohortId",
             (select min(account_id) from portal.membership where role = 'COORDINATOR') as "accountId"
        from portal.center order by center_id)
      union all
     (select cohort.center_id, cohort.cohort_id,
             (select min(account_id) from portal.membership
               where membership.center_id = cohort.center_id and role = 'DATA_MANAGER')
        from portal.cohort order by cohort_id)`,
  );
  return rows.map(({ centerId, cohortId, accountId }) => ({
    ...{ accountId, tokenId: null, outcome: "DONE" },
    ...(cohortId === null
      ? { centerId: null, action: "CENTER_CREATED", object: ledgerObject("center", centerId) }
      : { centerId, action: "COHORT_CREATED", object: ledgerObject("cohort", cohortId) }),
  }));
}

/** The grants as they were given: one row for each holder and cohort, its field groups together. */
async function loadedGrants(tx: Transaction): Promise<LoadedGrants[]> {
  return tx.rows<LoadedGrants>(
    `/* loadedGrants */
     select center_id as "centerId", cohort_id as "cohortId", approved_by as "approvedBy", level,
            array_agg(field_group order by grant_id) as "fieldGroups", array_agg(grant_id order by grant_id) as "grantIds",
            revoked_at is not null as revoked
       from portal.access_grant
      group by center_id, cohort_id, grantee_account_id, grantee_center_id, approved_by, level, purpose, revoked_at
      order by min(grant_id)`,
  );
}
