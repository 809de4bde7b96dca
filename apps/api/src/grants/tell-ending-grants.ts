import type { Transaction } from "#db";
import { namedCohort, postMail } from "#mail";

/** Days before its end that the holder of a grant is told. */
const DAYS_BEFORE = 21;

interface EndingGrants {
  readonly cohortId: number;
  readonly granteeAccountId: number | null;
  readonly granteeCenterId: number | null;
  readonly endsAt: Date;
}

/**
 * Tells who holds access that it ends soon, once for each end: one letter for the grants of a cohort to the same holder,
 * with the earliest end among them. How many letters were written.
 */
export async function tellEndingGrants(tx: Transaction): Promise<number> {
  const ending = await tx.rows<EndingGrants>(
    `/* tellEndingGrants */
     with told as (
       update portal.access_grant set end_told_at = now()
        where revoked_at is null and starts_at <= now() and ends_at > now()
          and ends_at <= now() + make_interval(days => $1) and end_told_at is null
        returning cohort_id, grantee_account_id, grantee_center_id, ends_at
     )
     select cohort_id as "cohortId", grantee_account_id as "granteeAccountId", grantee_center_id as "granteeCenterId",
            min(ends_at) as "endsAt"
       from told
      group by cohort_id, grantee_account_id, grantee_center_id
      order by cohort_id`,
    [DAYS_BEFORE],
  );
  for (const { cohortId, granteeAccountId, granteeCenterId, endsAt } of ending) {
    const facts = { ...(await namedCohort(tx, cohortId)), endsAt: endsAt.toISOString() };
    const to =
      granteeCenterId === null ? { accounts: [granteeAccountId ?? 0] } : { stewardsOf: granteeCenterId, but: null };
    await postMail(tx, to, { kind: "ACCESS_ENDING", facts });
  }
  return ending.length;
}
