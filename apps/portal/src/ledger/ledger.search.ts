import { LEDGER_ACTIONS, type LedgerAction } from "@nlrp12/domain";
import { z } from "zod";

/** Kinds of entries one may look at alone. */
export const LEDGER_KINDS = ["reads", "questions", "files", "rights"] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** The kind of each action: one that is in none could not be found among the others. */
const KIND_OF: Readonly<Record<LedgerAction, LedgerKind>> = {
  CASES_READ: "reads",
  ROWS_EXPORTED: "reads",
  BLOCK_ASKED: "questions",
  QUESTION_PRESPECIFIED: "questions",
  PRESPECIFIED_WITHDRAWN: "questions",
  OPENING_PLANNED: "questions",
  OPENING_CANCELLED: "questions",
  UPLOAD_RECEIVED: "files",
  UPLOAD_CHECKED: "files",
  UPLOAD_COMPARED_ANEW: "files",
  UPLOAD_REJECTED: "files",
  UPLOAD_APPROVED: "files",
  UPLOAD_PUBLISHING: "files",
  UPLOAD_PUBLISHED: "files",
  UPLOAD_FAILED: "files",
  UPLOAD_DISCARDED: "files",
  RELEASE_WITHDRAWN: "files",
  CASE_WITHDRAWN: "files",
  IMPORT_PROFILE_SAVED: "files",
  LOCAL_NUMBER_MASKS_SET: "files",
  ACCESS_ASK: "rights",
  ACCESS_ASK_BACK: "rights",
  ACCESS_ANSWER: "rights",
  ACCESS_APPROVE: "rights",
  ACCESS_REFUSE: "rights",
  ACCESS_CANCEL: "rights",
  ACCESS_AGREEMENT_ASKED: "rights",
  ACCESS_AGREEMENT_AGREED: "rights",
  ACCESS_AGREEMENT_REFUSED: "rights",
  ACCESS_GRANTED: "rights",
  ACCESS_REVOKED: "rights",
  ACCESS_RENEWED: "rights",
  PORTAL_INITIALISED: "rights",
  CENTER_CREATED: "rights",
  MEMBER_INVITED: "rights",
  INVITATION_RESENT: "rights",
  INVITATION_WITHDRAWN: "rights",
  INVITATION_ACCEPTED: "rights",
  MEMBERSHIP_CHANGED: "rights",
  MEMBERSHIP_ENDED: "rights",
  COHORT_CREATED: "rights",
  COHORT_CHANGED: "rights",
  TOKEN_CREATED: "rights",
  TOKEN_REVOKED: "rights",
  SIGN_IN: "rights",
};

/** The actions of a kind. */
export const actionsOfKind = (kind: LedgerKind): LedgerAction[] =>
  LEDGER_ACTIONS.filter((action) => KIND_OF[action] === kind);

/** The state of the ledger page: whose ledger, and which kind of entries. */
export const ledgerSearch = z.object({
  center: z.string().optional().catch(undefined),
  kind: z.enum(LEDGER_KINDS).optional().catch(undefined),
});
