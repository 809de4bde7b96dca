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
 * A page of one chain, newest first, below the given number, with one row more than asked for. Of each action asked for
 * as many are read as the page may hold, so that a rare one is not looked for along the chain. A question narrows when
 * the same person asked the block about the same family within the hour before, by some of the same dimensions and no
 * other: what a differencing attempt looks like, though every stored answer stays the same.
 */
export async function auditEventsPage(db: RequestDatabase, page: AuditEventsPage): Promise<AuditEventRow[]> {
  return db.rows<AuditEventRow>(
    `/* auditEventsPage */
     with entry as (
       (select * from portal.audit_entry
         where $2::text[] is null and chain_id = $1 and seq < $3
         order by seq desc limit $4)
       union all
       select one.*
         from (select distinct action from unnest($2::text[]) as asked(action)) as wanted
        cross join lateral (
                select * from portal.audit_entry
                 where audit_entry.chain_id = $1 and audit_entry.action = wanted.action and audit_entry.seq < $3
                 order by audit_entry.seq desc limit $4) as one
       order by seq desc limit $4)
     select entry.chain_id as chain, entry.seq::float8 as seq, entry.at, account.name as "accountName",
            access_token.name as "tokenName", entry.action, entry.object, entry.outcome, entry.details,
            entry.action = 'BLOCK_ASKED' and exists (
              select 1 from portal.audit_entry as wider
               where wider.chain_id = entry.chain_id and wider.seq < entry.seq and wider.action = 'BLOCK_ASKED'
                 and wider.account_id = entry.account_id
                 and wider.at > entry.at - interval '1 hour' and wider.at <= entry.at
                 and wider.details->>'families' = entry.details->>'families'
                 and wider.details->>'dimensions' <> ''
                 and string_to_array(wider.details->>'dimensions', ',') <@ string_to_array(entry.details->>'dimensions', ',')
                 and wider.details->>'dimensions' <> entry.details->>'dimensions') as narrows
       from entry
       left join portal.account on account.account_id = entry.account_id
       left join portal.access_token on access_token.token_id = entry.token_id
      order by entry.seq desc`,
    [page.chain, page.actions, page.below ?? Number.MAX_SAFE_INTEGER, page.limit],
  );
}

/** How many entries a chain holds of these actions; of all of them its last number, since none is left out. */
export async function auditEventCount(
  db: RequestDatabase,
  asked: Pick<AuditEventsPage, "chain" | "actions">,
): Promise<number> {
  const [row] = await db.rows<{ count: number }>(
    asked.actions === null
      ? "/* auditChainLength */ select seq::float8 as count from portal.audit_head where chain_id = $1"
      : `/* auditEventCount */
         select count(*)::float8 as count from portal.audit_entry where chain_id = $1 and action = any($2::text[])`,
    asked.actions === null ? [asked.chain] : [asked.chain, asked.actions],
  );
  return row?.count ?? 0;
}
