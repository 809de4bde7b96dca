import type pg from "pg";

/** What the publishing transaction was doing when it was caught. */
export type CaughtAt = "last statement" | "COMMIT";

/**
 * Waits for the end of the publishing transaction, as the server itself tells it: its last statement done, or its
 * COMMIT under way. Transactions that tell how far the work is are shorter than what is looked for.
 */
export async function whenCommitting(admin: pg.Client): Promise<CaughtAt> {
  for (;;) {
    const { rows } = await admin.query<{ committing: boolean }>(
      `select query ilike 'commit%' as committing from pg_stat_activity
        where usename = 'portal_runtime' and clock_timestamp() - xact_start > interval '100 ms'
          and (query like '/* enqueue forget-file%' or (query ilike 'commit%' and state = 'active'))`,
    );
    const [caught] = rows;
    if (caught) return caught.committing ? "COMMIT" : "last statement";
  }
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
