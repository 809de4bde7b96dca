import { EventEmitter } from "node:events";
import { type JobHelpers, Logger as QueueLogger, run, type TaskList } from "graphile-worker";
import type { Logger } from "pino";
import type { Database } from "#db";
import { openJobClaims } from "#job-claims";
import { publishUpload, readUpload } from "#releases";
import {
  checkUpload,
  type FileStorage,
  fileToForget,
  forgetFile,
  runUploadJob,
  type UploadJob,
  type UploadWork,
  uploadJob,
} from "#uploads";
import type { Tombstones } from "#withdrawals";

/** What the jobs of a process are made of. */
export interface JobParts {
  readonly database: Database;
  readonly runtimeUrl: string;
  readonly storage: FileStorage;
  readonly tombstones: Tombstones;
  readonly logger: Logger;
  /** Tasks of other features, by name. */
  readonly tasks?: TaskList;
  /** When some of them are due, one a line as in a crontab. */
  readonly crontab?: string;
}

/** The workers of this process. */
export interface RunningJobs {
  /** Takes no new job, waits a little for those that run and leaves the rest to the next start. */
  stop(): Promise<void>;
}

/** Jobs of one process at a time; each holds a connection while it publishes. */
const CONCURRENCY = 2;

function queueLogger(logger: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message, meta) => {
    if (level === "error") logger.error({ ...scope, ...meta }, message);
    else if (level === "warning") logger.warn({ ...scope, ...meta }, message);
    else logger.debug({ ...scope }, message);
  });
}

/** The tasks on uploads. A job is tried again when something breaks under it, and does nothing twice. */
function uploadTasks(work: UploadWork): TaskList {
  const onUpload =
    (act: (work: UploadWork, job: UploadJob) => Promise<void>) => async (payload: unknown, helpers: JobHelpers) => {
      const job = uploadJob.parse(payload);
      const lastTry = helpers.job.attempts >= helpers.job.max_attempts;
      await runUploadJob(work, job, { lastTry, task: () => act(work, job) });
    };
  return {
    "check-upload": onUpload(checkUpload),
    "publish-upload": onUpload(publishUpload),
    "forget-file": (payload: unknown) => forgetFile(work, fileToForget.parse(payload)),
  };
}

/** Starts the workers, after the jobs of killed ones are freed. */
export async function startJobs(parts: JobParts): Promise<RunningJobs> {
  const { database, storage, tombstones, logger } = parts;
  const withdrawnAmong = (centerId: number, codes: readonly string[]) =>
    tombstones.withdrawnAmong(database, centerId, codes);
  const work = { database, storage, logger, read: readUpload, withdrawnAmong };
  const claims = await openJobClaims(parts.runtimeUrl, logger);
  const events = new EventEmitter();
  claims.vouchFor(events);
  await claims.freeJobsOfTheDead();
  await storage.sweep();
  const runner = await run({
    connectionString: parts.runtimeUrl,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: queueLogger(logger),
    events,
    taskList: { ...uploadTasks(work), ...parts.tasks },
    crontab: parts.crontab ?? "",
  });
  return {
    stop: async () => {
      await runner.stop();
      await claims.release();
    },
  };
}
