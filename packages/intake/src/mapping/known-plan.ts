import type { ColumnMapping } from "./column-mapping.ts";
import type { ColumnRole } from "./column-role.ts";
import { draftOf } from "./draft-of-mapping.ts";
import { parseMapping } from "./parse-mapping.ts";

/** How an earlier file of this center was read: a saved profile, or the plan of one upload. */
export interface KnownPlan {
  readonly id: string;
  /** `null` for the plan of one upload. */
  readonly name: string | null;
  /** Day (ISO) on which it was decided. */
  readonly savedOn: string;
  /** The column names of that file, in its order. */
  readonly columns: readonly string[];
  /** Text of its column mapping; `null` for a cohort workbook. */
  readonly mapping: string | null;
}

/** The decision about a column in an earlier file. */
interface KnownRole {
  readonly role: ColumnRole;
  readonly savedOn: string;
}

/** Whether two files have the same columns, in whatever order. */
function sameColumns(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join("\n") === b.toSorted().join("\n");
}

/** The newest of these plans that was made for a file with just these columns. */
export function fittingPlan(columns: readonly string[], known: readonly KnownPlan[]): KnownPlan | null {
  const fitting = known.filter((plan) => plan.columns.length > 0 && sameColumns(columns, plan.columns));
  return fitting.toSorted((a, b) => b.savedOn.localeCompare(a.savedOn))[0] ?? null;
}

function mappingIn(plan: KnownPlan): ColumnMapping | null {
  return plan.mapping === null ? null : parseMapping(plan.mapping).mapping;
}

/** What earlier files say of these columns, the newest first; constants come from the newest that names a column. */
export function rolesKnown(columns: readonly string[], known: readonly KnownPlan[]) {
  const roles = new Map<string, KnownRole>();
  let constants: ColumnMapping["constants"] | null = null;
  let numberReplicates = false;
  for (const plan of known.toSorted((a, b) => b.savedOn.localeCompare(a.savedOn))) {
    const mapping = mappingIn(plan);
    const draft = mapping && draftOf(mapping);
    if (!mapping || !draft) continue;
    const here = Object.entries(draft.roles).filter(([column]) => columns.includes(column));
    if (here.length > 0 && constants === null) {
      constants = mapping.constants;
      numberReplicates = draft.numberReplicates;
    }
    for (const [column, role] of here) if (!roles.has(column)) roles.set(column, { role, savedOn: plan.savedOn });
  }
  return { roles, constants: constants ?? {}, numberReplicates } as const;
}
