import { type Checkpoint, readCheckpointNote } from "#audit";
import type { RequestDatabase, Transaction } from "#db";

/** A signed statement about a chain, as stored. */
export interface CheckpointRow {
  readonly chain: number;
  readonly seq: number;
  readonly madeAt: Date;
  readonly note: string;
  readonly verifierKey: string;
}

/**
 * Chains that a checkpoint is due for at a moment of the portal's clock: grown since their last one, and that either a
 * day old or older than a release that was published or withdrawn since.
 */
export async function chainsDue(
  tx: Transaction,
  now: Date,
): Promise<{ readonly chain: number; readonly seq: number; readonly hash: string }[]> {
  return tx.rows(
    `/* chainsDue */
     select head.chain_id as chain, head.seq::float8 as seq, encode(head.hash, 'hex') as hash
       from portal.audit_head as head
       left join lateral (
              select seq, made_at from portal.audit_checkpoint
               where audit_checkpoint.chain_id = head.chain_id order by seq desc limit 1) as last on true
      where head.seq > coalesce(last.seq, 0)
        and (last.made_at is null
             or last.made_at <= $1::timestamptz - interval '1 day'
             or exists (select 1 from portal.audit_entry
                         where audit_entry.chain_id = head.chain_id and audit_entry.seq > last.seq
                           and audit_entry.action in ('UPLOAD_PUBLISHED', 'RELEASE_WITHDRAWN', 'CASE_WITHDRAWN')))
      order by head.chain_id`,
    [now],
  );
}

/** Stores a checkpoint; the same one twice, as by two processes, is once. */
export async function insertCheckpoint(tx: Transaction, checkpoint: CheckpointRow): Promise<void> {
  await tx.rows(
    `/* insertCheckpoint */
     insert into portal.audit_checkpoint (chain_id, seq, made_at, note, verifier_key) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [checkpoint.chain, checkpoint.seq, checkpoint.madeAt, checkpoint.note, checkpoint.verifierKey],
  );
}

/** The checkpoints of a chain, newest first, at most `limit`. */
export async function checkpointsOf(
  db: RequestDatabase | Pick<Transaction, "rows">,
  chain: number,
  limit: number,
): Promise<CheckpointRow[]> {
  return db.rows<CheckpointRow>(
    `/* checkpointsOf */
     select chain_id as chain, seq::float8 as seq, made_at as "madeAt", note, verifier_key as "verifierKey"
       from portal.audit_checkpoint where chain_id = $1 order by seq desc limit $2`,
    [chain, limit],
  );
}

/** The checkpoints of a chain that speak of entries after one and up to another. */
export async function checkpointsBetween(
  db: RequestDatabase,
  chain: number,
  entries: { readonly after: number; readonly upTo: number },
): Promise<CheckpointRow[]> {
  return db.rows<CheckpointRow>(
    `/* checkpointsBetween */
     select chain_id as chain, seq::float8 as seq, made_at as "madeAt", note, verifier_key as "verifierKey"
       from portal.audit_checkpoint where chain_id = $1 and seq > $2 and seq <= $3 order by seq`,
    [chain, entries.after, entries.upTo],
  );
}

/** What a stored note says; one whose signature does not hold is a fault of its own: it speaks of an entry with no hash. */
export function noteOf({ chain, seq, note, verifierKey }: CheckpointRow): Checkpoint {
  return readCheckpointNote(note, verifierKey) ?? { chain, seq, hash: "" };
}
