import type pg from "pg";

/** What the publishing transaction was doing when it was caught. */
export type CaughtAt = "last statement" | "COMMIT";

/** A transaction that is about to end, and the number of its server process. */
interface Ending {
  readonly pid: number;
  readonly committing: boolean;
}

/**
 * Waits for the end of the publishing transaction, as the server itself tells it: its last statement done, or its
 * COMMIT under way. Transactions that tell how far the work is are shorter than what is looked for.
 */
async function whenEnding(admin: pg.Client): Promise<Ending> {
  for (;;) {
    const { rows } = await admin.query<Ending>(
      `select pid, query ilike 'commit%' as committing from pg_stat_activity
        where usename = 'portal_runtime' and clock_timestamp() - xact_start > interval '100 ms'
          and (query like '/* enqueue forget-file%' or (query ilike 'commit%' and state = 'active'))`,
    );
    const [ending] = rows;
    if (ending) return ending;
  }
}

/** Waits for the end of the publishing transaction, and returns before it has committed as far as anyone can. */
export async function whenCommitting(admin: pg.Client): Promise<CaughtAt> {
  return (await whenEnding(admin)).committing ? "COMMIT" : "last statement";
}

/**
 * Waits until the COMMIT of the publishing transaction is on the disk and has told nobody: the server is made to wait
 * for a second copy that never comes, until `letCommitsEnd`.
 */
export async function whenCommitted(admin: pg.Client): Promise<CaughtAt> {
  const { pid } = await whenEnding(admin);
  await admin.query("alter system set synchronous_standby_names = 'nobody'");
  await admin.query("select pg_reload_conf()");
  for (;;) {
    const { rows } = await admin.query<{ waits: boolean; works: boolean }>(
      `select coalesce(wait_event = 'SyncRep', false) as waits, xact_start is not null as works
         from pg_stat_activity where pid = $1`,
      [pid],
    );
    if (rows[0]?.waits) return "COMMIT";
    if (!rows[0]?.works) return "last statement";
  }
}

/** Takes the wait of `whenCommitted` back. */
export async function letCommitsEnd(admin: pg.Client): Promise<void> {
  await admin.query("alter system reset synchronous_standby_names");
  await admin.query("select pg_reload_conf()");
}

/**
 * Lets every COMMIT of the server wait a moment before it flushes (`commit_delay`), so that a kill can fall into one;
 * what is committed, and how, stays the same.
 */
export async function slowCommits(admin: pg.Client, milliseconds: number): Promise<void> {
  await admin.query(`alter system set commit_delay = ${milliseconds * 1000}`);
  await admin.query("alter system set commit_siblings = 0");
  await admin.query("select pg_reload_conf()");
}

/** Takes `slowCommits` back. */
export async function ordinaryCommits(admin: pg.Client): Promise<void> {
  await admin.query("alter system reset commit_delay");
  await admin.query("alter system reset commit_siblings");
  await admin.query("select pg_reload_conf()");
}
