import { tableKey } from "../answer-key.ts";
import type { BlockContents } from "../block-contents.ts";
import { describedSets } from "../described-set.ts";
import type { Member } from "../member.ts";
import { membershipsOf } from "../membership.ts";
import type { OpeningPlan } from "../opening-plan.ts";
import { personsInCell } from "../table-parts.ts";

/** One published set as an attacker who knows all attributes sees it. */
export interface PublishedSet {
  readonly family: string;
  readonly phase: string | null;
  readonly baselinePhase: string | null;
  readonly statistic: string;
  readonly persons: readonly Member[];
}

/** Every set a plan publishes, with the persons in it. */
export function publishedSets(plan: OpeningPlan, contents: BlockContents): readonly PublishedSet[] {
  return plan.families.flatMap((family) => {
    const sets = describedSets(membershipsOf(contents, family), family, plan.policy);
    const tables = plan.tables.filter((table) => table.variable.family === family && table.status === "PUBLISHED");
    return tables.flatMap(({ variable, cells }) => {
      const set = sets.find((candidate) => tableKey(candidate.variable, []) === tableKey(variable, []));
      return set ? cells.map(({ cell }) => ({ ...variable, persons: personsInCell(set, cell, plan.menu) })) : [];
    });
  });
}
