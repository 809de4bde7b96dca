import { entriesOfChain, FIRST_HASH, ledgerLine } from "#audit";
import type { Database, Transaction } from "#db";

/** As an open stream does: what is revoked ends within seconds. */
const LOOK_AGAIN_MS = 3000;

/**
 * A chain as text, a line an entry: SHA-256, a space, the text it is the hash of. Entries do not change, so each page is
 * read in a transaction of its own: who reads slowly holds no connection. `stillMay` throws once the right has ended, and
 * is asked again every few seconds, before a page.
 */
export async function* ledgerText(
  database: Database,
  { chain, stillMay }: { readonly chain: number; readonly stillMay: () => Promise<unknown> },
): AsyncGenerator<string> {
  let lookedAt = Date.now();
  const pages: Pick<Transaction, "rows"> = {
    rows: async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
      if (Date.now() - lookedAt >= LOOK_AGAIN_MS) {
        await stillMay();
        lookedAt = Date.now();
      }
      return database.withoutCases((tx) => tx.rows<Row>(text, values));
    },
  };
  let previous = FIRST_HASH;
  for await (const entry of entriesOfChain(pages, chain)) {
    yield `${entry.hash} ${ledgerLine(entry, previous)}\n`;
    previous = entry.hash;
  }
}
