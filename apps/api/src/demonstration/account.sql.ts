import type { Database } from "#db";

/** An account of the demonstration, as its provider knows it. */
export interface AccountRow {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly center: string | null;
}

/**
 * The accounts of the demonstration with their center and role, in the order of centers; then whoever was invited since:
 * the demonstration's provider vouches for their addresses, so that the way of an invitation can be walked to its end.
 */
export async function accountsOfDemonstration(database: Database): Promise<AccountRow[]> {
  return database.withoutCases((tx) =>
    tx.rows<AccountRow>(
      `/* accountsOfDemonstration */
       (select account.demonstration_key as key, account.name, account.email, membership.role,
              center.short_name as center
         from portal.account
         join lateral (select role, center_id from portal.membership
                        where membership.account_id = account.account_id
                        order by ends_at nulls first, membership_id limit 1) as membership on true
         left join portal.center on center.center_id = membership.center_id
        where account.demonstration_key is not null
        order by center.center_id nulls last, account.account_id)
        union all
       (select distinct on (lower(invitation.email)) 'invited:' || lower(invitation.email),
              coalesce(account.name, initcap(translate(split_part(invitation.email, '@', 1), '._-', '   '))),
              invitation.email, invitation.roles[1], center.short_name
         from portal.invitation
         left join portal.center using (center_id)
         left join portal.account on account.account_id = invitation.accepted_by
        where invitation.withdrawn_at is null
          and not exists (select 1 from portal.account as known
                           where lower(known.email) = lower(invitation.email) and known.demonstration_key is not null))`,
    ),
  );
}
