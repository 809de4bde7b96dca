import type { Transaction } from "#db";

/** What signing in needs to know of an account. */
export interface AccountRow {
  readonly accountId: number;
  readonly email: string;
}

/** The account a provider's subject is mapped to. */
export async function accountOfSubject(
  tx: Transaction,
  identity: { readonly issuer: string; readonly subject: string },
): Promise<AccountRow | null> {
  const [row] = await tx.rows<AccountRow>(
    `/* accountOfSubject */
     select account_id as "accountId", email from portal.account where issuer = $1 and subject = $2`,
    [identity.issuer, identity.subject],
  );
  return row ?? null;
}

/**
 * Maps a provider's subject to the account invited under a verified e-mail address, once: an account that has a subject
 * keeps it, so that a second provider cannot take it over.
 */
export async function linkInvitedAccount(
  tx: Transaction,
  identity: { readonly issuer: string; readonly subject: string; readonly email: string },
): Promise<AccountRow | null> {
  const [row] = await tx.rows<AccountRow>(
    `/* linkInvitedAccount */
     update portal.account
        set issuer = $1, subject = $2
      where lower(email) = lower($3) and subject is null
      returning account_id as "accountId", email`,
    [identity.issuer, identity.subject, identity.email],
  );
  return row ?? null;
}

/** An account of the demonstration, as its sign-in page offers it. */
export interface DemonstrationAccountRow {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly center: string | null;
  readonly centerName: string | null;
}

/** The accounts of the demonstration, in the order of centers and roles. */
export async function demonstrationAccounts(tx: Pick<Transaction, "rows">): Promise<DemonstrationAccountRow[]> {
  return tx.rows<DemonstrationAccountRow>(
    `/* demonstrationAccounts */
     select account.demonstration_key as key, account.name, membership.role, center.slug as center,
            center.short_name as "centerName"
       from portal.account
       join lateral (select role, center_id from portal.membership
                      where membership.account_id = account.account_id
                      order by ends_at nulls first, membership_id limit 1) as membership on true
       left join portal.center on center.center_id = membership.center_id
      where account.demonstration_key is not null
      order by center.center_id nulls last, account.account_id`,
  );
}
