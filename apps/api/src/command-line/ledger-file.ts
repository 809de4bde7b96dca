import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { LedgerEntry } from "#audit";
import { CommandFailure } from "./command-failure.ts";

/** What stands in the array of a line, in its order. */
type Line = readonly [number, number, string, number | null, number | null, string, string, string, string, string];

/** The entries of a downloaded ledger: each line is the hash, a space, and the array it is the hash of. */
export async function* entriesOfFile(path: string): AsyncGenerator<LedgerEntry> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line === "") continue;
    yield entryOf(line, number);
  }
}

function entryOf(line: string, number: number): LedgerEntry {
  try {
    const [chain, seq, at, account, token, action, object, outcome, details] = JSON.parse(line.slice(65)) as Line;
    return { chain, seq, at, account, token, action, object, outcome, details, hash: line.slice(0, 64) };
  } catch {
    throw new CommandFailure(`Line ${number} of the file is not an entry of a ledger.`);
  }
}
