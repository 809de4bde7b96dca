import type { Transaction } from "#db";

/** How an attempt ended. */
export type Outcome = "DONE" | "REFUSED" | "FAILED";

/** One thing somebody did, as the log keeps it. */
export interface Effect {
  /** The center whose ledger shows it; null for the consortium. */
  readonly centerId: number | null;
  readonly accountId: number | null;
  readonly tokenId: number | null;
  /** A word such as `UPLOAD_APPROVED`. */
  readonly action: string;
  /** What it was done to, such as `upload:12`; a kind and numbers, never a code of a case. */
  readonly object: string;
  readonly outcome: Outcome;
  /** Numbers and codes of the portal; never a value of a patient. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes the log entry of an effect in the effect's own transaction: neither stands without the other. Insert-only; the
 * runtime role cannot change or delete an entry.
 */
export async function recordEffect(tx: Transaction, effect: Effect): Promise<void> {
  await tx.rows(
    `/* recordEffect */
     insert into portal.audit_entry (center_id, account_id, token_id, action, object, outcome, details)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    [
      effect.centerId,
      effect.accountId,
      effect.tokenId,
      effect.action,
      effect.object,
      effect.outcome,
      JSON.stringify(effect.details ?? {}),
    ],
  );
}
