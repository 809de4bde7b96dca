import type { BlockContents, FamilyKey } from "./block-contents.ts";
import { type BlockRows, openBlock } from "./block-rows.ts";
import { countedCohorts } from "./counted-cohorts.ts";
import { planFamily } from "./family-plan.ts";
import { blockCohortIds, membersOf } from "./member.ts";
import { membershipsOf } from "./membership.ts";
import { checkMenu, type MenuDimension } from "./menu.ts";
import type { BlockSummary, OpeningPlan } from "./opening-plan.ts";
import { type Policy, SDC_1 } from "./policy.ts";
import { roundedCount } from "./rounding.ts";
import { type Opening, withheld } from "./withheld.ts";

/** What an opening is planned from. */
export interface OpeningInput {
  readonly rows: BlockRows;
  /** In the consortium's fixed order. */
  readonly menu: readonly MenuDimension[];
  /** Two-way tables the consortium voted for, first vote first. */
  readonly votedPairs: readonly (readonly [string, string])[];
  /** Variable families to describe; at most two response definitions (rule 3). */
  readonly families: readonly FamilyKey[];
  /** Installation secret, kept outside the database, at least 32 bytes (rule 4). */
  readonly secret: Uint8Array;
  readonly opening: Opening;
  /** The plan of the opening before, whose audit is continued (rule 6); `null` only at the very first. */
  readonly previous: OpeningPlan | null;
  readonly policy?: Policy;
}

/**
 * Plans an opening (rules 0 to 3, 6 and 7): which tables of which families are published, the same for everyone.
 * Reads who has data, never the data. The result is plain JSON, fixed from then on.
 * Throws RangeError for a secret under 32 bytes, an opening not after the one before, or too many definitions.
 */
export function planOpening(input: OpeningInput): OpeningPlan {
  const { menu, families, secret, opening, previous, policy = SDC_1 } = input;
  check(input, policy);
  const contents = openBlock(input.rows);
  const fixed = { policy, opening, menu, families, countedCohorts: countedCohorts(contents, { policy, opening }) };
  const block = blockOf(contents, policy);
  if (!block) {
    const reason = withheld("BLOCK_TOO_SMALL", { policy, opening });
    return { ...fixed, withheld: reason, block: null, tables: [], mostLearnt: 0, audit: previous?.audit ?? {} };
  }
  const planned = families.map((family) => ({
    family,
    ...planFamily({
      ...{ family, menu, policy, secret, opening, votedPairs: input.votedPairs },
      memberships: membershipsOf(contents, family),
      previousTables: previous?.tables.filter((table) => table.variable.family === family) ?? [],
      previousAudit: previous?.audit[family] ?? null,
    }),
  }));
  const audits = Object.fromEntries(planned.map(({ family, audit }) => [family, audit]));
  return {
    ...{ ...fixed, withheld: null, block },
    tables: planned.flatMap(({ tables }) => tables),
    mostLearnt: Math.max(0, ...planned.map(({ mostLearnt }) => mostLearnt)),
    audit: { ...previous?.audit, ...audits },
  };
}

function check({ menu, families, secret, opening, previous }: OpeningInput, policy: Policy): void {
  checkMenu(menu);
  if (secret.length < 32) throw new RangeError("The installation secret must have at least 32 bytes");
  if (previous && previous.opening.number >= opening.number) {
    throw new RangeError("An opening must come after the one before it");
  }
  if (new Set(families).size < families.length) throw new RangeError("A variable family is named twice");
  const definitions = families.filter((family) => family.startsWith("response:"));
  if (definitions.length > policy.mostResponseDefinitions) {
    throw new RangeError(`At most ${policy.mostResponseDefinitions} response definitions are published`);
  }
}

/** The block, or `null` when it has fewer than 3 centers or 60 persons (rule 0). */
function blockOf(contents: BlockContents, policy: Policy): BlockSummary | null {
  const members = membersOf(contents);
  const centerIds = [...new Set(members.flatMap((member) => member.centerIds))].sort((a, b) => a - b);
  if (centerIds.length < policy.minimumCenters || members.length < policy.minimumPersons) return null;
  const cohortIds = blockCohortIds(contents);
  return { cohortIds, centerIds, persons: roundedCount(members.length, policy) };
}
