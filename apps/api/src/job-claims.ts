import type { WorkerEvents } from "graphile-worker";
import pg from "pg";
import type { Logger } from "pino";

/** First key of the advisory locks by which a living worker is known; the second is its name. */
const WORKER_LOCK = 1_215;
/** How often jobs of dead workers are looked for, in milliseconds. */
const LOOK_EVERY = 30_000;

/** The session that vouches for the workers of this process. */
export interface JobClaims {
  /** Vouches for every pool of workers that is made from now on: jobs are held in the name of a pool. */
  vouchFor(events: WorkerEvents): void;
  /** Gives the jobs that a killed worker held back to the queue. */
  freeJobsOfTheDead(): Promise<void>;
  release(): Promise<void>;
}

/**
 * A worker lives as long as the session that vouches for it: the server itself lets the lock go when the process is
 * killed, so its jobs are free at the next start (and to other workers within half a minute), not after hours.
 */
export async function openJobClaims(runtimeUrl: string, logger: Logger): Promise<JobClaims> {
  const own = new Set<string>();
  let session = await connect();
  let queue: Promise<unknown> = Promise.resolve();

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: runtimeUrl, application_name: "nlrp12-jobs" });
    client.on("error", (error) => logger.warn({ err: error }, "the session of the job workers broke"));
    await client.connect();
    for (const name of own) await vouch(client, name);
    return client;
  }

  async function vouch(client: pg.Client, name: string): Promise<void> {
    await client.query("/* vouch */ select pg_advisory_lock_shared($1, hashtext($2))", [WORKER_LOCK, name]);
  }

  async function freeIfDead(name: string): Promise<void> {
    const { rows } = await session.query<{ dead: boolean }>(
      "/* isWorkerDead */ select pg_try_advisory_lock($1, hashtext($2)) as dead",
      [WORKER_LOCK, name],
    );
    if (rows[0]?.dead !== true) return;
    await session.query("/* freeJobs */ select graphile_worker.force_unlock_workers(array[$1])", [name]);
    await session.query("select pg_advisory_unlock($1, hashtext($2))", [WORKER_LOCK, name]);
  }

  async function free(): Promise<void> {
    const holders = await session.query<{ name: string }>(
      "/* jobHolders */ select distinct locked_by as name from graphile_worker._private_jobs where locked_by is not null",
    );
    for (const { name } of holders.rows) {
      if (!own.has(name)) await freeIfDead(name);
    }
  }

  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const looking = setInterval(() => {
    inOrder(free).catch(async (error: unknown) => {
      logger.warn({ err: error }, "jobs of dead workers could not be looked for");
      await session.end().catch(() => undefined);
      session = await connect().catch(() => session);
    });
  }, LOOK_EVERY);
  looking.unref();

  return {
    vouchFor: (events) => {
      events.on("pool:create", ({ workerPool }) => {
        own.add(workerPool.id);
        inOrder(() => vouch(session, workerPool.id)).catch((error: unknown) =>
          logger.warn({ err: error }, "the job workers could not be vouched for"),
        );
      });
    },
    freeJobsOfTheDead: () => inOrder(free),
    release: async () => {
      clearInterval(looking);
      await queue;
      await session.end();
    },
  };
}
