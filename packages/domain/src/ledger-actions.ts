/** Everything the ledger can say was done; an entry has one of these words and no other. */
export const LEDGER_ACTIONS = [
  "ACCESS_AGREEMENT_AGREED",
  "ACCESS_AGREEMENT_ASKED",
  "ACCESS_AGREEMENT_REFUSED",
  "ACCESS_ANSWER",
  "ACCESS_APPROVE",
  "ACCESS_ASK",
  "ACCESS_ASK_BACK",
  "ACCESS_CANCEL",
  "ACCESS_GRANTED",
  "ACCESS_REFUSE",
  "ACCESS_RENEWED",
  "ACCESS_REVOKED",
  "BLOCK_ASKED",
  "CASES_READ",
  "CASE_WITHDRAWN",
  "CENTER_CREATED",
  "COHORT_CHANGED",
  "COHORT_CREATED",
  "IMPORT_PROFILE_SAVED",
  "INVITATION_ACCEPTED",
  "INVITATION_RESENT",
  "INVITATION_WITHDRAWN",
  "LOCAL_NUMBER_MASKS_SET",
  "MEMBERSHIP_CHANGED",
  "MEMBERSHIP_ENDED",
  "MEMBER_INVITED",
  "OPENING_CANCELLED",
  "OPENING_PLANNED",
  "PORTAL_INITIALISED",
  "PRESPECIFIED_WITHDRAWN",
  "QUESTION_PRESPECIFIED",
  "RELEASE_WITHDRAWN",
  "ROWS_EXPORTED",
  "SIGN_IN",
  "TOKEN_CREATED",
  "TOKEN_REVOKED",
  "UPLOAD_APPROVED",
  "UPLOAD_CHECKED",
  "UPLOAD_COMPARED_ANEW",
  "UPLOAD_DISCARDED",
  "UPLOAD_FAILED",
  "UPLOAD_PUBLISHED",
  "UPLOAD_PUBLISHING",
  "UPLOAD_RECEIVED",
  "UPLOAD_REJECTED",
] as const;

/** One word of what was done. */
export type LedgerAction = (typeof LEDGER_ACTIONS)[number];

/** Everything the ledger can say about an entry besides who, when, what and on what. */
export const LEDGER_DETAILS = [
  "account",
  "added",
  "answered",
  "blankErases",
  "bytes",
  "changed",
  "cohort",
  "cohorts",
  "dimensions",
  "families",
  "fields",
  "format",
  "from",
  "groups",
  "identifiers",
  "level",
  "masks",
  "missing",
  "named",
  "plan",
  "problems",
  "question",
  "questions",
  "reason",
  "release",
  "removals",
  "removed",
  "roles",
  "to",
  "unchanged",
  "version",
  "withheld",
  "withheldCells",
] as const;

/** One name of a detail. */
export type LedgerDetail = (typeof LEDGER_DETAILS)[number];

/** Everything the ledger can say something was done to. */
export const LEDGER_OBJECTS = [
  "access-grant",
  "access-request",
  "account",
  "center",
  "cohort",
  "import-profile",
  "invitation",
  "membership",
  "opening",
  "prespecified-analysis",
  "release",
  "token",
  "upload",
] as const;

/** One kind of what something was done to. */
export type LedgerObjectKind = (typeof LEDGER_OBJECTS)[number];

/** What something was done to, as the ledger keeps it: a kind and numbers, such as `release:3.2,4.1`. */
export type LedgerObject = `${LedgerObjectKind}:${string}`;

/** A number, a release as cohort and number (`3.2`), or the date of an opening. */
const NUMBERS = /^\d+(\.\d+|-\d{2}-\d{2})?$/;

/**
 * Names what something was done to. `which` are numbers of the kind, releases as `3.2` and openings by number or date.
 * Throws RangeError for anything else: no code of a case and no name can enter the ledger this way.
 */
export function ledgerObject(kind: LedgerObjectKind, ...which: readonly (number | string)[]): LedgerObject {
  if (!which.every((one) => NUMBERS.test(String(one))))
    throw new RangeError("the ledger names things by numbers alone");
  return `${kind}:${which.join(",")}`;
}
