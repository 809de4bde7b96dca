import { answerKey, tableKey } from "./answer-key.ts";
import type { FamilyAudit } from "./audit-state.ts";
import { type FamilyKey, WINDOW_PREFIX } from "./block-contents.ts";
import { type DescribedSet, describedSets } from "./described-set.ts";
import { keyedHash } from "./keyed-hash.ts";
import type { Membership } from "./membership.ts";
import { continueAudit, type ProposedRow } from "./membership-audit.ts";
import { checkMenu, type MenuDimension } from "./menu.ts";
import type { PlannedCell, PlannedTable, RefusalCause } from "./opening-plan.ts";
import type { Policy } from "./policy.ts";
import { personCoordinate, publishedRow, type RowMaker, samplesOf } from "./published-row.ts";
import { createRemainderGuard } from "./remainder-guard.ts";
import { smallGroupsOf } from "./small-groups.ts";
import { type TablePart, tableParts } from "./table-parts.ts";
import type { Opening } from "./withheld.ts";

/** What planning one family needs; memberships only, never a value (rule 6). */
export interface FamilyPlanInput {
  readonly family: FamilyKey;
  readonly memberships: readonly Membership[];
  readonly menu: readonly MenuDimension[];
  readonly votedPairs: readonly (readonly [string, string])[];
  readonly policy: Policy;
  readonly secret: Uint8Array;
  readonly opening: Opening;
  readonly previousTables: readonly PlannedTable[];
  readonly previousAudit: FamilyAudit | null;
}

interface Candidate {
  readonly set: DescribedSet;
  readonly dimensions: readonly MenuDimension[];
  readonly previous: PlannedTable | null;
}

/** A table before it is decided on: its cells with the rows that publishing them amounts to; none where too small. */
interface PreparedTable extends Candidate {
  readonly proposed: { readonly rows: readonly ProposedRow[]; readonly cells: readonly PlannedCell[] } | null;
  /** Whether its stored answers describe the same sets as now: they are out and stay as they are (rule 4). */
  readonly unchanged: boolean;
}

/**
 * Plans one variable family (rule 6): what stands unchanged first, as its answers are out whatever is decided; then
 * totals, one-way tables in the menu's order, the longest not refreshed first, and two-way tables in voted and then
 * canonical order. Each enters whole or not at all.
 */
export function planFamily(input: FamilyPlanInput): {
  tables: readonly PlannedTable[];
  audit: FamilyAudit;
  mostLearnt: number;
} {
  const { family, memberships, menu, policy, opening } = input;
  checkMenu(menu);
  const maker: RowMaker = { secret: input.secret, policy, known: new Map(), sampleOf: samplesOf(memberships) };
  const sets = describedSets(memberships, family, policy);
  const phaseOf = (phase: string) => (phase === "" ? null : phase);
  const persons = memberships.map(({ member, phase }) => personCoordinate(member, family, phaseOf(phase), maker));
  const audit = continueAudit(input.previousAudit, persons, opening.number);
  const guard = createRemainderGuard(smallGroupsOf(sets, menu, maker), policy.refuseRemainders ? policy.k : 0);

  function prepared(candidate: Candidate): PreparedTable {
    const { set, dimensions, previous } = candidate;
    const parts = tableParts(set, dimensions, policy);
    if (!parts) return { ...candidate, proposed: null, unchanged: false };
    const rows = parts.map((part) => publishedRow(set, part.persons, maker));
    const cells = parts.map((part, at) => plannedCell(set, part, { row: rows[at], secret: input.secret }));
    const setKeys = (of: readonly PlannedCell[] = []) => of.map(({ setKey }) => setKey).join();
    return { ...candidate, proposed: { rows, cells }, unchanged: setKeys(cells) === setKeys(previous?.cells) };
  }

  function planTable({ set, dimensions, previous, proposed }: PreparedTable): PlannedTable {
    const names = dimensions.map((entry) => entry.dimension);
    const table = { key: tableKey(set.variable, names), variable: set.variable, dimensions: names };
    if (!proposed) return { ...table, status: "WITHHELD", cause: "SIZE", refreshed: null, cells: [] };
    const { rows, cells } = proposed;
    const limit = dimensions.length === 2 ? policy.mostLearntTwoWay : policy.mostLearntOneWay;
    const outcome = audit.enter(rows, limit, () => guard.enter(rows));
    if (outcome === "ENTERED") return { ...table, status: "PUBLISHED", cause: null, refreshed: opening, cells };
    const cause: RefusalCause = outcome === "CONDITION" ? "REMAINDER" : "AUDIT";
    if (!previous || previous.status === "WITHHELD") {
      return { ...table, status: "WITHHELD", cause, refreshed: null, cells: [] };
    }
    return { ...table, status: "KEPT", cause, refreshed: previous.refreshed, cells: previous.cells };
  }

  const tables = inPlanOrder(sets, input)
    .map(prepared)
    .toSorted((a, b) => Number(b.unchanged) - Number(a.unchanged))
    .map(planTable);
  return { tables, audit: audit.state(), mostLearnt: audit.mostLearnt() };
}

/** Windows of a trajectory have totals and one-way tables only: there are many, and a phase says the same of two. */
function inPlanOrder(sets: readonly DescribedSet[], input: FamilyPlanInput): readonly Candidate[] {
  const { menu } = input;
  const previousOf = new Map(input.previousTables.map((table) => [table.key, table]));
  const candidates = (dimensions: readonly MenuDimension[]): readonly Candidate[] =>
    sets.map((set) => {
      const names = dimensions.map((entry) => entry.dimension);
      return { set, dimensions, previous: previousOf.get(tableKey(set.variable, names)) ?? null };
    });
  const age = (candidate: Candidate) => candidate.previous?.refreshed?.number ?? Number.NEGATIVE_INFINITY;
  const oneWay = menu.flatMap((entry) => candidates([entry])).sort((a, b) => compare(age(a), age(b)));
  const twoWay = orderedPairs(menu, input.votedPairs)
    .flatMap(candidates)
    .filter(({ set }) => !set.variable.phase?.startsWith(WINDOW_PREFIX));
  return [...candidates([]), ...oneWay, ...twoWay];
}

/** Voted pairs first, then every other pair in the menu's order. */
function orderedPairs(
  menu: readonly MenuDimension[],
  voted: readonly (readonly [string, string])[],
): readonly (readonly [MenuDimension, MenuDimension])[] {
  const pairs = menu.flatMap((first, at) => menu.slice(at + 1).map((second) => [first, second] as const));
  const votes = ([first, second]: readonly [MenuDimension, MenuDimension]) => {
    const place = voted.findIndex((pair) => pair.includes(first.dimension) && pair.includes(second.dimension));
    return place === -1 ? voted.length : place;
  };
  return pairs.toSorted((a, b) => votes(a) - votes(b));
}

function plannedCell(
  set: DescribedSet,
  { cell }: TablePart,
  { row, secret }: { row: ProposedRow | undefined; secret: Uint8Array },
): PlannedCell {
  const { variable } = set;
  return {
    cell,
    answerKey: answerKey({ ...variable, cell }),
    setKey: setKeyOf(row?.key ?? "", variable.statistic, secret),
  };
}

/** Names a set of persons together with what is said of them. */
export function setKeyOf(rowKey: string, statistic: string, secret: Uint8Array): string {
  return keyedHash(secret, ["set", statistic, rowKey]).slice(0, 32);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
