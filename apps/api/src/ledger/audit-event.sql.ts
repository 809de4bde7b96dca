import type { RequestDatabase } from "#db";

/** An entry of a ledger with the names behind its numbers. */
export interface AuditEventRow {
  readonly chain: number;
  readonly seq: number;
  readonly at: Date;
  readonly accountName: string | null;
  readonly tokenName: string | null;
  readonly action: string;
  readonly object: string;
  readonly outcome: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly narrows: boolean;
}

/** What a page of a ledger is asked with. */
export interface AuditEventsPage {
  readonly chain: number;
  readonly actions: readonly string[] | null;
  readonly below: number | null;
  readonly limit: number;
}

/**
 * A page of one chain, newest first, below the given number, with one row more than asked for. A question narrows when
 * the same person asked the block about the same family within the hour before, by some of the same dimensions and no
 * other: what a differencing attempt looks like, though every stored answer stays the same.
 */
export async function auditEventsPage(db: RequestDatabase, page: AuditEventsPage): Promise<AuditEventRow[]> {
  return db.rows<AuditEventRow>(
    `/* auditEventsPage */
     select entry.chain_id as chain, entry.seq::float8 as seq, entry.at, account.name as "accountName",
            access_token.name as "tokenName", entry.action, entry.object, entry.outcome, entry.details,
            entry.action = 'BLOCK_ASKED' and exists (
              select 1 from portal.audit_entry as wider
               where wider.chain_id = entry.chain_id and wider.seq < entry.seq and wider.action = 'BLOCK_ASKED'
                 and wider.account_id = entry.account_id and wider.at > entry.at - interval '1 hour'
                 and wider.details->>'families' = entry.details->>'families'
                 and wider.details->>'dimensions' <> ''
                 and string_to_array(wider.details->>'dimensions', ',') <@ string_to_array(entry.details->>'dimensions', ',')
                 and wider.details->>'dimensions' <> entry.details->>'dimensions') as narrows
       from portal.audit_entry as entry
       left join portal.account on account.account_id = entry.account_id
       left join portal.access_token on access_token.token_id = entry.token_id
      where entry.chain_id = $1 and ($2::text[] is null or entry.action = any($2::text[]))
        and ($3::bigint is null or entry.seq < $3::bigint)
      order by entry.seq desc
      limit $4`,
    [page.chain, page.actions, page.below, page.limit],
  );
}

/** How many entries a chain holds of these actions. */
export async function auditEventCount(
  db: RequestDatabase,
  asked: Pick<AuditEventsPage, "chain" | "actions">,
): Promise<number> {
  const [row] = await db.rows<{ count: number }>(
    `/* auditEventCount */
     select count(*)::int as count from portal.audit_entry
      where chain_id = $1 and ($2::text[] is null or action = any($2::text[]))`,
    [asked.chain, asked.actions],
  );
  return row?.count ?? 0;
}
