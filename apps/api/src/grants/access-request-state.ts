/** Where a request for access is. DRAFT is known to its asker alone; QUESTIONED waits for the asker's answer. */
export const ACCESS_REQUEST_STATES = ["DRAFT", "ASKED", "QUESTIONED", "APPROVED", "REFUSED", "CANCELLED"] as const;
export type AccessRequestState = (typeof ACCESS_REQUEST_STATES)[number];

/** What may be done to a request; each is a word of its history. */
export const ACCESS_REQUEST_STEPS = ["ASK", "ASK_BACK", "ANSWER", "APPROVE", "REFUSE", "CANCEL"] as const;
export type AccessRequestStep = (typeof ACCESS_REQUEST_STEPS)[number];

/** Where each step may begin, and where it leads. */
export const STEPS: Readonly<
  Record<AccessRequestStep, { readonly from: readonly AccessRequestState[]; readonly to: AccessRequestState }>
> = {
  ASK: { from: ["DRAFT"], to: "ASKED" },
  ASK_BACK: { from: ["ASKED"], to: "QUESTIONED" },
  ANSWER: { from: ["QUESTIONED"], to: "ASKED" },
  APPROVE: { from: ["ASKED", "QUESTIONED"], to: "APPROVED" },
  REFUSE: { from: ["ASKED", "QUESTIONED"], to: "REFUSED" },
  CANCEL: { from: ["DRAFT", "ASKED", "QUESTIONED"], to: "CANCELLED" },
};
