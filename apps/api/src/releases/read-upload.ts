import type { ReadingPlan } from "@nlrp12/intake";
import { type CohortKey, type FileToRead, type ReadFile, type RowsTold, readInThread } from "#cases/writing";
import type { Transaction } from "#db";
import type { MergeChoice, ReadUpload } from "#uploads";
import { compareRounds } from "./compare-rounds.ts";
import { type PublishedRelease, type PublishingOrder, publishRounds } from "./publish.ts";

/** The file of an upload as the jobs work with it, compared and published round by round. */
export function uploadOf({ problems, rounds, close }: ReadFile): ReadUpload {
  return {
    problems,
    cohort: rounds && {
      caseCodes: rounds.caseCodes,
      rows: rounds.rows,
      compare: (tx: Transaction, cohort: CohortKey, choice: MergeChoice) =>
        compareRounds(tx, cohort, { rounds, ...choice }),
      rareCombinations: () => rounds.rareCombinations({}),
      publish: (tx: Transaction, order: PublishingOrder & MergeChoice): Promise<PublishedRelease> =>
        publishRounds(tx, { ...order, rounds }),
    },
    close,
  };
}

/** Reads and checks the file of an upload in a thread of its own. */
export async function readUpload(
  file: FileToRead,
  plan: ReadingPlan,
  tell: (told: RowsTold) => void,
): Promise<ReadUpload> {
  return uploadOf(await readInThread(file, plan, tell));
}
