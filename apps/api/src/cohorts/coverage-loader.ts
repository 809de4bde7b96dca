import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { coverageOf } from "./coverage.sql.ts";
import type { CoverageCell } from "./coverage.type.ts";

/** What was measured in a cohort, and the release it was read in; null where no row of it was read. */
export interface Coverage {
  readonly releaseNumber: number | null;
  readonly cells: CoverageCell[];
}

/** What was measured in each cohort, batched within one request. */
export function coverageLoader(db: RequestDatabase): DataLoader<number, Coverage> {
  return new DataLoader(async (ids) => {
    const rows = await coverageOf(db, ids);
    return ids.map((id) => {
      const own = rows.filter((row) => row.cohortId === id);
      const cells = own.map(({ phase, ...row }) => ({ ...row, phase: phase === "NONE" ? null : phase }));
      return { releaseNumber: own[0]?.releaseNumber ?? null, cells };
    });
  });
}
