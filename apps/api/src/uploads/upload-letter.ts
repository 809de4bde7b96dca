import type { Transaction } from "#db";
import { namedCohort, postMail } from "#mail";
import type { UploadState } from "./upload-state.ts";

/** How the work on a file ended. */
interface EndedUpload {
  readonly cohortId: number;
  readonly to: UploadState;
  readonly accountId: number | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes to who ordered the work on a file how it ended: published, refused or failed. Numbers alone go into it, and
 * never the name of a file, which may name a person.
 */
export async function postUploadLetter(
  tx: Transaction,
  { cohortId, to, accountId, details }: EndedUpload,
): Promise<void> {
  if (accountId === null || (to !== "PUBLISHED" && to !== "REJECTED" && to !== "FAILED")) return;
  const cohort = await namedCohort(tx, cohortId);
  const who = { accounts: [accountId] };
  if (to === "PUBLISHED") {
    return postMail(tx, who, { kind: "UPLOAD_PUBLISHED", facts: { ...cohort, release: Number(details.release) } });
  }
  if (to === "REJECTED") {
    return postMail(tx, who, { kind: "UPLOAD_REJECTED", facts: { ...cohort, problems: Number(details.problems) } });
  }
  return postMail(tx, who, { kind: "UPLOAD_FAILED", facts: cohort });
}
