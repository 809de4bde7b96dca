import { extname } from "node:path";
import { differenceOf, type Problem } from "@nlrp12/intake";
import { moveUpload } from "./move-upload.ts";
import { storedDifference } from "./upload-difference.ts";
import { enqueueForgetting, type UploadJob } from "./upload-job.sql.ts";
import { checkStored, rightsOfOrderer, tellProgress, type UploadWork, uploadOfJob } from "./upload-work.ts";

/** Rules whose breach means that the file may tell who a person is. */
const NAMES_A_PERSON = /^(IDENTIFIER_|CODE_LOOKS_LIKE_|FREE_TEXT)/;

function namesAPerson(problems: readonly Problem[]): boolean {
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
  const rights = await rightsOfOrderer(work, job, "cohort:upload");
  const by = { accountId: job.orderedBy, tokenId: null };
  await tellProgress(work, job, { phase: "CHECKING", done: 0, total: 2 });
  const { file, problems } = await checkStored(work, upload);
  const found = { problems: [...problems], checkedAt: new Date() };
  if (!file) {
    const fileName = namesAPerson(problems) ? `file${extname(upload.fileName)}` : upload.fileName;
    await work.database.within(rights, async (tx) => {
      const details = { problems: problems.length, identifiers: namesAPerson(problems) };
      const moved = await moveUpload(tx, job, { to: "REJECTED", by, columns: { ...found, fileName }, details });
      if (moved) await enqueueForgetting(tx, { cohortId: job.cohortId, sha256: upload.sha256.toString("hex") });
    });
    return;
  }
  await tellProgress(work, job, { phase: "COMPARING", done: 1, total: 2 });
  await work.database.within(
    rights,
    async (tx) => {
      const base = await work.newestReleaseFile(tx, job);
      const difference = storedDifference(differenceOf(base?.file ?? null, file, { blankErases: false }));
      const columns = { ...found, difference, baseRelease: base?.releaseNumber ?? null, done: 2, total: 2 };
      const { added, changed, unchanged, missing } = difference;
      await moveUpload(tx, job, { to: "CHECKED", by, columns, details: { added, changed, unchanged, missing } });
    },
    { long: true },
  );
}
