import type { RequestDatabase } from "#db";

/** Where a job of the queue is. */
export const JOB_STATES = ["WAITING", "RUNNING", "TRIED_AGAIN", "GIVEN_UP"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A job of the queue; what it is about and what it said when it failed are not for this page. */
export interface QueuedJobRow {
  readonly id: string;
  readonly task: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly mostAttempts: number;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

/** The jobs that are not done yet, those given up first and then as they are due; 200 at most. */
export async function openJobs(db: RequestDatabase): Promise<QueuedJobRow[]> {
  return db.rows<QueuedJobRow>(
    `/* openJobs */
     select id::text, task_identifier as task,
            case when locked_at is not null then 'RUNNING'
                 when attempts >= max_attempts then 'GIVEN_UP'
                 when attempts > 0 then 'TRIED_AGAIN'
                 else 'WAITING' end as state,
            attempts::int, max_attempts::int as "mostAttempts", run_at as "dueAt", created_at as "createdAt"
       from graphile_worker.jobs
      order by attempts >= max_attempts desc, run_at, id
      limit 200`,
  );
}

/** What an installation says of its health. */
export interface InstallationRow {
  readonly databaseVersion: string;
  readonly liveSessions: number;
  readonly unsentLetters: number;
  readonly lastOpeningAt: Date | null;
  readonly lastCheckpointAt: Date | null;
}

/** The health of the installation in one row. */
export async function installationHealth(db: RequestDatabase): Promise<InstallationRow> {
  const [row] = await db.rows<InstallationRow>(
    `/* installationHealth */
     select current_setting('server_version') as "databaseVersion",
            (select count(*)::int from portal.session where revoked_at is null and expires_at > now()) as "liveSessions",
            (select count(*)::int from portal.outbox where sent_at is null) as "unsentLetters",
            (select max(opened_at) from portal.opening) as "lastOpeningAt",
            (select max(made_at) from portal.audit_checkpoint) as "lastCheckpointAt"`,
  );
  if (!row) throw new Error("a statement that answers one row did not");
  return row;
}
