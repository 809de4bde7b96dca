import { SDC_1 } from "@nlrp12/disclosure";
import type { CaseGroup } from "@nlrp12/domain";
import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { exactCount, RoundedCount, Withheld, withheldBecause } from "../schema-parts/count-value.type.ts";
import { cohortSizes, type OpeningCountRow, openingCounts } from "./cohort-size.sql.ts";

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
      return {
        patients: opening ? totalOf(opening, "PATIENT") : withheldBecause("LEVEL_TOO_LOW"),
        controls: opening ? totalOf(opening, "HEALTHY_CONTROL") : withheldBecause("LEVEL_TOO_LOW"),
      };
    });
  });
}

/** The opening's total of one case group; groups are rounded each on its own and never added up. */
function totalOf(opening: OpeningCountRow, caseGroup: CaseGroup): RoundedCount | Withheld {
  const { policy, openedAt } = opening;
  const persons = opening.caseGroups.find((entry) => entry.caseGroup === caseGroup)?.persons;
  if (typeof persons === "number") {
    return Object.assign(new RoundedCount(), { about: persons, policy, opening: openedAt });
  }
  return Object.assign(new Withheld(), {
    reason: "TOO_FEW_PERSONS",
    bound: persons?.bound ?? `<${SDC_1.k}`,
    policy,
    opening: openedAt,
  });
}
