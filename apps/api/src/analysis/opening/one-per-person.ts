import type { FamilyKey } from "@nlrp12/disclosure";

/** A row of one variable of a person, as one cohort holds it. */
interface FamilyRow {
  readonly family: FamilyKey;
  readonly personKey: string;
  /** Phase or window, where the variable has one value in each. */
  readonly phase?: string;
}

/**
 * One row of each person in each variable and phase: of the person's rows, in the order given, the first that qualifies,
 * and where none does the first.
 */
export function onePerPerson<Row extends FamilyRow>(
  rows: readonly Row[],
  qualifies: (row: Row) => boolean = () => true,
): Row[] {
  const ofPerson = Map.groupBy(rows, ({ family, personKey, phase }) => JSON.stringify([family, personKey, phase]));
  return [...ofPerson.values()].flatMap((own) => own.find(qualifies) ?? own.slice(0, 1));
}
