import { NO_CASE_ROWS } from "#db";
import { isFileNeeded, lockFiles } from "./upload.sql.ts";
import type { FileToForget } from "./upload-job.sql.ts";
import type { UploadWork } from "./upload-work.ts";

/** Removes the bytes of a file that no upload of its cohort needs any more. */
export async function forgetFile(
  work: Pick<UploadWork, "database" | "storage">,
  { cohortId, sha256 }: FileToForget,
): Promise<void> {
  await work.database.within({ ...NO_CASE_ROWS, managed: [cohortId] }, async (tx) => {
    await lockFiles(tx, cohortId);
    const hash = Buffer.from(sha256, "hex");
    if (!(await isFileNeeded(tx, cohortId, hash))) await work.storage.forget(cohortId, hash);
  });
}
