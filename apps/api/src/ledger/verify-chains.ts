import {
  type Checkpoint,
  endingThere,
  entriesOfChain,
  FIRST_HASH,
  type LedgerVerdict,
  ledgerHeads,
  verifyOnward,
} from "#audit";
import { type Database, NO_CASE_ROWS, type Transaction } from "#db";
import { checkpointsOf, noteOf } from "./checkpoint.sql.ts";

/** Checkpoints of one chain that are read: a day each, and each release. */
const ALL_CHECKPOINTS = 100_000;

/** A ledger by the name of its center, and what checking it found. */
export interface NamedVerdict {
  readonly name: string;
  readonly verdict: LedgerVerdict;
}

/** Names of the chains by their numbers: the centers' short names, and the consortium's own. */
async function chainNames(tx: Transaction): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.rows<{ readonly chain: number; readonly name: string }>(
    `/* chainNames */ select center_id as chain, slug as name from portal.center`,
  );
  return new Map([[0, "consortium"], ...rows.map(({ chain, name }): [number, string] => [chain, name])]);
}

/**
 * Checks every chain of the database, each from its first entry, in one transaction: against its own hashes, against the
 * head the database keeps, against the checkpoints stored beside it and those kept elsewhere. A stored checkpoint counts
 * by the key given; without one by the key stored with it.
 */
export async function verifyChains(
  database: Database,
  against: { readonly kept: readonly Checkpoint[]; readonly key: string | null },
): Promise<readonly NamedVerdict[]> {
  const tx = await database.begin(NO_CASE_ROWS, { long: true });
  try {
    const names = await chainNames(tx);
    const heads = new Map((await ledgerHeads(tx)).map((head) => [head.chain, head]));
    const chains = new Set([...heads.keys(), ...against.kept.map(({ chain }) => chain)]);
    const found: NamedVerdict[] = [];
    for (const chain of [...chains].sort((a, b) => a - b)) {
      const stored = await checkpointsOf(tx, chain, ALL_CHECKPOINTS);
      const points = [
        ...stored.map((row) => noteOf(against.key === null ? row : { ...row, verifierKey: against.key })),
        ...against.kept,
      ];
      const verdict = await verifyOnward({ chain, seq: 0, hash: FIRST_HASH }, entriesOfChain(tx, chain), points);
      const head = heads.get(chain);
      const ending = head ? [...points, head] : points;
      found.push({ name: names.get(chain) ?? `chain ${chain}`, verdict: endingThere(verdict, ending) });
    }
    return found;
  } finally {
    await tx.close("commit");
  }
}
