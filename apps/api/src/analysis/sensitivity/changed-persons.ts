import type { CytokineLevel } from "../summary/cytokine-value.sql.ts";

/** What of a value says whether a way reads it otherwise. */
type ReadValue = Pick<
  CytokineLevel,
  "cohortId" | "caseId" | "phase" | "sampleNo" | "personId" | "logLower" | "logUpper"
>;

const placeOf = ({ cohortId, caseId, phase, sampleNo }: ReadValue): string =>
  `${cohortId} ${caseId} ${phase} ${sampleNo}`;

/** Persons of the values a number was made of whom a way leaves out or reads otherwise. */
export function changedPersons(answered: readonly ReadValue[], again: readonly ReadValue[]): number {
  const after = new Map(again.map((value) => [placeOf(value), value]));
  const changed = answered.filter((value) => {
    const now = after.get(placeOf(value));
    return !now || now.logLower !== value.logLower || now.logUpper !== value.logUpper;
  });
  return new Set(changed.map(({ personId }) => personId)).size;
}

/** Persons who count with another member of their family on the same side, within what `together` says of a value. */
export function personsInFamilies<Value extends Pick<CytokineLevel, "personId" | "kindredId">>(
  sides: readonly (readonly Value[])[],
  together: (value: Value) => string,
): number {
  const persons = sides.flatMap((side) => {
    const families = Map.groupBy(
      side.filter(({ kindredId }) => kindredId !== null),
      (value) => `${value.kindredId} ${together(value)}`,
    );
    return [...families.values()].flatMap((family) =>
      family.length > 1 ? family.map(({ personId }) => personId) : [],
    );
  });
  return new Set(persons).size;
}
