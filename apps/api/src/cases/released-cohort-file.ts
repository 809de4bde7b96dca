import type { AssayRow, CohortFile } from "@nlrp12/domain";
import type { Transaction } from "#db";
import { assayRowsOf } from "./case-record.ts";
import { casesNamingAssays, type ReleaseToRead, releasedAssays, releasedRowsText } from "./released-rows.sql.ts";

export { casesNamingAssays, releasedRowsText };

/**
 * The assays of a release, or of some of its cases, as rows of a cohort file. Where cases that were left standing name an older form of an assay,
 * its newest form stands for the code, as in a new file.
 */
export async function assaysOfRelease(
  tx: Transaction,
  release: ReleaseToRead,
  caseIds: readonly number[] | null = null,
): Promise<readonly AssayRow[]> {
  const newestByCode = new Map((await releasedAssays(tx, release, caseIds)).map((assay) => [assay.assayCode, assay]));
  return [...newestByCode.values()].flatMap(assayRowsOf);
}

/** A whole release as the cohort file that would make it again. Needs rights on the whole cohort. */
export async function releasedCohortFile(tx: Transaction, release: ReleaseToRead): Promise<CohortFile> {
  const rows: Omit<CohortFile, "assays"> = JSON.parse(await releasedRowsText(tx, release, null));
  return { ...rows, assays: await assaysOfRelease(tx, release) };
}
