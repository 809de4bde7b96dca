import type { Checkpoint } from "./checkpoint-note.ts";
import { FIRST_HASH, type LedgerEntry, ledgerHash } from "./ledger-line.ts";

/**
 * Why a chain is not what it was. EDITED: the entry's content does not give its hash. MISSING: a number is left out.
 * OUT_OF_ORDER: a number comes twice or too early. TRUNCATED: a checkpoint speaks of an entry that is not there.
 * REWRITTEN: the chain is sound in itself, but a checkpoint has another hash for this entry.
 */
export type LedgerFault = "EDITED" | "MISSING" | "OUT_OF_ORDER" | "TRUNCATED" | "REWRITTEN";

/** What verifying one chain found; `fault` names the first bad entry. */
export interface LedgerVerdict {
  readonly chain: number;
  readonly entries: number;
  readonly lastHash: string;
  readonly fault: { readonly kind: LedgerFault; readonly seq: number } | null;
}

/**
 * Verifies one chain, entry by entry in its stored order, against its own hashes and against checkpoints kept
 * elsewhere. What only the chain itself says can be rewritten by whoever owns the database; what a checkpoint says
 * cannot.
 */
export async function verifyLedger(
  chain: number,
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
  checkpoints: readonly Checkpoint[],
): Promise<LedgerVerdict> {
  const witnessed = new Map(checkpoints.filter((point) => point.chain === chain).map(({ seq, hash }) => [seq, hash]));
  let seq = 0;
  let previous = FIRST_HASH;
  const verdict = (fault: LedgerVerdict["fault"]): LedgerVerdict => ({
    chain,
    entries: seq,
    lastHash: previous,
    fault,
  });
  for await (const entry of entries) {
    if (entry.seq > seq + 1) return verdict({ kind: "MISSING", seq: seq + 1 });
    if (entry.seq <= seq || entry.chain !== chain) return verdict({ kind: "OUT_OF_ORDER", seq: entry.seq });
    if (ledgerHash(entry, previous) !== entry.hash) return verdict({ kind: "EDITED", seq: entry.seq });
    const seen = witnessed.get(entry.seq);
    if (seen !== undefined && seen !== entry.hash) return verdict({ kind: "REWRITTEN", seq: entry.seq });
    seq = entry.seq;
    previous = entry.hash;
  }
  const farthest = Math.max(0, ...witnessed.keys());
  return verdict(farthest > seq ? { kind: "TRUNCATED", seq: seq + 1 } : null);
}
