import type { Database, Transaction } from "#db";
import type { ViewerFacts, ViewerToken } from "./viewer.ts";

type FactsRow = Omit<ViewerFacts, "token">;

/** How the account a request is answered for is found: by a statement that gives one row for a good credential, else none. */
export interface Credential {
  /** What the statement is called, such as `liveToken`. */
  readonly name: string;
  /** Gives `account_id`, `center_id` (null for every center of the account) and what else is to be known of it. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Everything the rights of an account follow from at this moment: memberships in force, all cohorts with what they
 * contribute, and grants in force to the person or to one of the person's centers: one counts only while it accepts
 * every data-use term its cohort carries, so that a term added later ends it until it is renewed. One row; none without an
 * account. A credential of one center leaves only the memberships (and through them the grants) of that center.
 */
const factsOf = ({ name, text }: Pick<Credential, "name" | "text">): string =>
  `/* ${name} */
   with credential as (
     ${text}
   ), member as (
     select membership.center_id, membership.role
       from credential
       join portal.membership using (account_id)
      where membership.starts_at <= now() and (membership.ends_at is null or membership.ends_at > now())
        and (credential.center_id is null or membership.center_id = credential.center_id)
   )
   select account.account_id as "accountId", account.name, account.email, account.language,
          to_json(credential) as credential,
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
                       and (grantee_account_id = account.account_id
                            or grantee_center_id in (select center_id from member where center_id is not null))
                   ), '[]'::json) as grants
     from credential
     join portal.account using (account_id)`;

/** The same of an account that is known already: for jobs, and for what is done in somebody's name. */
export async function viewerFacts(
  tx: Transaction,
  accountId: number,
  token: ViewerToken | null,
): Promise<ViewerFacts | null> {
  const [row] = await tx.rows<FactsRow & { readonly credential: unknown }>(
    factsOf({ name: "viewerFacts", text: "select $1::int as account_id, $2::int as center_id" }),
    [accountId, token?.centerId ?? null],
  );
  if (!row) return null;
  const { credential: _, ...facts } = row;
  return { ...facts, token };
}

/**
 * What every request begins with: the account of its credential, what is to be known of the credential, and everything
 * its rights follow from, all at one moment and in one round trip; null for a credential that is no good.
 */
export async function factsOfCredential<Known>(
  database: Pick<Database, "alone">,
  credential: Credential,
): Promise<{ readonly facts: FactsRow; readonly known: Known } | null> {
  const [row] = await database.alone<FactsRow & { readonly credential: Known }>(factsOf(credential), credential.values);
  if (!row) return null;
  const { credential: known, ...facts } = row;
  return { facts, known };
}
