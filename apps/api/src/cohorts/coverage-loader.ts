import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { coverageOf } from "./coverage.sql.ts";
import type { CoverageCell } from "./coverage.type.ts";

/** What was measured in each cohort, batched within one request. */
export function coverageLoader(db: RequestDatabase): DataLoader<number, CoverageCell[]> {
  return new DataLoader(async (ids) => {
    const rows = await coverageOf(db, ids);
    return ids.map((id) =>
      rows
        .filter((row) => row.cohortId === id)
        .map(({ phase, ...row }) => ({ ...row, phase: phase === "NONE" ? null : phase })),
    );
  });
}
