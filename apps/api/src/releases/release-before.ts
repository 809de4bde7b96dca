import type { AssayRow } from "@nlrp12/domain";
import { assaysOfRelease, type CohortKey, casesNamingAssays, releasedRowsText } from "#cases/writing";
import type { Transaction } from "#db";
import { newestRelease } from "#uploads";
import { casesOfRelease, preferHashJoins, type ReleasedCase } from "./publish.sql.ts";

/** The newest release of a cohort that stands: what a new file is compared with and laid over, read case by case. */
export interface ReleaseBefore {
  readonly releaseNumber: number;
  /** In the order of their numbers. */
  readonly cases: readonly ReleasedCase[];
  assays(): Promise<readonly AssayRow[]>;
  /** Codes of the cases that were measured with assays of these codes. */
  namingAssays(assayCodes: readonly string[]): Promise<ReadonlySet<string>>;
  /** What it says of these of its cases, as the JSON of a cohort file without assays; null for no case. */
  rowsOf(cases: readonly { readonly caseId: number }[]): Promise<string | null>;
}

/** Opens the newest release that stands, in a transaction with rights on the whole cohort; null before the first. */
export async function releaseBefore(tx: Transaction, cohort: CohortKey): Promise<ReleaseBefore | null> {
  const releaseNumber = await newestRelease(tx, cohort);
  if (releaseNumber === null) return null;
  await preferHashJoins(tx);
  const { centerId, cohortId } = cohort;
  const release = { centerId, cohortId, releaseNumber };
  return {
    releaseNumber,
    cases: await casesOfRelease(tx, release),
    assays: () => assaysOfRelease(tx, release),
    namingAssays: async (codes) => (codes.length === 0 ? new Set() : casesNamingAssays(tx, release, codes)),
    rowsOf: async (cases) =>
      cases.length === 0
        ? null
        : releasedRowsText(
            tx,
            release,
            cases.map(({ caseId }) => caseId),
          ),
  };
}
