import type { RequestDatabase, Transaction } from "#db";
import type { LedgerEntry } from "./ledger-line.ts";

/** Entries read at once; a page of some hundred kilobytes. */
const ENTRIES_PER_PAGE = 5000;

type Reader = Pick<Transaction, "rows"> | RequestDatabase;

/** Every entry of a chain in the order of its numbers, as it is hashed; read page by page. */
export async function* entriesOfChain(reader: Reader, chain: number, after = 0): AsyncGenerator<LedgerEntry> {
  for (let last = after; ; ) {
    const page = await reader.rows<LedgerEntry>(
      `/* entriesOfChain */
       select chain_id as chain, seq::float8 as seq,
              to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
              account_id as account, token_id as token, action, object, outcome, details::text as details,
              encode(hash, 'hex') as hash
         from portal.audit_entry
        where chain_id = $1 and seq > $2
        order by seq
        limit $3`,
      [chain, last, ENTRIES_PER_PAGE],
    );
    yield* page;
    const end = page.at(-1);
    if (!end || page.length < ENTRIES_PER_PAGE) return;
    last = end.seq;
  }
}

/** The last entry of every chain. */
export async function ledgerHeads(
  reader: Reader,
): Promise<{ readonly chain: number; readonly seq: number; readonly hash: string }[]> {
  return reader.rows(
    `/* ledgerHeads */
     select chain_id as chain, seq::float8 as seq, encode(hash, 'hex') as hash from portal.audit_head order by chain_id`,
  );
}
