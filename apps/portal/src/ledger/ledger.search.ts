import { z } from "zod";

/** Kinds of entries one may look at alone, with the actions of each. */
export const LEDGER_KINDS = {
  reads: ["CASES_READ"],
  questions: ["BLOCK_ASKED"],
  files: [
    "UPLOAD_RECEIVED",
    "UPLOAD_CHECKED",
    "UPLOAD_COMPARED_ANEW",
    "UPLOAD_REJECTED",
    "UPLOAD_APPROVED",
    "UPLOAD_PUBLISHING",
    "UPLOAD_PUBLISHED",
    "UPLOAD_FAILED",
    "UPLOAD_DISCARDED",
    "RELEASE_WITHDRAWN",
    "CASE_WITHDRAWN",
  ],
  rights: [
    "ACCESS_ASK",
    "ACCESS_ASK_BACK",
    "ACCESS_ANSWER",
    "ACCESS_APPROVE",
    "ACCESS_REFUSE",
    "ACCESS_CANCEL",
    "ACCESS_GRANTED",
    "ACCESS_REVOKED",
    "ACCESS_RENEWED",
    "CENTER_CREATED",
    "MEMBER_INVITED",
    "INVITATION_RESENT",
    "INVITATION_WITHDRAWN",
    "INVITATION_ACCEPTED",
    "MEMBERSHIP_CHANGED",
    "MEMBERSHIP_ENDED",
    "COHORT_CREATED",
    "COHORT_CHANGED",
    "TOKEN_CREATED",
    "TOKEN_REVOKED",
    "SIGN_IN",
  ],
} as const;
export type LedgerKind = keyof typeof LEDGER_KINDS;

/** The state of the ledger page: whose ledger, and which kind of entries. */
export const ledgerSearch = z.object({
  center: z.string().optional().catch(undefined),
  kind: z.enum(["reads", "questions", "files", "rights"]).optional().catch(undefined),
});
