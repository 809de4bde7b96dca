import type { CohortFile } from "@nlrp12/domain";
import type { CheckedFile, FileToCheck, ReadingPlan } from "@nlrp12/intake";
import { Viewer, viewerFacts } from "#access";
import type { Database, Rights, Transaction } from "#db";
import { NO_CASE_ROWS } from "#db";
import { Conflict, Forbidden, Refusal, type Sentence } from "#errors";
import type { FileStorage } from "./file-storage.ts";
import { moveUpload } from "./move-upload.ts";
import { UploadEntity } from "./upload.entity.ts";
import { type UploadKey, type UploadRow, uploadByKey } from "./upload.sql.ts";
import { enqueueForgetting, type UploadJob } from "./upload-job.sql.ts";
import type { UploadPhase } from "./upload-state.ts";

/** A release of the cohort as the file that would make it again. */
export interface ReleasedFile {
  readonly releaseNumber: number;
  readonly file: CohortFile;
}

/** What the jobs on uploads work with. */
export interface UploadWork {
  readonly database: Database;
  readonly storage: FileStorage;
  readonly check: (file: FileToCheck, plan: ReadingPlan) => Promise<CheckedFile>;
  /** The newest release of a cohort, in a transaction with rights on all of it; null before the first. */
  readonly newestReleaseFile: (
    tx: Transaction,
    cohort: { readonly centerId: number; readonly cohortId: number },
  ) => Promise<ReleasedFile | null>;
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

/** Reads and checks the stored file of an upload, as its sender said it is read. Throws Conflict when its bytes are gone. */
export async function checkStored(work: UploadWork, upload: UploadRow): Promise<CheckedFile> {
  const bytes = await work.storage.read(upload.cohortId, upload.sha256);
  if (!bytes) {
    throw new Conflict({
      en: "The file is no longer in storage; send it again.",
      fr: "Le fichier n'est plus en stockage ; envoyez-le à nouveau.",
    });
  }
  const mapping = upload.mapping === null ? null : JSON.stringify(upload.mapping);
  return work.check({ bytes, name: upload.fileName }, { settings: upload.settings ?? {}, mapping });
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
    if (!run.lastTry) throw error;
    const reference = crypto.randomUUID();
    work.logger.error({ reference, err: error, upload: job.uploadId }, "upload job");
    await markFailed(work, job, {
      en: `Something went wrong here; the operators find it under ${reference}.`,
      fr: `Une erreur est survenue ici ; les exploitants la retrouvent sous ${reference}.`,
    });
  }
}
