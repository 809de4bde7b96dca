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

/** An entry that was checked already; a later part of the chain goes on from it. */
export interface CheckedTo {
  readonly chain: number;
  readonly seq: number;
  readonly hash: string;
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
  const verdict = await verifyOnward({ chain, seq: 0, hash: FIRST_HASH }, entries, checkpoints);
  return endingThere(verdict, checkpoints);
}

/** Verifies the entries that follow one that was checked before; whether the chain ends where it should stays open. */
export async function verifyOnward(
  { chain, ...from }: CheckedTo,
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
  checkpoints: readonly Checkpoint[],
): Promise<LedgerVerdict> {
  const witnessed = Map.groupBy(
    checkpoints.filter((point) => point.chain === chain),
    (point) => point.seq,
  );
  let seq = from.seq;
  let previous = from.hash;
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
    const denied = witnessed.get(entry.seq)?.some(({ hash }) => hash !== entry.hash);
    if (denied) return verdict({ kind: "REWRITTEN", seq: entry.seq });
    seq = entry.seq;
    previous = entry.hash;
  }
  return verdict(null);
}

/** What to say of a chain that has no further entry: TRUNCATED where a checkpoint speaks of one. */
export function endingThere(verdict: LedgerVerdict, checkpoints: readonly Checkpoint[]): LedgerVerdict {
  const farthest = Math.max(0, ...checkpoints.filter(({ chain }) => chain === verdict.chain).map(({ seq }) => seq));
  if (verdict.fault !== null || farthest <= verdict.entries) return verdict;
  return { ...verdict, fault: { kind: "TRUNCATED", seq: verdict.entries + 1 } };
}
