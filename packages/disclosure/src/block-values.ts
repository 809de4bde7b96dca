import type { LogInterval } from "@nlrp12/statistics";
import type { BlockContents, BlockFollowUp, BlockMarkedPerson, FamilyKey } from "./block-contents.ts";
import { blockCohortIds } from "./member.ts";

/** The values of one family, found by person and phase. Read only after the plan is fixed. */
export interface BlockValues {
  readonly cytokine: (personKey: string, phase: string | null) => LogInterval;
  readonly outcome: (personKey: string) => string;
  readonly followUp: (personKey: string) => BlockFollowUp;
  readonly marked: (personKey: string) => BlockMarkedPerson;
}

/** Indexes the values of a family within the block's cohorts. Looking up an absent one throws RangeError. */
export function blockValues(contents: BlockContents, family: FamilyKey): BlockValues {
  const inBlock = new Set(blockCohortIds(contents));
  const keyOf = (personKey: string, phase: string | null) => JSON.stringify([personKey, phase]);
  const cytokines = new Map(
    contents.cytokineValues
      .filter((row) => row.family === family && inBlock.has(row.cohortId))
      .map((row) => [keyOf(row.personKey, row.phase), row.value]),
  );
  const outcomes = new Map(
    contents.outcomes
      .filter((row) => row.family === family && inBlock.has(row.cohortId))
      .map((row) => [row.personKey, row.outcome]),
  );
  const byPerson = <Row extends BlockFollowUp | BlockMarkedPerson>(rows: readonly Row[] = []) =>
    new Map(
      rows.filter((row) => row.family === family && inBlock.has(row.cohortId)).map((row) => [row.personKey, row]),
    );
  const followUps = byPerson(contents.followUps);
  const marked = byPerson(contents.markedPersons);
  return {
    followUp: (personKey) => found(followUps.get(personKey)),
    marked: (personKey) => found(marked.get(personKey)),
    cytokine: (personKey, phase) => found(cytokines.get(keyOf(personKey, phase))),
    outcome: (personKey) => found(outcomes.get(personKey)),
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError("A planned person has no value; the rows are not those of the plan");
  return value;
}
