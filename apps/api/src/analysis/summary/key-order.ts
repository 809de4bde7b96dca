import type { CytokineLevel } from "./cytokine-value.sql.ts";

/** What names a value of one analyte within an answer. */
type ValueKey = Pick<CytokineLevel, "centerId" | "cohortId" | "caseId" | "phase" | "sampleNo">;

/**
 * Values in order of their key, so that equal questions read equal rows in equal order, whatever collation the database
 * has. They come nearly so: sorting 48,000 here takes 5 ms, and 50 ms where PostgreSQL sorts the whole rows.
 */
export const inKeyOrder = <Value extends ValueKey>(values: Value[]): Value[] => values.sort(byKey);

const byKey = (a: ValueKey, b: ValueKey): number =>
  a.centerId - b.centerId ||
  a.cohortId - b.cohortId ||
  a.caseId - b.caseId ||
  (a.phase < b.phase ? -1 : Number(a.phase > b.phase)) ||
  a.sampleNo - b.sampleNo;
