import type { Transaction } from "#db";
import { Conflict } from "#errors";
import {
  enqueueForgetting,
  mergeOf,
  moveUpload,
  newestRelease,
  progressOf,
  type ReadCohort,
  rightsOfOrderer,
  tellProgress,
  type UploadJob,
  type UploadRow,
  type UploadWork,
  uploadOfJob,
  withStoredFile,
} from "#uploads";
import { lockPublishing } from "./publish.sql.ts";
import { refreshStatistics } from "./refresh-statistics.ts";

/** First key of the advisory locks on publishing one upload. */
const UPLOAD_LOCK = 1_214;

async function lockUpload(tx: Transaction, uploadId: number): Promise<void> {
  await tx.rows("/* lockUpload */ select pg_advisory_xact_lock($1::int, $2::int)", [UPLOAD_LOCK, uploadId]);
}

/** The release stands whether or not the planner hears of it: what fails here is told to the operators alone. */
async function tellPlanner(work: UploadWork, job: UploadJob): Promise<void> {
  try {
    await refreshStatistics(work.database);
  } catch (error) {
    work.logger.error({ err: error, upload: job.uploadId }, "statistics after publishing");
  }
}

/**
 * Makes an approved upload the next release of its cohort, under the rights of the person who ordered it: release,
 * state, log entry and the order to forget the bytes in one transaction, so that a killed worker leaves either all of
 * it or nothing, and a second run finds it done.
 */
export async function publishUpload(work: UploadWork, job: UploadJob): Promise<void> {
  const upload = await uploadOfJob(work, job);
  if (upload?.state !== "PUBLISHING") return;
  await rightsOfOrderer(work, job, "cohort:publish");
  await tellProgress(work, job, { phase: "READING", done: 0, total: 0 });
  await withStoredFile(work, upload, async ({ cohort }) => {
    if (!cohort) {
      throw new Conflict({
        en: "The rules of the check have changed since this file was approved; send it again to see what they say.",
        fr: "Les règles du contrôle ont changé depuis l'approbation ; renvoyez le fichier pour voir ce qu'elles disent.",
      });
    }
    const rights = await rightsOfOrderer(work, job, "cohort:publish");
    await work.database.within(rights, (tx) => publishRead(tx, { work, job, upload, cohort }), { long: true });
  });
  await tellPlanner(work, job);
}

/** The one transaction of publishing. */
async function publishRead(
  tx: Transaction,
  {
    work,
    job,
    upload,
    cohort,
  }: { readonly work: UploadWork; readonly job: UploadJob; readonly upload: UploadRow; readonly cohort: ReadCohort },
): Promise<void> {
  const { centerId, cohortId, orderedBy: publishedBy } = job;
  await lockUpload(tx, job.uploadId);
  // From here on no release of the center comes or goes but this one.
  await lockPublishing(tx, centerId);
  if ((await newestRelease(tx, job)) !== upload.baseRelease) {
    throw new Conflict({
      en: "Another release was published since this file was compared; send it again.",
      fr: "Une autre version a été publiée depuis la comparaison ; renvoyez le fichier.",
    });
  }
  const { removals, note } = upload;
  const published = await cohort.publish(tx, {
    centerId,
    cohortId,
    publishedBy,
    note,
    removals,
    merge: mergeOf(upload),
    progress: progressOf(work, job, { phase: "PUBLISHING", rows: cohort.rows }),
  });
  // The counts stay; what cells said is in the release, under its rights.
  const difference = upload.difference && { ...upload.difference, cases: [] };
  const columns = { releaseNumber: published.releaseNumber, publishedAt: new Date(), difference };
  const details = { release: published.releaseNumber, ...published.changes };
  const by = { accountId: publishedBy, tokenId: null };
  const moved = await moveUpload(tx, job, { to: "PUBLISHED", by, columns, details });
  // Another worker was faster: its release stands and this transaction leaves nothing.
  if (!moved) throw new Error("the upload was published meanwhile");
  await enqueueForgetting(tx, { cohortId, sha256: upload.sha256.toString("hex") });
}
