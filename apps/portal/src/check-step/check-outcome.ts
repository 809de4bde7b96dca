import type { Examination } from "@nlrp12/intake";

/** What the check in this page found, and what follows from it. Nothing of it leaves the page. */
export interface CheckOutcome {
  readonly examination: Examination;
  /** Whether anything looks like a direct identifier; such a file never leaves the browser. */
  readonly hasIdentifiers: boolean;
  readonly mayBeSent: boolean;
  /** The check itself failed. */
  readonly broken: boolean;
}

const NAMES_A_PERSON = /^(IDENTIFIER_|CODE_LOOKS_LIKE_|FREE_TEXT)/;

/** The outcome of a check that broke off. */
export const BROKEN_CHECK: CheckOutcome = {
  examination: { problems: [], counts: null, decisions: [], effects: [], map: [], rareCombinations: null },
  hasIdentifiers: false,
  mayBeSent: false,
  broken: true,
};

/** An error keeps the file here: the server would refuse it, since it checks with the same code. */
export function outcomeOf(examination: Examination): CheckOutcome {
  const errors = examination.problems.filter(({ problem }) => problem.severity === "ERROR");
  return {
    examination,
    hasIdentifiers: errors.some(({ problem }) => NAMES_A_PERSON.test(problem.rule)),
    mayBeSent: examination.counts !== null && errors.length === 0,
    broken: false,
  };
}
