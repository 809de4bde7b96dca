import type { Transaction } from "#db";

/**
 * Gives the jobs on uploads that were given up their tries back, and says how many. A job that ends in an ordinary way
 * leaves its upload FAILED; one that could not even write that down, as on a full disk, is found here at the next
 * start. A job whose upload has moved on does nothing.
 */
export async function retryGivenUpJobs(tx: Pick<Transaction, "rows">): Promise<number> {
  const rows = await tx.rows<{ id: string }>(
    `/* retryGivenUpJobs */
     select rescheduled.id
       from (select coalesce(array_agg(jobs.id), '{}') as ids
               from graphile_worker.jobs as jobs
              where jobs.task_identifier in ('check-upload', 'publish-upload')
                and jobs.attempts >= jobs.max_attempts and jobs.locked_at is null) as given_up,
            graphile_worker.reschedule_jobs(given_up.ids, run_at := now(), attempts := 0) as rescheduled`,
  );
  return rows.length;
}
