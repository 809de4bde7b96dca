import { type BlockContents, type BlockCytokineValue, CONTROL_PHASE, type FamilyKey } from "./block-contents.ts";
import { blockCohortIds, type Member, membersOf } from "./member.ts";

/** That a person has a value in a family and phase; what the plan reads instead of the value itself (rule 6). */
export interface Membership {
  readonly member: Member;
  /** "" for families without phases. */
  readonly phase: string;
  readonly comparabilityClass: string;
  /** Center of the cohort that holds the value. */
  readonly centerId: number;
  /** The sample that holds the value, where another phase or window may have chosen the same. */
  readonly sampleKey?: string;
}

/**
 * Who has data in a family, without the data. Rows of cohorts outside the block are not read (rule 0).
 * Throws RangeError when one person has two values in one phase: a phase has one sample per case.
 */
export function membershipsOf(contents: BlockContents, family: FamilyKey): readonly Membership[] {
  const members = membersOf(contents);
  const bare = { phase: "", comparabilityClass: "" };
  if (family === "cases") {
    return members.map((member) => ({ ...bare, member, centerId: member.centerIds[0] ?? 0 }));
  }
  const inBlock = new Set(blockCohortIds(contents));
  const centerOf = new Map(contents.cohorts.map((cohort) => [cohort.cohortId, cohort.centerId]));
  const memberOf = new Map(members.map((member) => [member.personKey, member]));
  const memberships = rowsOf(contents, family).flatMap((row) => {
    const member = memberOf.get(row.personKey);
    if (row.family !== family || !inBlock.has(row.cohortId) || !member) return [];
    const { phase = "", comparabilityClass = "", sampleKey } = row;
    const bySample = sampleKey === undefined ? {} : { sampleKey };
    return [{ member, phase, comparabilityClass, centerId: centerOf.get(row.cohortId) ?? 0, ...bySample }];
  });
  const keys = new Set(memberships.map(({ member, phase }) => JSON.stringify([member.personKey, phase])));
  if (keys.size < memberships.length) throw new RangeError(`A person has two values of ${family} in one phase`);
  return memberships.sort((a, b) => (a.member.version < b.member.version ? -1 : 1));
}

type FamilyRow = Pick<BlockCytokineValue, "family" | "personKey" | "cohortId" | "sampleKey"> &
  Partial<Pick<BlockCytokineValue, "phase" | "comparabilityClass">>;

/** The rows a family's data stand in; what they say is not looked at here. */
function rowsOf(contents: BlockContents, family: FamilyKey): readonly FamilyRow[] {
  if (family.startsWith("response:")) return contents.outcomes;
  if (family.startsWith("survival:")) return contents.followUps ?? [];
  if (family.startsWith("prediction:")) return contents.markedPersons ?? [];
  return contents.cytokineValues;
}

/** Persons whose values are compared with one another only: one center and one comparability class. */
export interface Stratum {
  readonly key: string;
  readonly members: readonly Member[];
}

/** The stratum a value belongs to. */
export function stratumKey({
  centerId,
  comparabilityClass,
}: Omit<Membership, "member" | "phase" | "sampleKey">): string {
  return JSON.stringify([centerId, comparabilityClass]);
}

/** Strata with enough healthy controls to be the denominator of a fold change: at least 3 each (rule 5). */
export function controlStrata(memberships: readonly Membership[], minimumControls: number): readonly Stratum[] {
  const controls = memberships.filter((membership) => membership.phase === CONTROL_PHASE);
  return [...Map.groupBy(controls, stratumKey)]
    .filter(([, inStratum]) => inStratum.length >= minimumControls)
    .map(([key, inStratum]) => ({ key, members: inStratum.map(({ member }) => member) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
