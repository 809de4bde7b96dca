import { mergeForPublishing } from "@nlrp12/intake";
import type { Transaction } from "#db";
import { Conflict } from "#errors";
import {
  checkStored,
  enqueueForgetting,
  moveUpload,
  rightsOfOrderer,
  tellProgress,
  type UploadJob,
  type UploadWork,
  uploadOfJob,
} from "#uploads";
import { publishCohortFile } from "./publish.ts";
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
  const rights = await rightsOfOrderer(work, job, "cohort:publish");
  await tellProgress(work, job, { phase: "READING", done: 0, total: 0 });
  const { file } = await checkStored(work, upload);
  if (!file) {
    throw new Conflict({
      en: "The rules of the check have changed since this file was approved; send it again to see what they say.",
      fr: "Les règles du contrôle ont changé depuis l'approbation ; renvoyez le fichier pour voir ce qu'elles disent.",
    });
  }
  await work.database.within(
    rights,
    async (tx) => {
      await lockUpload(tx, job.uploadId);
      const base = await work.newestReleaseFile(tx, job);
      if ((base?.releaseNumber ?? null) !== upload.baseRelease) {
        throw new Conflict({
          en: "Another release was published since this file was compared; send it again.",
          fr: "Une autre version a été publiée depuis la comparaison ; renvoyez le fichier.",
        });
      }
      const { removals, note } = upload;
      const merged = mergeForPublishing(base?.file ?? null, file, { blankErases: false, removals });
      const { centerId, cohortId, orderedBy: publishedBy } = job;
      const published = await publishCohortFile(tx, {
        centerId,
        cohortId,
        publishedBy,
        file: merged,
        note,
        removals,
        progress: (done, total) => tellProgress(work, job, { phase: "PUBLISHING", done, total }),
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
    },
    { long: true },
  );
  await tellPlanner(work, job);
}
