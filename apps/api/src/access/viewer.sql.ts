import type { Transaction } from "#db";
import type { ViewerFacts, ViewerToken } from "./viewer.ts";

type FactsRow = Omit<ViewerFacts, "token">;

/**
 * Everything the rights of an account follow from at this moment: memberships in force, all cohorts with what they
 * contribute, and grants in force to the person or to one of the person's centers: one counts only while it accepts
 * every data-use term its cohort carries, so that a term added later ends it until it is renewed. One row; none for an unknown
 * account. A token that names a center leaves only the memberships (and through them the grants) of that center.
 */
export async function viewerFacts(
  tx: Transaction,
  accountId: number,
  token: ViewerToken | null,
): Promise<ViewerFacts | null> {
  const [facts] = await tx.rows<FactsRow>(
    `/* viewerFacts */
     with member as (
       select center_id, role
         from portal.membership
        where account_id = $1 and starts_at <= now() and (ends_at is null or ends_at > now())
          and ($2::int is null or center_id = $2)
     )
     select account.account_id as "accountId", account.name, account.email, account.language,
            coalesce((select json_agg(json_build_object('centerId', center_id, 'role', role) order by center_id, role)
                        from member), '[]'::json) as memberships,
            coalesce((select json_agg(json_build_object('centerId', center_id, 'cohortId', cohort_id,
                                                        'contributes', contributes) order by cohort_id)
                        from portal.cohort), '[]'::json) as cohorts,
            coalesce((select json_agg(json_build_object('cohortId', cohort_id, 'fieldGroup', field_group, 'level', level))
                        from portal.access_grant
                        join portal.cohort using (center_id, cohort_id)
                       where starts_at <= now() and ends_at > now() and revoked_at is null
                         and cohort.data_use_terms <@ accepted_terms
                         and (grantee_account_id = $1
                              or grantee_center_id in (select center_id from member where center_id is not null))
                     ), '[]'::json) as grants
       from portal.account
      where account.account_id = $1`,
    [accountId, token?.centerId ?? null],
  );
  return facts ? { ...facts, token } : null;
}
