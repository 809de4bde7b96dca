import { endingThere, entriesOfChain, FIRST_HASH, type LedgerEntry, type LedgerVerdict, verifyOnward } from "#audit";
import type { RequestDatabase } from "#db";
import { BadInput } from "#errors";
import { cursorOf, readCursor } from "../schema-parts/connection.ts";
import { type CheckpointRow, noteOf } from "./checkpoint.sql.ts";

/** Entries checked in one request: about half a second, whatever the length of the chain. */
const ENTRIES_PER_PART = 20_000;

/** What one part of a chain showed, and where the next part goes on; null at the end of the chain or at its fault. */
export interface ProvenPart {
  readonly verdict: LedgerVerdict;
  readonly next: string | null;
}

async function* atMost(entries: AsyncIterable<LedgerEntry>, most: number): AsyncGenerator<LedgerEntry> {
  let taken = 0;
  for await (const entry of entries) {
    yield entry;
    taken += 1;
    if (taken === most) return;
  }
}

function startOf(after: string | null | undefined): { readonly seq: number; readonly hash: string } {
  const [seq = 0, hash = FIRST_HASH] = readCursor(after) ?? [];
  if (typeof seq === "number" && seq >= 0 && typeof hash === "string") return { seq, hash };
  throw new BadInput({
    en: "`after` takes the `next` of an earlier part of the same ledger.",
    fr: "`after` prend le `next` d'une partie précédente du même registre.",
  });
}

/**
 * Checks the part of a chain that follows an earlier one against its own hashes and the checkpoints kept beside it. The
 * cursor carries the hash the earlier part ended with, so that an entry changed between two parts is found too.
 */
export async function provePart(
  db: RequestDatabase,
  asked: { readonly chain: number; readonly after: string | null | undefined; readonly most?: number },
  kept: readonly CheckpointRow[],
): Promise<ProvenPart> {
  const { chain, most = ENTRIES_PER_PART } = asked;
  const start = startOf(asked.after);
  const points = kept.map(noteOf);
  const read = atMost(entriesOfChain(db, chain, start.seq), most);
  const verdict = await verifyOnward({ chain, ...start }, read, points);
  if (verdict.fault !== null) return { verdict, next: null };
  if (verdict.entries - start.seq < most) return { verdict: endingThere(verdict, points), next: null };
  return { verdict, next: cursorOf([verdict.entries, verdict.lastHash]) };
}
