import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { exactCount, RoundedCount, type Withheld, withheldBecause } from "../schema-parts/count-value.type.ts";
import { cohortSizes, openingCounts } from "./cohort-size.sql.ts";

/** How many patients and controls a cohort has, as far as the viewer may know. */
export interface CohortSize {
  readonly patients: ReturnType<typeof exactCount> | RoundedCount | Withheld;
  readonly controls: ReturnType<typeof exactCount> | RoundedCount | Withheld;
}

/**
 * Sizes by cohort, batched: exact where rows may be read, the opening's rounded total where the owner contributes
 * COUNT, withheld elsewhere (a cohort inside the block has no total of its own).
 */
export function cohortSizeLoader(db: RequestDatabase): DataLoader<number, CohortSize> {
  return new DataLoader(async (ids) => {
    const exact = new Map((await cohortSizes(db, ids)).map((row) => [row.cohortId, row]));
    const others = ids.filter((id) => !exact.has(id));
    const rounded = new Map((await openingCounts(db, others)).map((row) => [row.cohortId, row]));
    return ids.map((id): CohortSize => {
      const own = exact.get(id);
      if (own) return { patients: exactCount(own.patients), controls: exactCount(own.controls) };
      const opening = rounded.get(id);
      if (!opening) return { patients: withheldBecause("LEVEL_TOO_LOW"), controls: withheldBecause("LEVEL_TOO_LOW") };
      const about = (value: number): RoundedCount =>
        Object.assign(new RoundedCount(), { about: value, policy: opening.policy, opening: opening.openedAt });
      return { patients: about(opening.patients), controls: about(opening.controls) };
    });
  });
}
