import { extname } from "node:path";
import { moveUpload } from "./move-upload.ts";
import { storedRareCombinations } from "./rare-combinations.ts";
import type { UploadRow } from "./upload.sql.ts";
import { enqueueForgetting, type UploadJob } from "./upload-job.sql.ts";
import {
  type CheckedUpload,
  mergeOf,
  progressOf,
  rightsOfOrderer,
  tellProgress,
  type UploadWork,
  uploadOfJob,
  withStoredFile,
} from "./upload-work.ts";
import type { StoredProblem } from "./withdrawn-cases.ts";

/** Rules whose breach means that the file may tell who a person is. */
const NAMES_A_PERSON = /^(IDENTIFIER_|CODE_LOOKS_LIKE_|FREE_TEXT|CALENDAR_DATE|AGE_OVER_89)/;

function namesAPerson(problems: readonly StoredProblem[]): boolean {
  return problems.some((problem) => problem.severity === "ERROR" && NAMES_A_PERSON.test(problem.rule));
}

/**
 * Checks a received file and compares it with the newest release: CHECKED with the difference, or REJECTED. Of a
 * rejected file only the problems stay, which hold no value; where it may name a person its own name goes too. Done
 * twice it is done once.
 */
export async function checkUpload(work: UploadWork, job: UploadJob): Promise<void> {
  const upload = await uploadOfJob(work, job);
  if (upload?.state !== "RECEIVED") return;
  await rightsOfOrderer(work, job, "cohort:upload");
  await tellProgress(work, job, { phase: "READING", done: 0, total: 0 });
  await withStoredFile(work, upload, (checked) => settleCheck(work, { job, upload, checked }));
}

async function settleCheck(
  work: UploadWork,
  { job, upload, checked }: { readonly job: UploadJob; readonly upload: UploadRow; readonly checked: CheckedUpload },
): Promise<void> {
  const rights = await rightsOfOrderer(work, job, "cohort:upload");
  const by = { accountId: job.orderedBy, tokenId: null };
  const { cohort, problems } = checked;
  const found = { problems: [...problems], checkedAt: new Date() };
  if (!cohort) {
    // The name, the mapping and the repairs may hold the texts that were refused.
    const told = namesAPerson(problems)
      ? { fileName: `file${extname(upload.fileName)}`, mapping: null, repairs: [] }
      : {};
    await work.database.within(rights, async (tx) => {
      const details = { problems: problems.length, identifiers: namesAPerson(problems) };
      const moved = await moveUpload(tx, job, { to: "REJECTED", by, columns: { ...found, ...told }, details });
      if (moved) await enqueueForgetting(tx, { cohortId: job.cohortId, sha256: upload.sha256.toString("hex") });
    });
    return;
  }
  await tellProgress(work, job, { phase: "COMPARING", done: 0, total: cohort.rows });
  await work.database.within(
    rights,
    async (tx) => {
      const progress = progressOf(work, job, { phase: "COMPARING", rows: cohort.rows });
      const { baseRelease, difference } = await cohort.compare(tx, job, { merge: mergeOf(upload), progress });
      const rareCombinations = storedRareCombinations(await cohort.rareCombinations());
      const columns = { ...found, difference, baseRelease, rareCombinations };
      const { added, changed, unchanged, missing } = difference;
      await moveUpload(tx, job, { to: "CHECKED", by, columns, details: { added, changed, unchanged, missing } });
    },
    { long: true },
  );
}
