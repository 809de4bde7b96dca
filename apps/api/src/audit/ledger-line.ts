import { createHash } from "node:crypto";

/** An entry of the ledger as it is hashed and exported. */
export interface LedgerEntry {
  /** The center's number; 0 for the consortium. */
  readonly chain: number;
  /** From 1, without a gap. */
  readonly seq: number;
  /** UTC with microseconds, as `2026-11-22T17:38:26.123456Z`. */
  readonly at: string;
  readonly account: number | null;
  readonly token: number | null;
  readonly action: string;
  readonly object: string;
  readonly outcome: string;
  /** JSON text, kept letter by letter. */
  readonly details: string;
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** What the first entry of a chain continues. */
export const FIRST_HASH = "0".repeat(64);

/** The text an entry is hashed over: a JSON array, written alike by `portal.ledger_line` in the database. */
export function ledgerLine(entry: Omit<LedgerEntry, "hash">, previous: string): string {
  const { chain, seq, at, account, token, action, object, outcome, details } = entry;
  return JSON.stringify([chain, seq, at, account, token, action, object, outcome, details, previous]);
}

/** SHA-256, in hex, of an entry together with the hash before it. */
export function ledgerHash(entry: Omit<LedgerEntry, "hash">, previous: string): string {
  return createHash("sha256").update(ledgerLine(entry, previous)).digest("hex");
}
