/** One record of a person: a case in one cohort. */
export interface PersonRecord {
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
}

/** How many records an analysis leaves out for one reason. */
export interface LeftOut<Reason extends string> {
  readonly reason: Reason;
  readonly cases: number;
}

/** Who is in an analysis, one record a person, and why every other record is not. */
export interface PersonFlow<Member, Reason extends string> {
  readonly members: readonly Member[];
  /** Commonest reason first. */
  readonly leftOut: readonly LeftOut<Reason | "SAME_PERSON">[];
}

/**
 * The record that stands for each person: of its records, in order of center, cohort and case, the first that qualifies,
 * and where none does the first. A row that is there twice stands twice, so that a release read twice is seen. In order.
 */
export function oneRecordPerPerson<Of extends PersonRecord>(
  records: readonly Of[],
  qualifies: (record: Of) => boolean,
): readonly Of[] {
  const standing = new Map<string, Of>();
  for (const record of records) {
    const known = standing.get(record.personId);
    if (!known || (!qualifies(known) && qualifies(record))) standing.set(record.personId, record);
  }
  if (standing.size === records.length) return records;
  return records.filter(({ personId, cohortId, caseId }) => {
    const of = standing.get(personId);
    return of?.cohortId === cohortId && of.caseId === caseId;
  });
}

/**
 * Lets one record of each person into an analysis: the first that qualifies. A person without one is left out once, by
 * the reason of its first record, and every other record as SAME_PERSON. `memberOf` answers what a record is in the
 * analysis, or the reason why it is not in it.
 */
export function personFlow<Of extends PersonRecord, Member extends object, Reason extends string>(
  records: readonly Of[],
  memberOf: (record: Of) => Member | Reason,
): PersonFlow<Member, Reason> {
  // Nearly every person has one record; only of the others is an outcome looked at more than once.
  const outcomes = new Map<Of, Member | Reason>();
  const standing = oneRecordPerPerson(records, (record) => {
    const outcome = outcomes.get(record) ?? memberOf(record);
    outcomes.set(record, outcome);
    return typeof outcome !== "string";
  });
  const members: Member[] = [];
  const counts = new Map<Reason | "SAME_PERSON", number>();
  if (standing.length < records.length) counts.set("SAME_PERSON", records.length - standing.length);
  for (const record of standing) {
    const outcome = outcomes.get(record) ?? memberOf(record);
    if (typeof outcome === "string") counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    else members.push(outcome);
  }
  const leftOut = [...counts]
    .map(([reason, cases]) => ({ reason, cases }))
    .sort((a, b) => b.cases - a.cases || (a.reason < b.reason ? -1 : 1));
  return { members, leftOut };
}
