import type { RequestDatabase } from "#db";

/** The account of an e-mail address that belongs to a center; null when there is none. */
export async function accountByEmail(db: RequestDatabase, email: string): Promise<number | null> {
  const [row] = await db.rows<{ accountId: number }>(
    `/* accountByEmail */
     select account_id as "accountId" from portal.account
      where lower(email) = lower($1)
        and exists (select 1 from portal.membership
                     where membership.account_id = account.account_id and center_id is not null
                       and starts_at <= now() and (ends_at is null or ends_at > now()))`,
    [email],
  );
  return row?.accountId ?? null;
}
