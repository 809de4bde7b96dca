/** Why a release is withdrawn. MISTAKE is also what the undo of a publication is stored as. */
export const RELEASE_WITHDRAWAL_REASONS = ["MISTAKE", "WRONG_FILE", "DATA_ERROR", "NOT_PERMITTED", "OTHER"] as const;

/** Why a release is withdrawn. */
export type ReleaseWithdrawalReason = (typeof RELEASE_WITHDRAWAL_REASONS)[number];

/** Why a person's case leaves for good. */
export const CASE_WITHDRAWAL_REASONS = [
  "CONSENT_WITHDRAWN",
  "OBJECTION",
  "NOT_ELIGIBLE",
  "ENTERED_TWICE",
  "OTHER",
] as const;

/** Why a person's case leaves for good. */
export type CaseWithdrawalReason = (typeof CASE_WITHDRAWAL_REASONS)[number];

/** How long after publishing a release is undone without saying why. */
export const UNDO_MINUTES = 15;
