import type { Database } from "#db";

/** An account of the demonstration, as its provider knows it. */
export interface AccountRow {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly center: string | null;
}

/** The accounts of the demonstration with their center and role, in the order of centers. */
export async function accountsOfDemonstration(database: Database): Promise<AccountRow[]> {
  return database.withoutCases((tx) =>
    tx.rows<AccountRow>(
      `/* accountsOfDemonstration */
       select account.demonstration_key as key, account.name, account.email, membership.role,
              center.short_name as center
         from portal.account
         join portal.membership using (account_id)
         left join portal.center on center.center_id = membership.center_id
        where account.demonstration_key is not null
        order by center.center_id nulls last, account.account_id`,
    ),
  );
}
