import type { BlockContents, BlockPerson } from "./block-contents.ts";
import { type Dimension, type MenuDimension, UNKNOWN_CATEGORY } from "./menu.ts";

/** One person of the block: the unit of every rule (rule 1). */
export interface Member {
  readonly personKey: string;
  readonly kindredKey: string;
  /** Every center that holds the person; more than one where two data managers confirmed a match. */
  readonly centerIds: readonly number[];
  /** Person and state of the data; what the keyed drop and the audit identify. */
  readonly version: string;
  readonly attributes: Readonly<Partial<Record<Dimension, string>>>;
}

/** Ids of the cohorts that make up the block: they contribute SUMMARY, are no literature and not open to everyone. */
export function blockCohortIds(contents: BlockContents): readonly number[] {
  return contents.cohorts
    .filter((cohort) => cohort.contributes === "SUMMARY" && !cohort.fromLiterature && !cohort.openToEveryone)
    .map((cohort) => cohort.cohortId)
    .sort((a, b) => a - b);
}

/**
 * The persons of the block, each once, in the order of their versions. A person of several cohorts keeps the
 * attributes of the cohort with the lowest id and belongs to all its centers.
 */
export function membersOf(contents: BlockContents): readonly Member[] {
  const inBlock = new Set(blockCohortIds(contents));
  const rowsOf = Map.groupBy(
    contents.persons.filter((person) => inBlock.has(person.cohortId)),
    (person) => person.personKey,
  );
  return [...rowsOf.values()].map(memberOf).sort((a, b) => (a.version < b.version ? -1 : 1));
}

function memberOf(rows: readonly BlockPerson[]): Member {
  const ordered = rows.toSorted((a, b) => a.cohortId - b.cohortId);
  const [first] = ordered;
  if (!first) throw new RangeError("A person needs at least one row");
  const { personKey, kindredKey, attributes } = first;
  return {
    ...{ personKey, kindredKey, attributes },
    centerIds: [...new Set(ordered.map((row) => row.centerId))].sort((a, b) => a - b),
    version: JSON.stringify([personKey, ...ordered.map((row) => row.versionKey)]),
  };
}

/** The member's category of a dimension. Throws RangeError where the data name one the menu does not. */
export function categoryOf(member: Member, { dimension, categories }: MenuDimension): string {
  const category = member.attributes[dimension] ?? UNKNOWN_CATEGORY;
  if (category !== UNKNOWN_CATEGORY && !categories.includes(category)) {
    throw new RangeError(`A person has a category of ${dimension} that the menu does not list`);
  }
  return category;
}
