import type { MergeSettings, Problem, RareCombinations, ReadingPlan } from "@nlrp12/intake";
import { Viewer, viewerFacts } from "#access";
import type { Database, Rights, Transaction } from "#db";
import { NO_CASE_ROWS } from "#db";
import { Conflict, Forbidden, Refusal, type Sentence } from "#errors";
import { DISK_FULL, isDiskFull } from "./disk-full.ts";
import type { FileStorage } from "./file-storage.ts";
import { moveUpload } from "./move-upload.ts";
import { UploadEntity } from "./upload.entity.ts";
import { type UploadKey, type UploadRow, uploadByKey } from "./upload.sql.ts";
import type { StoredDifference } from "./upload-difference.ts";
import { enqueueForgetting, type UploadJob } from "./upload-job.sql.ts";
import type { UploadPhase } from "./upload-state.ts";
import { type StoredProblem, withoutWithdrawn } from "./withdrawn-cases.ts";

/** How a file is laid over the newest release, and who is told how far that is. */
export interface MergeChoice {
  readonly merge: MergeSettings;
  readonly progress?: (done: number, total: number) => Promise<void> | void;
}

/** What becomes a release, besides the cases. */
export interface ReleaseOrder extends MergeChoice {
  readonly centerId: number;
  readonly cohortId: number;
  /** Account that publishes. */
  readonly publishedBy: number;
  readonly note: string | null;
  readonly removals: readonly string[];
}

/** The cohort of an accepted file; both are done in the caller's transaction, with rights on the whole cohort. */
export interface ReadCohort {
  readonly caseCodes: readonly string[];
  /** Rows of all its sheets. */
  readonly rows: number;
  /** What publishing it would change against the newest release that stands; its number, null before the first. */
  compare(
    tx: Transaction,
    cohort: { readonly centerId: number; readonly cohortId: number },
    choice: MergeChoice,
  ): Promise<{ readonly baseRelease: number | null; readonly difference: StoredDifference }>;
  /** How many of its cases stand alone, or nearly, on sex, age band and variant. */
  rareCombinations(): Promise<RareCombinations>;
  /** Makes it the next release. */
  publish(
    tx: Transaction,
    order: ReleaseOrder,
  ): Promise<{
    readonly releaseNumber: number;
    readonly changes: Readonly<Record<"added" | "changed" | "unchanged" | "removed", number>>;
  }>;
}

/** A stored file, read and checked; whoever has it closes it. */
export interface ReadUpload {
  readonly problems: readonly Problem[];
  /** Null exactly when a problem is an ERROR. */
  readonly cohort: ReadCohort | null;
  close(): Promise<void>;
}

/** What the jobs on uploads work with. */
export interface UploadWork {
  readonly database: Database;
  readonly storage: FileStorage;
  /** Reads and checks a file on the disk, telling of its rows as they are read. */
  readonly read: (
    file: { readonly path: string; readonly name: string },
    plan: ReadingPlan,
    tell: (told: { readonly phase: "READING" | "CHECKING"; readonly rows: number }) => void,
  ) => Promise<ReadUpload>;
  /** Of these codes of a center the ones whose cases were withdrawn for good. */
  readonly withdrawnAmong: (centerId: number, caseCodes: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Where what nobody foresaw is told to the operators. */
  readonly logger: { error(details: object, message: string): void };
}

/** Rights on the staging rows of a cohort and on no case: what a job needs to tell how far it is, or that it failed. */
function stagingRights(cohortId: number): Rights {
  return { ...NO_CASE_ROWS, managed: [cohortId] };
}

/** The upload a job is about. */
export async function uploadOfJob(work: UploadWork, key: UploadKey): Promise<UploadRow | null> {
  return work.database.within(stagingRights(key.cohortId), (tx) => uploadByKey(tx, key));
}

/**
 * The rights of the person who ordered a job, computed again now. Throws Forbidden when that person may no longer do
 * this in the center.
 */
export async function rightsOfOrderer(work: UploadWork, job: UploadJob, action: "cohort:upload" | "cohort:publish") {
  const facts = await work.database.withoutCases((tx) => viewerFacts(tx, job.orderedBy, null));
  const viewer = facts ? new Viewer(facts) : null;
  if (!viewer?.actionsIn(job.centerId).includes(action)) {
    throw new Forbidden({
      en: "The person who ordered this is no longer a data manager of the center.",
      fr: "La personne qui a donné cet ordre n'est plus gestionnaire de données du centre.",
    });
  }
  return viewer.rights();
}

/** Tells how far the work is; on a transaction of its own, so that it is seen at once. */
export async function tellProgress(
  work: UploadWork,
  key: UploadKey,
  progress: { readonly phase: UploadPhase; readonly done: number; readonly total: number },
): Promise<void> {
  const { centerId, cohortId, uploadId } = key;
  await work.database.within(stagingRights(cohortId), (tx) =>
    tx.manager.update(UploadEntity, { centerId, cohortId, uploadId }, progress),
  );
}

/** What of an upload was found, and what it holds. */
export interface CheckedUpload {
  readonly problems: readonly StoredProblem[];
  readonly cohort: ReadCohort | null;
}

/**
 * Reads and checks the stored file of an upload, as its sender said it is read, and works with it while it is open; a
 * case withdrawn since refuses it like any broken rule, at the check and again when it is published. Throws Conflict
 * when its bytes are gone.
 */
export async function withStoredFile<T>(
  work: UploadWork,
  upload: UploadRow,
  task: (checked: CheckedUpload) => Promise<T>,
): Promise<T> {
  const path = await work.storage.find(upload.cohortId, upload.sha256);
  if (path === null) {
    throw new Conflict({
      en: "The file is no longer in storage; send it again.",
      fr: "Le fichier n'est plus en stockage ; envoyez-le à nouveau.",
    });
  }
  const mapping = upload.mapping === null ? null : JSON.stringify(upload.mapping);
  const plan = {
    settings: upload.settings ?? {},
    mapping,
    repairs: upload.repairs,
    localNumberMasks: upload.localNumberMasks,
  };
  let telling = Promise.resolve();
  const read = await work.read({ path, name: upload.fileName }, plan, ({ phase, rows }) => {
    // One after the other; how far it is may go untold, the work itself does not stop for it.
    telling = telling.then(() => tellProgress(work, upload, { phase, done: rows, total: 0 })).catch(() => undefined);
  });
  await telling;
  try {
    return await task(await withoutWithdrawn(read, (codes) => work.withdrawnAmong(upload.centerId, codes)));
  } finally {
    await read.close();
  }
}

/** How the file of an upload is laid over a release. */
export function mergeOf(upload: Pick<UploadRow, "settings">): MergeSettings {
  return { blankErases: upload.settings?.blankErases === true };
}

/** Between two words of progress, in milliseconds; each is a transaction of its own. */
const TELL_EVERY = 500;

/**
 * Tells how many rows of a file a phase has done, though not more often than somebody can read. The work goes case by
 * case; its share of the cases is told as that share of the rows.
 */
export function progressOf(
  work: UploadWork,
  key: UploadKey,
  of: { readonly phase: UploadPhase; readonly rows: number },
) {
  const { phase, rows } = of;
  let told = 0;
  return async (done: number, total: number): Promise<void> => {
    if (done < total && performance.now() - told < TELL_EVERY) return;
    told = performance.now();
    await tellProgress(work, key, { phase, done: total === 0 ? rows : Math.round((rows * done) / total), total: rows });
  };
}

async function markFailed(work: UploadWork, job: UploadJob, failure: Sentence): Promise<void> {
  await work.database.within(stagingRights(job.cohortId), async (tx) => {
    const upload = await uploadByKey(tx, job);
    if (!upload) return;
    const by = { accountId: job.orderedBy, tokenId: null };
    const moved = await moveUpload(tx, job, { to: "FAILED", by, columns: { failure, difference: null } });
    if (moved) await enqueueForgetting(tx, { cohortId: job.cohortId, sha256: upload.sha256.toString("hex") });
  });
}

/**
 * Runs the work of a job. A refusal makes the upload FAILED with its sentence; anything else is tried again, and the
 * last time makes it FAILED with a reference that the log also has.
 */
export async function runUploadJob(
  work: UploadWork,
  job: UploadJob,
  run: { readonly lastTry: boolean; readonly task: () => Promise<void> },
): Promise<void> {
  try {
    await run.task();
  } catch (error) {
    if (error instanceof Refusal) return markFailed(work, job, error.sentence);
    if (isDiskFull(error)) {
      work.logger.error({ upload: job.uploadId }, "the disk is full");
      return markFailed(work, job, DISK_FULL);
    }
    if (!run.lastTry) throw error;
    const reference = crypto.randomUUID();
    work.logger.error({ reference, err: error, upload: job.uploadId }, "upload job");
    await markFailed(work, job, {
      en: `Something went wrong here; the operators find it under ${reference}.`,
      fr: `Une erreur est survenue ici ; les exploitants la retrouvent sous ${reference}.`,
    });
  }
}
