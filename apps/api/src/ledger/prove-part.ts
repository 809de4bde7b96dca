import { endingThere, entriesOfChain, FIRST_HASH, type LedgerEntry, type LedgerVerdict, verifyOnward } from "#audit";
import type { RequestDatabase } from "#db";
import { cursorOf, readCursor } from "../schema-parts/connection.ts";
import { checkpointsBetween, checkpointsOf, noteOf } from "./checkpoint.sql.ts";

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

/**
 * Checks the part of a chain that follows an earlier one against its own hashes and the checkpoints of its entries; the
 * last part also against the latest, which may speak of an entry that is gone. The cursor carries the hash the earlier
 * part ended with, so that an entry changed between two parts is found too.
 */
export async function provePart(
  db: RequestDatabase,
  asked: { readonly chain: number; readonly after: string | null | undefined; readonly most?: number },
): Promise<ProvenPart> {
  const { chain, most = ENTRIES_PER_PART } = asked;
  const [seq, hash] = readCursor(asked.after, "number", "text") ?? [0, FIRST_HASH];
  const start = { seq, hash };
  const points = (await checkpointsBetween(db, chain, { after: start.seq, upTo: start.seq + most })).map(noteOf);
  const read = atMost(entriesOfChain(db, chain, start.seq), most);
  const verdict = await verifyOnward({ chain, ...start }, read, points);
  if (verdict.fault !== null) return { verdict, next: null };
  if (verdict.entries - start.seq < most) {
    const latest = (await checkpointsOf(db, chain, 1)).map(noteOf);
    return { verdict: endingThere(verdict, latest), next: null };
  }
  return { verdict, next: cursorOf([verdict.entries, verdict.lastHash]) };
}
